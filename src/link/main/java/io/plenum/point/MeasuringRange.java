package io.plenum.point;

import io.plenum.point.unit.Unit;
import java.util.List;
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
    /** Stand for "no value" whatever is measured: the ends of signed integers of 16 and 32 bit, and a number chosen by people. */
    private static final Set<Double> NEVER = Set.of(-9999.0, -32768.0, -2147483648.0);
    /** A power that flows backwards passes through some of them: 10 kW of a photovoltaic system are usual, a gigawatt is not. */
    private static final Set<String> THROUGH_ALL = Set.of("W", "V-A", "V-A_Reactive");

    private static final double BEYOND_SITES = -1e6;
    /** Where nothing counts up, the upper ends of integers stand for "no value" as well. */
    private static final Set<Double> ENDS_OF_WORDS = Set.of(32767.0, 65535.0, 2147483647.0, 4294967295.0);

    private static final Set<Double> ENDS_OF_HUNDREDTHS = Set.of(-327.68, 327.67, 655.35);
    private static final double EQUAL = 1e-3;
    /** Limits are told in the point's unit, and may have lost a trifle on the way there. */
    private static final double ROUNDING = 1e-6;

    /** @param unit of the limits */
    private record Range(Unit unit, double low, double high, Set<Double> never) {

        Range in(Unit other) {
            return new Range(other, unit.convert(low, other), unit.convert(high, other), never);
        }

        boolean holds(double value) {
            return value >= low - ROUNDING && value <= high + ROUNDING;
        }
    }

    /** Of units that are no matter of their dimension alone: K is a difference, and a share is of something. By QUDT name. */
    private static final Map<String, Range> OF_UNIT = Map.ofEntries(
            range("K", -500, 2000, Set.of()),
            range("PERCENT", -500, 2000, ENDS_OF_HUNDREDTHS),
            range("PERCENT_RH", -20, 150, Set.of()),
            range("PPM", -500, 1_000_000, ENDS_OF_WORDS),
            range("DEG", -720, 720, Set.of()),
            range("HZ", -1, 1_000_000, ENDS_OF_WORDS));

    /** Of all units that measure the same as this one. */
    private static final List<Range> OF_DIMENSION = List.of(
            new Range(Unit.DEGREE_CELSIUS, -273.15, 1500, Set.of()),
            new Range(Unit.LUX, -100, 200_000, Set.of()),
            new Range(Unit.METRE_PER_SECOND, -200, 200, Set.of()),
            new Range(Unit.WATT_PER_SQUARE_METRE, -500, 3000, Set.of()),
            unbounded("PA"),
            unbounded("M3-PER-SEC"),
            unbounded("KiloGM-PER-SEC"),
            unbounded("KiloGM-PER-M3"),
            unbounded("KiloJ-PER-KiloGM"),
            unbounded("V"),
            unbounded("A"));

    private MeasuringRange() {}

    private static Map.Entry<String, Range> range(String qudt, double low, double high, Set<Double> never) {
        return Map.entry(qudt, new Range(Unit.ofQudt(qudt), low, high, never));
    }

    private static Range unbounded(String qudt) {
        return new Range(Unit.ofQudt(qudt), Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, ENDS_OF_WORDS);
    }

    static @Nullable QualityReason problem(Unit unit, double value) {
        if (Math.abs(value) >= BEYOND_ALL) {
            return QualityReason.of("point.reason.placeholder", value, unit.symbol());
        }
        Range range = range(unit);
        if (range != null && !range.holds(value)) {
            return beyond(range, value);
        }
        boolean passing = value > BEYOND_SITES && THROUGH_ALL.contains(unit.qudt());
        boolean never = !passing && isOne(NEVER, value);
        boolean end = range != null && isOne(range.never(), value);
        return never || end
                ? QualityReason.of("point.reason.placeholder", ValueCheck.text(value), unit.symbol())
                : null;
    }

    private static @Nullable Range range(Unit unit) {
        Range own = OF_UNIT.get(unit.qudt());
        if (own != null) {
            return own;
        }
        for (Range range : OF_DIMENSION) {
            if (range.unit().measures(unit)) {
                return range.in(unit);
            }
        }
        return null;
    }

    private static boolean isOne(Set<Double> numbers, double value) {
        for (double number : numbers) {
            if (Math.abs(number - value) < EQUAL) {
                return true;
            }
        }
        return false;
    }

    private static QualityReason beyond(Range range, double value) {
        return QualityReason.of(
                "point.reason.impossible",
                ValueCheck.text(value),
                range.unit().symbol(),
                ValueCheck.text(range.low()),
                ValueCheck.text(range.high()));
    }
}
