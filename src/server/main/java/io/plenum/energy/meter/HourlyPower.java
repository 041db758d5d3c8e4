package io.plenum.energy.meter;

import io.plenum.energy.EnergyQuality;
import io.plenum.energy.EnergySeries;
import io.plenum.trend.read.HourRow;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * Energy by hours of a power: its mean, weighted by how long each value held. An hour in which it was known for less than nine tenths
 * is an estimate; one in which nothing was heard, or something that cannot be, has what the same hour of the days next to it had, up to a
 * week away.
 */
final class HourlyPower {

    private static final double ENOUGH = 0.9 * 3600;
    /** So many of its latest seconds may not be stored yet. */
    private static final double ROLLING = 120;

    private static final int DAYS = 7;

    private HourlyPower() {}

    /**
     * @param scale kW for each unit of the power
     * @param now the hour that is running counts as far as it has come
     */
    static EnergySeries hours(List<HourRow> rows, Instant from, int count, double scale, Instant now) {
        ImplausiblePowers powers = ImplausiblePowers.of(rows, scale);
        int sign = powers.swapped() ? -1 : 1;
        Instant[] starts = new Instant[count + 1];
        double[] amounts = new double[count];
        EnergyQuality[] qualities = new EnergyQuality[count];
        Arrays.fill(amounts, Double.NaN);
        Arrays.fill(qualities, EnergyQuality.MISSING);
        Arrays.setAll(starts, i -> from.plusMillis(i * HourlyRegister.HOUR));
        for (HourRow row : powers.kept()) {
            int at = (int) ((row.hour().toEpochMilli() - from.toEpochMilli()) / HourlyRegister.HOUR);
            if (at >= 0 && at < count) {
                double over = over(row.hour(), now);
                amounts[at] = sign * scale * row.weighted() * over;
                qualities[at] = !powers.swapped() && row.covered() >= ENOUGH * over - (over < 1 ? ROLLING : 0)
                        ? EnergyQuality.MEASURED
                        : EnergyQuality.ESTIMATED;
            }
        }
        fill(amounts, qualities);
        return new EnergySeries(starts, amounts, qualities);
    }

    /** What part of an hour is over. */
    private static double over(Instant hour, Instant now) {
        return Math.clamp((now.toEpochMilli() - hour.toEpochMilli()) / (double) HourlyRegister.HOUR, 0, 1);
    }

    /** Only between what is known: the future is no gap. */
    private static void fill(double[] amounts, EnergyQuality[] qualities) {
        double[] known = amounts.clone();
        int last = amounts.length - 1;
        while (last >= 0 && Double.isNaN(known[last])) {
            last--;
        }
        int first = 0;
        while (first < last && Double.isNaN(known[first])) {
            first++;
        }
        for (int i = first; i < last; i++) {
            if (Double.isNaN(known[i])) {
                amounts[i] = alike(known, i);
                qualities[i] = Double.isNaN(amounts[i]) ? EnergyQuality.MISSING : EnergyQuality.ESTIMATED;
            }
        }
    }

    private static double alike(double[] known, int at) {
        for (int day = 1; day <= DAYS; day++) {
            double sum = 0;
            int count = 0;
            for (int i : new int[] {at - 24 * day, at + 24 * day}) {
                if (i >= 0 && i < known.length && !Double.isNaN(known[i])) {
                    sum += known[i];
                    count++;
                }
            }
            if (count > 0) {
                return sum / count;
            }
        }
        return Double.NaN;
    }
}
