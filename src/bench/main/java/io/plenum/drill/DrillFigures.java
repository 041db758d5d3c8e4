package io.plenum.drill;

import java.io.PrintStream;
import java.util.Locale;

/** Figures as JSON lines on standard output, each beside what it may be at most or must be at least. */
public final class DrillFigures {

    private final PrintStream out;
    private final String drill;
    private boolean good = true;

    DrillFigures(PrintStream out, String drill) {
        this.out = out;
        this.drill = drill;
    }

    boolean good() {
        return good;
    }

    public void atMost(double limit, String figure, String unit, double value) {
        print(figure, unit, value, "atMost", limit, value <= limit);
    }

    public void atLeast(double limit, String figure, String unit, double value) {
        print(figure, unit, value, "atLeast", limit, value >= limit);
    }

    /** Without a bound. */
    public void note(String figure, String unit, double value) {
        out.printf(
                Locale.ROOT,
                "{\"drill\":\"%s\",\"figure\":\"%s\",\"unit\":\"%s\",\"value\":%.3f}%n",
                drill,
                figure,
                unit,
                value);
        out.flush();
    }

    private void print(String figure, String unit, double value, String bound, double limit, boolean holds) {
        good &= holds;
        out.printf(
                Locale.ROOT,
                "{\"drill\":\"%s\",\"figure\":\"%s\",\"unit\":\"%s\",\"value\":%.3f,\"%s\":%.3f,\"holds\":%b}%n",
                drill,
                figure,
                unit,
                value,
                bound,
                limit,
                holds);
        out.flush();
    }
}
