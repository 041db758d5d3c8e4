package io.plenum.energy.model;

import java.time.Instant;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * A meter and the weather, hour by hour without a gap in time; what was not measured is NaN.
 *
 * @param start the first hour begins here
 * @param energy kWh used in each hour
 * @param temperature outdoor air in each hour, °C; as many as {@code energy}
 */
public record MeterHours(Instant start, double[] energy, double[] temperature) {

    public MeterHours {
        if (energy.length != temperature.length) {
            throw new IllegalArgumentException(
                    energy.length + " hours of energy but " + temperature.length + " of temperature");
        }
    }

    public int length() {
        return energy.length;
    }

    public Instant time(int hour) {
        return start.plusSeconds(3600L * hour);
    }

    /** Whether both were measured. */
    public boolean measured(int hour) {
        return Double.isFinite(energy[hour]) && Double.isFinite(temperature[hour]);
    }

    public int measured() {
        int count = 0;
        for (int hour = 0; hour < length(); hour++) {
            count += measured(hour) ? 1 : 0;
        }
        return count;
    }

    /** From the first hour on that holds. */
    public MeterHours since(IntPredicate holds) {
        int first = 0;
        while (first < length() && !holds.test(first)) {
            first++;
        }
        return new MeterHours(
                time(first),
                Arrays.copyOfRange(energy, first, length()),
                Arrays.copyOfRange(temperature, first, length()));
    }

    /** The same hours, without the readings of those that are left out. */
    MeterHours only(IntPredicate kept) {
        double[] left = energy.clone();
        for (int hour = 0; hour < left.length; hour++) {
            left[hour] = kept.test(hour) ? left[hour] : Double.NaN;
        }
        return with(left);
    }

    /** The same hours with other readings of the meter. */
    public MeterHours with(double[] other) {
        return new MeterHours(start, other, temperature);
    }
}
