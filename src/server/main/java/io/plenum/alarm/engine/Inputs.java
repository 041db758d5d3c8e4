package io.plenum.alarm.engine;

import io.plenum.alarm.rule.RuleBinding;
import io.plenum.point.Quality;
import io.plenum.point.unit.Conversion;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The last values of the points that a rule needs, by their place in {@link RuleBinding#inputs()}. */
public final class Inputs {

    private final int conditionInputs;
    private final List<Conversion> conversions;
    private final double[] values;
    private final @Nullable Quality[] qualities;
    private final @Nullable Instant[] times;
    /** Of those that the condition looks at: heard of, and with a value or switched off. */
    private int received;

    private int answering;
    private @Nullable Boolean reported;
    private @Nullable String message;

    /** @param conditionInputs how many of them, the first ones, the condition itself looks at */
    public Inputs(int size, int conditionInputs) {
        this(size, conditionInputs, List.of());
    }

    /** @param conversions of the condition's inputs to the unit of its numbers; empty where nothing is to be converted */
    public Inputs(int size, int conditionInputs, List<Conversion> conversions) {
        this.conditionInputs = conditionInputs;
        this.conversions = conversions;
        values = new double[size];
        qualities = new Quality[size];
        times = new Instant[size];
        Arrays.fill(values, Double.NaN);
    }

    /** What is older than what is known already, as {@link io.plenum.twin.CurrentValues} sees it. */
    boolean isLate(int slot, Instant time, Quality quality) {
        Instant known = times[slot];
        Quality before = qualities[slot];
        return known != null && before != null && time.isBefore(known) && quality.isLive() && before.isLive();
    }

    public void set(int slot, Instant time, double value, Quality quality) {
        boolean gate = slot >= conditionInputs;
        if (!gate || quality.isLive()) {
            // Whether a rule applies is told by the last answer where there is no present one.
            values[slot] = value;
        }
        if (!gate) {
            count(qualities[slot], -1);
            count(quality, 1);
        }
        qualities[slot] = quality;
        times[slot] = time;
    }

    /** From here on nothing is known of it, as if it had never been heard of. */
    void forget(int slot) {
        if (slot < conditionInputs) {
            count(qualities[slot], -1);
        }
        qualities[slot] = null;
        times[slot] = null;
    }

    /** A controller has thousands of points: nobody walks through all of them at each sample of one. */
    private void count(@Nullable Quality quality, int by) {
        if (quality != null) {
            received += by;
            answering += quality.isLive() || quality == Quality.DISABLED ? by : 0;
        }
    }

    /** Whether any of those that the condition looks at has been heard of. */
    boolean anyReceived() {
        return received > 0;
    }

    /** Whether any of them has a value, or is switched off and so need not have one. */
    boolean anyAnswering() {
        return answering > 0;
    }

    /** What the point's controller says of it. */
    void report(boolean active, @Nullable String message) {
        reported = active;
        this.message = message;
    }

    /** Null where the controller has never spoken of this point. */
    @Nullable
    Boolean reported() {
        return reported;
    }

    /** The controller's message, null where it has none. */
    @Nullable
    String message() {
        return message;
    }

    /** The last value in the point's own unit whatever its quality, NaN where there was none. */
    double last(int slot) {
        return values[slot];
    }

    /** The value in the unit of the condition, NaN where it must not be trusted. */
    public double live(int slot) {
        Quality quality = qualities[slot];
        double value = quality != null && quality.isLive() ? values[slot] : Double.NaN;
        return slot < conversions.size() ? conversions.get(slot).apply(value) : value;
    }

    /** Null where the point was never heard of. */
    @Nullable
    Quality quality(int slot) {
        return qualities[slot];
    }
}
