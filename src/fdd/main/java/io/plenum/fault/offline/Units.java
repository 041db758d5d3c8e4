package io.plenum.fault.offline;

import static io.plenum.fault.Quantity.*;

import io.plenum.fault.Quantity;
import io.plenum.fault.SeriesStatistics;
import io.plenum.point.unit.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Brings columns to °C, shares of 1, Pa, m³/s and kW: by the unit that the file or a person names, else by what their values can only
 * be. A column whose unit cannot be told, or whose values nothing of its kind can have, is left out and asked for.
 */
final class Units {

    /** What the middle of a column in °C can be at most; the coldest that the same can be in °F is more. */
    private static final Map<Quantity, Double> WARMEST = Map.of(
            RAT, 45.0,
            MAT, 45.0,
            SAT, 45.0,
            ZONE, 45.0,
            DISCHARGE, 48.0,
            CHW_SUPPLY, 25.0,
            CHW_RETURN, 30.0,
            COND_IN, 45.0,
            HW_SUPPLY, 98.0);

    private static final Map<Quantity.Kind, Unit> BASES = Map.of(
            Quantity.Kind.TEMPERATURE, Unit.DEGREE_CELSIUS,
            Quantity.Kind.PRESSURE, Unit.PASCAL,
            Quantity.Kind.FLOW, Unit.CUBIC_METRE_PER_SECOND,
            Quantity.Kind.POWER, Unit.KILOWATT);
    private static final Unit INCHES = Unit.ofQudt("IN_H2O");
    private static final Unit CUBIC_FEET = Unit.ofQudt("FT3-PER-MIN");
    private static final Unit CUBIC_METRES_AN_HOUR = Unit.ofQudt("M3-PER-HR");
    /** Ducts are kept at some hundreds of Pa, which is at most a few inches of water. */
    private static final double MOST_INCHES = 15;
    /** Fans of air handlers move at most so many m³/s; larger numbers are m³/h or cfm. */
    private static final double MOST_FLOW = 60;

    private static final Unit GALLONS = Unit.ofQudt("GAL_US-PER-MIN");
    private static final Unit PSI = Unit.ofQudt("PSI");
    private static final Unit BAR = Unit.ofQudt("BAR");
    private static final Unit KILOPASCAL = Unit.ofQudt("KiloPA");
    private static final Set<Quantity> WATER = Set.of(WATER_DP, WATER_DP_SP);
    private static final double MOST_WATER = 1;
    private static final double MOST_BARS = 8;
    private static final double MOST_KILOPASCALS = 1000;

    private static final double LEAST_MAINS = 50;

    private final boolean fahrenheit;
    private final Map<String, Unit> said;
    private final @Nullable SignalRange saidSignals;
    private final @Nullable SignalRange surest;
    private final List<String> notes = new ArrayList<>();
    private final Set<Quantity> counted = EnumSet.noneOf(Quantity.class);

    private Units(
            boolean fahrenheit, Map<String, Unit> said, @Nullable SignalRange signals, @Nullable SignalRange surest) {
        this.fahrenheit = fahrenheit;
        this.said = said;
        this.saidSignals = signals;
        this.surest = surest;
    }

    static Units of(Options options, RawTrend raw, ColumnMap map) throws TrendProblem {
        String letter = options.unit();
        boolean fahrenheit = letter.isEmpty() ? isWarm(raw, map) : letter.equals("F");
        return new Units(fahrenheit, options.columnUnits(), options.signals(), surest(raw, map));
    }

    /** Whether air and water inside are warmer than they can be in °C, over the columns that name no unit. */
    private static boolean isWarm(RawTrend raw, ColumnMap map) {
        double[] shares = map.columns().entrySet().stream()
                .filter(entry -> WARMEST.containsKey(entry.getKey()))
                .filter(entry -> raw.column(entry.getValue()).head().unit() == null)
                .mapToDouble(entry -> SeriesStatistics.median(
                                raw.column(entry.getValue()).samples().values())
                        / Objects.requireNonNull(WARMEST.get(entry.getKey())))
                .toArray();
        return SeriesStatistics.median(shares) > 1;
    }

    /** What most of the signals are written in that leave no doubt. */
    private static @Nullable SignalRange surest(RawTrend raw, ColumnMap map) {
        Map<SignalRange, Integer> votes = new EnumMap<>(SignalRange.class);
        map.columns().forEach((quantity, label) -> {
            ValueSpread values = new ValueSpread(raw.column(label).samples().values());
            boolean named = raw.column(label).head().unit() != null;
            if (quantity.kind() == Quantity.Kind.FRACTION && !named && values.quantileBeyondZero(0.5) > 0) {
                SignalRange sure = SignalRangeDetector.sure(values);
                if (sure != null) {
                    votes.merge(sure, 1, Integer::sum);
                }
            }
        });
        return votes.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    boolean fahrenheit() {
        return fahrenheit;
    }

    /** Sentences on what was taken for what, and what was left out. */
    List<String> notes() {
        return notes;
    }

    /** Of statuses that are written as 1 and 2, whether the others agree. */
    void check(Map<Quantity, double[]> values, ColumnMap map) {
        if (counted.contains(Quantity.OCCUPIED)) {
            OccupancyCheck.check(values, String.valueOf(map.columns().get(Quantity.OCCUPIED)), notes);
        }
    }

    /** The column's values in the program's unit; null where it is left out. */
    double @Nullable [] convert(Quantity quantity, RawTrend.Column column) {
        double[] values = column.samples().values();
        Unit unit = unit(column);
        ValueSpread spread = new ValueSpread(values);
        return switch (quantity.kind()) {
            case FRACTION -> fraction(column, values, spread, unit);
            case STATUS ->
                new StatusReader(notes, counted).states(quantity, column.head().label(), values);
            case TEMPERATURE, PRESSURE, FLOW, POWER -> measured(quantity, column, values, spread, unit);
        };
    }

    private @Nullable Unit unit(RawTrend.Column column) {
        for (Map.Entry<String, Unit> one : said.entrySet()) {
            if (column.head().isCalled(one.getKey())) {
                return one.getValue();
            }
        }
        return column.head().unit();
    }

    private double @Nullable [] measured(
            Quantity quantity, RawTrend.Column column, double[] values, ValueSpread spread, @Nullable Unit unit) {
        Unit base = Objects.requireNonNull(BASES.get(quantity.kind()));
        if (unit != null && !unit.measures(base)) {
            ask(column, "its unit is " + unit.symbol() + ", which is none of " + quantity.brick());
            return null;
        }
        Unit from = unit != null ? unit : assumed(quantity, column, spread);
        return PlausibleValues.checked(
                quantity,
                column,
                Arrays.stream(values).map(value -> from.convert(value, base)).toArray(),
                notes);
    }

    /** By the middle of its values: one outlier says nothing. */
    private Unit assumed(Quantity quantity, RawTrend.Column column, ValueSpread spread) {
        double usual = spread.quantileBeyondZero(0.9);
        return switch (quantity.kind()) {
            case TEMPERATURE -> fahrenheit ? Unit.DEGREE_FAHRENHEIT : Unit.DEGREE_CELSIUS;
            case PRESSURE ->
                WATER.contains(quantity)
                        ? waterPressure(column, usual)
                        : usual < MOST_INCHES ? taken(column, INCHES) : Unit.PASCAL;
            case FLOW -> flow(quantity, column, usual);
            default -> Unit.KILOWATT;
        };
    }

    /** Pumps lift water by some tenths of a bar to a few, which is up to 60 psi. */
    private Unit waterPressure(RawTrend.Column column, double usual) {
        if (usual > MOST_KILOPASCALS) {
            return Unit.PASCAL;
        }
        return taken(column, fahrenheit ? PSI : usual < MOST_BARS ? BAR : KILOPASCAL);
    }

    private Unit flow(Quantity quantity, RawTrend.Column column, double usual) {
        if (quantity == WATER_FLOW) {
            return usual > MOST_WATER
                    ? taken(column, fahrenheit ? GALLONS : CUBIC_METRES_AN_HOUR)
                    : Unit.CUBIC_METRE_PER_SECOND;
        }
        return usual > MOST_FLOW
                ? taken(column, fahrenheit ? CUBIC_FEET : CUBIC_METRES_AN_HOUR)
                : Unit.CUBIC_METRE_PER_SECOND;
    }

    private Unit taken(RawTrend.Column column, Unit unit) {
        notes.add(column.head().label() + " names no unit and is taken as " + unit.symbol() + "; --unit '"
                + column.head().label() + "=UNIT' says otherwise");
        return unit;
    }

    private double @Nullable [] fraction(
            RawTrend.Column column, double[] values, ValueSpread spread, @Nullable Unit unit) {
        if (unit != null && SignalRangeDetector.isFrequency(unit)) {
            double mains =
                    unit.equals(Unit.HERTZ) ? Math.max(LEAST_MAINS, spread.quantile(0.999)) : spread.quantile(0.999);
            return Arrays.stream(values).map(value -> value / mains).toArray();
        }
        if (unit != null && !SignalRangeDetector.isSignalUnit(unit)) {
            ask(column, "its unit is " + unit.symbol() + ", which is none of a signal");
            return null;
        }
        SignalRange range = SignalRangeDetector.range(spread, unit, saidSignals, surest);
        if (range == null) {
            ask(
                    column,
                    String.format(
                            Locale.ROOT,
                            "its values up to %.1f can be percent, volts or milliamperes (--signals)",
                            spread.quantile(0.99)));
            return null;
        }
        if (range != SignalRange.FRACTION && range != SignalRange.PERCENT) {
            notes.add(column.head().label() + " is taken as " + range.text() + "; --signals says otherwise");
        }
        return PlausibleValues.signal(
                column, Arrays.stream(values).map(range::share).toArray(), notes);
    }

    private void ask(RawTrend.Column column, String why) {
        notes.add("left out: " + column.head().label() + ": " + why + "; name its unit with --unit '"
                + column.head().label() + "=UNIT'");
    }
}
