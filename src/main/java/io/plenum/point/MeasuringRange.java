package io.plenum.point;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What no sensor of a quantity can mean: numbers beyond physics and the trade, and the numbers by which controllers say that they
 * have none. Ranges are wide on purpose: an implausible value is a finding, an impossible one is no value.
 */
final class MeasuringRange {

    /** 3.4028235E38 and its like stand for "never set". */
    private static final double BEYOND_ALL = 1e30;
    /** Where the ends of 16-bit integers, perhaps scaled, stand for "no value". */
    private static final Set<Double> ENDS_OF_WORDS = Set.of(-9999.0, -32768.0, 32767.0, 65535.0);

    private static final Set<Double> ENDS_OF_HUNDREDTHS = Set.of(-327.68, 327.67, 655.35);
    private static final double EQUAL = 1e-3;

    private record Range(double low, double high, Set<Double> never) {}

    /** By the unit's QUDT name. */
    private static final Map<String, Range> RANGES = Map.ofEntries(
            Map.entry("DEG_C", new Range(-273.15, 1500, Set.of())),
            Map.entry("DEG_F", new Range(-459.67, 2732, Set.of())),
            Map.entry("K", new Range(-500, 2000, Set.of())),
            Map.entry("PERCENT", new Range(-500, 2000, ENDS_OF_HUNDREDTHS)),
            Map.entry("PERCENT_RH", new Range(-20, 150, Set.of())),
            Map.entry("PPM", new Range(-500, 1_000_000, ENDS_OF_WORDS)),
            Map.entry("LUX", new Range(-100, 200_000, Set.of())),
            Map.entry("M-PER-SEC", new Range(-200, 200, Set.of())),
            Map.entry("W-PER-M2", new Range(-500, 3000, Set.of())),
            Map.entry("DEG", new Range(-720, 720, Set.of())),
            Map.entry("HZ", new Range(-1, 1_000_000, ENDS_OF_WORDS)),
            Map.entry("PA", unbounded()),
            Map.entry("KiloPA", unbounded()),
            Map.entry("L-PER-SEC", unbounded()),
            Map.entry("M3-PER-SEC", unbounded()),
            Map.entry("V", unbounded()),
            Map.entry("A", unbounded()));

    private MeasuringRange() {}

    private static Range unbounded() {
        return new Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, ENDS_OF_WORDS);
    }

    static @Nullable QualityReason problem(Unit unit, double value) {
        if (Math.abs(value) >= BEYOND_ALL) {
            return QualityReason.of("point.reason.placeholder", value, unit.symbol());
        }
        Range range = RANGES.get(unit.qudt());
        if (range == null) {
            return null;
        }
        if (range.never().stream().anyMatch(end -> Math.abs(end - value) < EQUAL)) {
            return QualityReason.of("point.reason.placeholder", ValueCheck.text(value), unit.symbol());
        }
        return value >= range.low() && value <= range.high() ? null : beyond(range, unit, value);
    }

    private static QualityReason beyond(Range range, Unit unit, double value) {
        return QualityReason.of(
                "point.reason.impossible",
                ValueCheck.text(value),
                unit.symbol(),
                ValueCheck.text(range.low()),
                ValueCheck.text(range.high()));
    }
}
