package io.plenum.fault.balance;

import io.plenum.point.Point;
import org.jspecify.annotations.Nullable;

/**
 * What points read in one quarter of an hour, in °C, 0 to 1, Pa, m³/s, kW. A cursor over {@link QuarterMeans}, on which one sensor can be
 * moved to see what its bias does to a balance. For one thread.
 */
public final class QuarterReading {

    private final QuarterMeans means;
    private int quarter;
    private @Nullable MeasuredSensor moved;
    private double by;

    QuarterReading(QuarterMeans means) {
        this.means = means;
    }

    QuarterReading at(int next) {
        quarter = next;
        moved = null;
        return this;
    }

    QuarterReading moved(MeasuredSensor sensor, double amount) {
        moved = sensor;
        by = amount;
        return this;
    }

    /** NaN where nothing is known. */
    public double of(Point point) {
        return read(point, quarter);
    }

    /** The same a quarter of an hour earlier. */
    public double before(Point point) {
        return quarter == 0 ? Double.NaN : read(point, quarter - 1);
    }

    private double read(Point point, int at) {
        double value = means.value(point, at);
        MeasuredSensor one = moved;
        return one != null && one.point().id().equals(point.id()) ? one.kind().moved(value, by) : value;
    }

    /** Whether a value lay below a limit in this quarter and the one before. */
    public boolean below(@Nullable Point point, double limit) {
        return point == null || (of(point) < limit && before(point) < limit);
    }

    /** Whether it lay above. */
    public boolean above(@Nullable Point point, double limit) {
        return point == null || (of(point) > limit && before(point) > limit);
    }

    /** The hour of the building's clock. */
    public int hour() {
        return means.hour(quarter);
    }
}
