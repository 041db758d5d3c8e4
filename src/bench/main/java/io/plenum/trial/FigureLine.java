package io.plenum.trial;

import java.util.Locale;

/** One figure of a benchmark as a line of JSON. */
public final class FigureLine {

    private FigureLine() {}

    /** @param baseline of the same run; NaN where there is none */
    public static void print(String bench, String figure, String unit, double value, double baseline) {
        System.out.printf(
                Locale.ROOT,
                "{\"bench\":\"%s\",\"figure\":\"%s\",\"unit\":\"%s\",\"value\":%s,\"baseline\":%s,\"ratio\":%s}%n",
                bench,
                figure,
                unit,
                number(value),
                number(baseline),
                number(value / baseline));
    }

    /** JSON knows no NaN. */
    private static String number(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.3f", value) : "null";
    }
}
