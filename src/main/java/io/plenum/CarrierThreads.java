package io.plenum;

/**
 * The threads that carry the virtual ones. A virtual thread that loads or initialises a class keeps its carrier while it waits, for the
 * lock of a jar say; with only as many carriers as a small machine has cores, all of them can wait for a virtual thread that holds this
 * lock and finds no carrier any more, and the process hangs for ever (JEP 491, "Future work").
 */
public final class CarrierThreads {

    private static final String PARALLELISM = "jdk.virtualThreadScheduler.parallelism";
    private static final int FEWEST = 8;

    private CarrierThreads() {}

    /** At least eight, unless somebody has said how many. Works only before the first virtual thread starts: call it first. */
    public static void provide() {
        if (System.getProperty(PARALLELISM) == null) {
            int count = Math.max(FEWEST, Runtime.getRuntime().availableProcessors());
            System.setProperty(PARALLELISM, Integer.toString(count));
        }
    }
}
