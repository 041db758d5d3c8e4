package io.plenum.fault;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The trend of one piece of equipment on a grid of one minute, in the building's local time. A missing value is NaN. For one thread:
 * what several rules need is computed once and kept.
 */
public final class EquipmentTrend {

    public static final int DAY = 1440;

    private static final Quantity[] QUANTITIES = Quantity.values();

    private final LocalDateTime start;
    private final int minutes;
    private final double[] @Nullable [] series = new double[QUANTITIES.length][];
    private final Map<Quantity, double[]> values;
    private final LearnedParameters parameters;
    private final Map<Object, Object> shared = new HashMap<>();

    /**
     * @param start where the grid begins; a midnight where days are asked for
     * @param minutes its length
     * @param values in the units of {@link Quantity}; a quantity that is not known has no entry
     * @param parameters what was learnt of the equipment before
     */
    public EquipmentTrend(
            LocalDateTime start, int minutes, Map<Quantity, double[]> values, LearnedParameters parameters) {
        this.start = start;
        this.minutes = minutes;
        this.values = values;
        this.parameters = parameters;
        values.forEach((quantity, minute) -> series[quantity.ordinal()] = minute);
    }

    /** Of equipment of which nothing was learnt yet. */
    public EquipmentTrend(LocalDateTime start, int minutes, Map<Quantity, double[]> values) {
        this(start, minutes, values, LearnedParameters.NONE);
    }

    public LocalDateTime start() {
        return start;
    }

    public int minutes() {
        return minutes;
    }

    public Map<Quantity, double[]> values() {
        return values;
    }

    public LearnedParameters parameters() {
        return parameters;
    }

    public EquipmentTrend with(LearnedParameters learned) {
        return new EquipmentTrend(start, minutes, values, learned);
    }

    public boolean has(Quantity quantity) {
        return series[quantity.ordinal()] != null;
    }

    public double at(Quantity quantity, int minute) {
        double[] of = series[quantity.ordinal()];
        return of == null ? Double.NaN : of[minute];
    }

    public int days() {
        return (minutes + DAY - 1) / DAY;
    }

    public LocalDate day(int number) {
        return start.toLocalDate().plusDays(number);
    }

    /** Whether anything at all was recorded at this minute. */
    public boolean recorded(int minute) {
        for (double[] of : values.values()) {
            if (!Double.isNaN(of[minute])) {
                return true;
            }
        }
        return false;
    }

    /** Whether the supply fan runs: its status, else its speed; without either point, the occupied hours. */
    public boolean running(int minute) {
        double status = at(Quantity.FAN, minute);
        if (!Double.isNaN(status)) {
            return status > 0.5;
        }
        if (has(Quantity.FAN_SPEED)) {
            return at(Quantity.FAN_SPEED, minute) > 0.05;
        }
        return !has(Quantity.FAN)
                && recorded(minute)
                && (!has(Quantity.OCCUPIED) || at(Quantity.OCCUPIED, minute) > 0.5);
    }

    /** Occupied hours while the fan runs; without an occupancy point, whenever it runs. */
    public boolean occupied(int minute) {
        return running(minute) && (!has(Quantity.OCCUPIED) || at(Quantity.OCCUPIED, minute) > 0.5);
    }

    /** Whether the equipment is known to stand; where nothing says whether it runs, it is not. */
    public boolean standing(int minute) {
        double status = at(Quantity.FAN, minute);
        return Double.isNaN(status) ? at(Quantity.FAN_SPEED, minute) <= 0.05 : status <= 0.5;
    }

    /** The minutes of {@link #occupied(int)}; not to be changed. */
    public BitSet occupied() {
        return shared("occupied", () -> {
            BitSet occupied = new BitSet();
            for (int minute = 0; minute < minutes; minute++) {
                occupied.set(minute, occupied(minute));
            }
            return occupied;
        });
    }

    /** The minutes with a value of a quantity; not to be changed. */
    public BitSet known(Quantity quantity) {
        return shared(quantity, () -> {
            double[] of = values.getOrDefault(quantity, new double[0]);
            BitSet known = new BitSet();
            for (int minute = 0; minute < of.length; minute++) {
                known.set(minute, !Double.isNaN(of[minute]));
            }
            return known;
        });
    }

    /** The minutes with any value at all; not to be changed. */
    public BitSet anything() {
        return shared("anything", () -> {
            BitSet any = new BitSet();
            values.keySet().forEach(quantity -> any.or(known(quantity)));
            return any;
        });
    }

    /** Rolling means of the last five minutes, as Guideline 36 evaluates them; statuses stay as they are. */
    public EquipmentTrend smoothed() {
        return shared("smoothed", this::smooth);
    }

    private EquipmentTrend smooth() {
        Map<Quantity, double[]> means = new EnumMap<>(Quantity.class);
        values.forEach((quantity, of) -> means.put(
                quantity, quantity.kind() == Quantity.Kind.STATUS ? of : SeriesStatistics.rollingMean(of, 5)));
        return new EquipmentTrend(start, minutes, means, parameters);
    }

    /** What several rules make of this trend, made by the first that asks. */
    @SuppressWarnings("unchecked")
    public <T> T shared(Object key, Supplier<T> maker) {
        Object found = shared.get(key);
        if (found == null) {
            found = maker.get();
            shared.put(key, found);
        }
        return (T) found;
    }

    /** The quantile of a quantity over the occupied hours of a stretch of minutes, NaN without any. */
    public double occupiedQuantile(Quantity quantity, double share, int from, int to) {
        if (!has(quantity)) {
            return Double.NaN;
        }
        double[] chosen = occupied().get(from, to).stream()
                .mapToDouble(minute -> at(quantity, from + minute))
                .filter(value -> !Double.isNaN(value))
                .toArray();
        Arrays.sort(chosen);
        return chosen.length == 0 ? Double.NaN : chosen[(int) Math.round(share * (chosen.length - 1))];
    }
}
