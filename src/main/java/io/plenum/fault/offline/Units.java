package io.plenum.fault.offline;

import io.plenum.fault.EquipmentTrend;
import io.plenum.fault.Quantity;
import io.plenum.fault.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Brings a column to °C, 0 to 1 or Pa: by its header, else by what was said, else by what its values can only be. */
final class Units {

    private static final Pattern FAHRENHEIT = Pattern.compile("°\\s*f|deg\\s*_?f|[(\\[]\\s*f\\s*[)\\]]|fahrenheit|_f$");
    private static final Pattern CELSIUS = Pattern.compile("°\\s*c|deg\\s*_?c|[(\\[]\\s*c\\s*[)\\]]|celsius|_c$");
    private static final double WARMEST_AIR = 45;
    private static final double LEAST_INSIDE = -5;
    private static final Set<Quantity> INSIDE = Set.of(Quantity.SAT, Quantity.MAT, Quantity.RAT);
    private static final double PA_PER_INCH = 249.089;
    private static final Pattern HERTZ = Pattern.compile("\\bhz\\b|hertz");
    private static final double LEAST_MAINS = 50;
    /** By what the header says, in Pa. */
    private static final Map<String, Double> PRESSURES = Map.of(
            "kpa",
            1000.0,
            "mbar",
            100.0,
            "hpa",
            100.0,
            "psi",
            6894.76,
            "mmh2o",
            9.80665,
            "inh2o",
            PA_PER_INCH,
            "in h2o",
            PA_PER_INCH,
            "in. h2o",
            PA_PER_INCH,
            "inwc",
            PA_PER_INCH,
            "in.w",
            PA_PER_INCH);
    /** By what the header says, in m³/s. */
    private static final Map<String, Double> FLOWS = Map.of(
            "cfm", 0.000471947, "m3/h", 1 / 3600.0, "m³/h", 1 / 3600.0, "cmh", 1 / 3600.0, "l/s", 0.001, "lps", 0.001);

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
                .mapToDouble(entry -> Series.median(raw.column(entry.getValue()).values()))
                .toArray();
        return new Units(Series.median(medians) > WARMEST_AIR);
    }

    /** Sentences on temperatures that no running air handler has: nearly always the wrong unit. */
    static List<String> doubts(EquipmentTrend trend) {
        List<String> doubts = new ArrayList<>();
        trend.values().forEach((point, values) -> {
            double middle = Series.median(values);
            if (INSIDE.contains(point) && (middle < LEAST_INSIDE || middle > WARMEST_AIR)) {
                doubts.add(String.format(
                        Locale.ROOT,
                        "%s is %.0f °C most of the time, which no air handler has: is its column right, and its unit (--unit)?",
                        point.brick(),
                        middle));
            }
        });
        return doubts;
    }

    boolean fahrenheit() {
        return fahrenheit;
    }

    double[] convert(Quantity point, String header, double[] values) {
        String words = header.toLowerCase(Locale.ROOT).replace('₂', '2');
        return switch (point.kind()) {
            case TEMPERATURE -> isFahrenheit(words) ? scaled(values, -32, 1 / 1.8) : values;
            case FRACTION -> scaled(values, 0, fraction(words, values));
            case PRESSURE -> scaled(values, 0, pressure(words, values));
            case FLOW -> scaled(values, 0, flow(words));
            case POWER, STATUS -> values;
        };
    }

    private boolean isFahrenheit(String words) {
        return FAHRENHEIT.matcher(words).find()
                || (fahrenheit && !CELSIUS.matcher(words).find());
    }

    private static double fraction(String words, double[] values) {
        if (HERTZ.matcher(words).find()) {
            return 1 / Math.max(LEAST_MAINS, greatest(values));
        }
        return greatest(values) > 1.5 ? 0.01 : 1;
    }

    /** Ducts are kept at some hundreds of Pa, which is at most a few inches of water. */
    private static double pressure(String words, double[] values) {
        for (Map.Entry<String, Double> unit : PRESSURES.entrySet()) {
            if (words.contains(unit.getKey())) {
                return unit.getValue();
            }
        }
        return greatest(values) < 15 ? PA_PER_INCH : 1;
    }

    private static double flow(String words) {
        for (Map.Entry<String, Double> unit : FLOWS.entrySet()) {
            if (words.contains(unit.getKey())) {
                return unit.getValue();
            }
        }
        return 1;
    }

    private static double greatest(double[] values) {
        return Arrays.stream(values).filter(value -> !Double.isNaN(value)).max().orElse(0);
    }

    private static double[] scaled(double[] values, double offset, double factor) {
        return Arrays.stream(values).map(value -> (value + offset) * factor).toArray();
    }
}
