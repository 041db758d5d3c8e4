package io.plenum.fault.offline;

import io.plenum.fault.Quantity;
import io.plenum.fault.Series;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** Brings a column to °C, 0 to 1 or Pa: by its header, else by what was said, else by what its values can only be. */
final class Units {

    private static final Pattern FAHRENHEIT = Pattern.compile("°\\s*f|deg\\s*_?f|[(\\[]\\s*f\\s*[)\\]]|fahrenheit|_f$");
    private static final Pattern CELSIUS = Pattern.compile("°\\s*c|deg\\s*_?c|[(\\[]\\s*c\\s*[)\\]]|celsius|_c$");
    private static final double WARMEST_AIR = 45;
    private static final double PA_PER_INCH = 249.089;

    private final boolean fahrenheit;

    private Units(boolean fahrenheit) {
        this.fahrenheit = fahrenheit;
    }

    /** @param said C or F, or empty where nobody said */
    static Units of(String said, RawTrend raw, ColumnMap map) {
        if (!said.isEmpty()) {
            return new Units(said.equals("F"));
        }
        double[] medians = map.columns().entrySet().stream()
                .filter(entry -> entry.getKey() == Quantity.RAT
                        || entry.getKey() == Quantity.MAT
                        || entry.getKey() == Quantity.SAT)
                .mapToDouble(entry -> Series.median(raw.column(entry.getValue()).values().stream()
                        .mapToDouble(Double::doubleValue)
                        .toArray()))
                .toArray();
        return new Units(Series.median(medians) > WARMEST_AIR);
    }

    boolean fahrenheit() {
        return fahrenheit;
    }

    double[] convert(Quantity point, String header, double[] values) {
        String words = header.toLowerCase(Locale.ROOT);
        return switch (point.kind()) {
            case TEMPERATURE -> isFahrenheit(words) ? scaled(values, -32, 1 / 1.8) : values;
            case FRACTION -> scaled(values, 0, fraction(words, values));
            case PRESSURE -> scaled(values, 0, pressure(words, values));
            case FLOW, POWER, STATUS -> values;
        };
    }

    private boolean isFahrenheit(String words) {
        return FAHRENHEIT.matcher(words).find()
                || (fahrenheit && !CELSIUS.matcher(words).find());
    }

    private static double fraction(String words, double[] values) {
        if (words.contains("hz")) {
            return 1 / 60.0;
        }
        return greatest(values) > 1.5 ? 0.01 : 1;
    }

    /** Ducts are kept at some hundreds of Pa, which is at most a few inches of water. */
    private static double pressure(String words, double[] values) {
        if (words.contains("kpa")) {
            return 1000;
        }
        return (words.contains("in") && words.contains("h2o")) || greatest(values) < 15 ? PA_PER_INCH : 1;
    }

    private static double greatest(double[] values) {
        return Arrays.stream(values).filter(value -> !Double.isNaN(value)).max().orElse(0);
    }

    private static double[] scaled(double[] values, double offset, double factor) {
        return Arrays.stream(values).map(value -> (value + offset) * factor).toArray();
    }
}
