package io.plenum.emulator;

import io.plenum.link.CarrierThreads;
import java.net.BindException;
import java.util.List;

/** What the emulator's processes have in common: help, and failures in words that say what to do. */
final class CommandLine {

    private CommandLine() {}

    /** Work with the options of the command line. */
    @FunctionalInterface
    interface Work {
        void with(EmulatorOptions options) throws Exception;
    }

    /** Before the first logger: what the protocol stacks do all the time would fill the disk. */
    private static void quietLog() {
        if (System.getProperty("logback.configurationFile") == null) {
            System.setProperty("logback.configurationFile", "io/plenum/emulator/log.xml");
        }
    }

    static void run(String[] arguments, Work work) throws Exception {
        CarrierThreads.provide();
        quietLog();
        if (List.of(arguments).contains("--help")) {
            System.out.print(EmulatorOptions.HELP);
            return;
        }
        try {
            work.with(EmulatorOptions.parse(arguments));
        } catch (IllegalArgumentException wrong) {
            System.err.println("Plenum: the emulator " + wrong.getMessage() + "; --help lists its options.");
            System.exit(2);
        } catch (BindException busy) {
            System.err.println("Plenum: a port of the emulator is busy (" + busy.getMessage()
                    + "); stop the emulator that runs already.");
            System.exit(1);
        }
    }
}
