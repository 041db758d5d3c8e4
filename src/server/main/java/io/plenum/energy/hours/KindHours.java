package io.plenum.energy.hours;

import io.plenum.energy.EnergyKind;
import io.plenum.energy.EnergyQuality;
import io.plenum.energy.EnergySeries;
import io.plenum.energy.Meter;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * A kind of energy of a site hour by hour.
 *
 * @param start a whole hour
 * @param mains the meters through which it comes in, and what each counted
 * @param sum of them, less what was fed in; missing where one is
 * @param made kWh made in the building beside it; NaN where unknown, 0 where nothing is made
 * @param temperature outdoors, °C; NaN where unknown
 * @param bought whether it comes from outside and is paid for
 */
public record KindHours(
        EnergyKind kind,
        Instant start,
        List<MainHours> mains,
        EnergySeries sum,
        double[] made,
        double[] temperature,
        boolean bought) {

    /** One of the meters. */
    public record MainHours(Meter meter, EnergySeries hours) {}

    public int length() {
        return sum.size();
    }

    /** The first hour that begins at an instant or later, at most the end. */
    public int index(Instant time) {
        long millis = Duration.between(start, time).toMillis();
        return (int) Math.clamp(Math.ceilDiv(millis, 3_600_000L), 0, length());
    }

    public Instant time(int hour) {
        return start.plusSeconds(3600L * hour);
    }

    /** kWh that the building used in an hour, its own generation with it; NaN where not all of it was measured. */
    public double used(int hour) {
        return sum.qualities()[hour] == EnergyQuality.MEASURED ? sum.amounts()[hour] + made[hour] : Double.NaN;
    }

    public DataShare share(int from, int to) {
        int[] counts = new int[EnergyQuality.values().length];
        for (int hour = from; hour < to; hour++) {
            counts[sum.qualities()[hour].ordinal()]++;
        }
        return new DataShare(
                counts[EnergyQuality.MEASURED.ordinal()],
                counts[EnergyQuality.ESTIMATED.ordinal()],
                counts[EnergyQuality.MISSING.ordinal()]);
    }

    /** kWh of the hours that are known; NaN where none is. */
    public double amount(int from, int to) {
        return known(sum.amounts(), from, to);
    }

    /** kWh made in the building; NaN where nothing is known of it. */
    public double made(int from, int to) {
        return known(made, from, to);
    }

    private static double known(double[] amounts, int from, int to) {
        double[] known =
                Arrays.stream(amounts, from, to).filter(Double::isFinite).toArray();
        return known.length == 0 ? Double.NaN : Arrays.stream(known).sum();
    }
}
