package io.plenum.fault.offline;

import io.plenum.point.Unit;
import io.plenum.tabular.unit.UnitSpelling;
import static io.plenum.fault.Quantity.MAT;
import static io.plenum.fault.Quantity.RAT;
import static io.plenum.fault.Quantity.SAT;

import io.plenum.fault.Quantity;
import io.plenum.fault.Series;
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

    private static final double WARMEST_AIR = 45;
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

    private static final double LEAST_MAINS = 50;

    private final boolean fahrenheit;
    private final Map<String, Unit> said;
    private final @Nullable SignalRange saidSignals;
    private final @Nullable SignalRange surest;
    private final List<String> notes = new ArrayList<>();
    private final Set<Quantity> counted = EnumSet.noneOf(Quantity.class);

    private Units(
            boolean fahrenheit,
            Map<String, Unit> said,
            @Nullable SignalRange signals,
            @Nullable SignalRange surest) {
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

    /** Whether the air inside is warmer than air in °C can be, over the columns that name no unit. */
    private static boolean isWarm(RawTrend raw, ColumnMap map) {
        double[] medians = map.columns().entrySet().stream()
                .filter(entry -> Set.of(RAT, MAT, SAT).contains(entry.getKey()))
                .map(entry -> raw.column(entry.getValue()))
                .filter(column -> column.head().unit() == null)
                .mapToDouble(column -> Series.median(column.samples().values()))
                .toArray();
        return Series.median(medians) > WARMEST_AIR;
    }

    /** What most of the signals are written in that leave no doubt. */
    private static @Nullable SignalRange surest(RawTrend raw, ColumnMap map) {
        Map<SignalRange, Integer> votes = new EnumMap<>(SignalRange.class);
        map.columns().forEach((quantity, label) -> {
            ValueSpread values = new ValueSpread(raw.column(label).samples().values());
            boolean named = raw.column(label).head().unit() != null;
            if (quantity.kind() == Quantity.Kind.FRACTION && !named && values.quantileBeyondZero(0.5) > 0) {
                SignalRange sure = SignalJudge.sure(values);
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
                new StatusJudge(notes, counted).states(quantity, column.head().label(), values);
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
            case PRESSURE -> usual < MOST_INCHES ? taken(column, INCHES) : Unit.PASCAL;
            case FLOW -> usual > MOST_FLOW ? taken(column, fahrenheit ? CUBIC_FEET : CUBIC_METRES_AN_HOUR) : Unit.CUBIC_METRE_PER_SECOND;
            default -> Unit.KILOWATT;
        };
    }

    private Unit taken(RawTrend.Column column, Unit unit) {
        notes.add(column.head().label() + " names no unit and is taken as " + unit.symbol() + "; --unit '"
                + column.head().label() + "=UNIT' says otherwise");
        return unit;
    }

    private double @Nullable [] fraction(
            RawTrend.Column column, double[] values, ValueSpread spread, @Nullable Unit unit) {
        if (unit != null && SignalJudge.isFrequency(unit)) {
            double mains = unit.equals(Unit.HERTZ)
                    ? Math.max(LEAST_MAINS, spread.quantile(0.999))
                    : spread.quantile(0.999);
            return Arrays.stream(values).map(value -> value / mains).toArray();
        }
        if (unit != null && !SignalJudge.isSignalUnit(unit)) {
            ask(column, "its unit is " + unit.symbol() + ", which is none of a signal");
            return null;
        }
        SignalRange range = SignalJudge.range(spread, unit, saidSignals, surest);
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
