package io.plenum.trial.dayahead;

import io.plenum.emulator.aula.AulaHouse;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Random;

/** Prices as an exchange's day ahead has them: dear mornings and evenings, cheap noons where the sun shines, days that differ. */
final class DynamicPrices {

    /** Grid, levies and margin, money for each kWh. */
    private static final double ADDITION = 0.12;

    private final long seed;

    DynamicPrices(long seed) {
        this.seed = seed;
    }

    /** Paid for each kWh over a quarter of an hour. */
    double at(ZonedDateTime local) {
        long day = local.toLocalDate().toEpochDay();
        Random ofDay = new Random(seed * 7919 + day);
        double level = 0.08 + 0.03 * ofDay.nextGaussian();
        double sun = 0.5 - 0.5 * Math.cos(2 * Math.PI * (local.getDayOfYear() + 10) / 365.0);
        double dip = (0.03 + 0.09 * sun) * (0.5 + ofDay.nextDouble());
        double evening = 0.07 + 0.05 * ofDay.nextDouble();
        double hour = local.getHour() + local.getMinute() / 60.0;
        double noise = 0.004 * new Random(seed + local.toEpochSecond() / 900).nextGaussian();
        return ADDITION
                + level
                + 0.06 * bell(hour, 8, 1.6)
                + evening * bell(hour, 19, 2)
                - dip * bell(hour, 13, 2.6)
                - 0.03 * bell(hour, 3, 2.5)
                + noise;
    }

    double[] day(Instant start, int steps) {
        double[] prices = new double[steps];
        for (int step = 0; step < steps; step++) {
            prices[step] = at(start.plusSeconds(900L * step).atZone(AulaHouse.ZONE));
        }
        return prices;
    }

    private static double bell(double hour, double middle, double width) {
        double away = (hour - middle) / width;
        return Math.exp(-0.5 * away * away);
    }
}
