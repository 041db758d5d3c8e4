package io.plenum.link;

/**
 * The threads that carry the virtual ones. A virtual thread that loads or initialises a class keeps its carrier while it waits, for the
 * lock of a jar say (JEP 491, "Future work"). Where all carriers wait so for a virtual thread that holds this lock and finds no carrier
 * itself, the process hangs for ever. There are therefore more of them than there are threads that begin to work at the same time.
 */
public final class CarrierThreads {

    private static final String PARALLELISM = "jdk.virtualThreadScheduler.parallelism";
    private static final int FEWEST = 64;

    private CarrierThreads() {}

    /** At least 64, unless somebody has said how many. Works only before the first virtual thread starts: call it first. */
    public static void provide() {
        if (System.getProperty(PARALLELISM) == null) {
            int count = Math.max(FEWEST, Runtime.getRuntime().availableProcessors());
            System.setProperty(PARALLELISM, Integer.toString(count));
        }
    }
}
