package io.plenum.backup;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Tells on a terminal how far the work is, a few times a second at most. */
final class Progress {

    private static final long PACE = Duration.ofSeconds(2).toNanos();

    private final PrintStream to;
    private long last = System.nanoTime();

    Progress(PrintStream to) {
        this.to = to;
    }

    void say(String words) {
        to.println("        " + words);
        last = System.nanoTime();
    }

    void at(String part, long bytes) {
        if (System.nanoTime() - last > PACE) {
            say(part + ": " + megabytes(bytes));
        }
    }

    static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%,.1f MB", bytes / 1e6);
    }
}
