package io.plenum.energy;

import java.time.Instant;
import java.util.Arrays;

/**
 * Amounts of energy of steps that follow each other.
 *
 * @param starts of the steps, and the end of the last one: one more than there are amounts
 * @param amounts kWh, of water m³; NaN where the quality is missing; negative where more was fed in than drawn
 */
public record EnergySeries(Instant[] starts, double[] amounts, EnergyQuality[] qualities) {

    public int size() {
        return amounts.length;
    }

    /** The sum of all that is known. */
    public double total() {
        return Arrays.stream(amounts).filter(amount -> !Double.isNaN(amount)).sum();
    }

    /** Steps of a quality. */
    public int count(EnergyQuality quality) {
        return (int) Arrays.stream(qualities).filter(one -> one == quality).count();
    }

    /** How much of the total was estimated. */
    public double estimated() {
        double sum = 0;
        for (int i = 0; i < amounts.length; i++) {
            sum += qualities[i] == EnergyQuality.ESTIMATED ? amounts[i] : 0;
        }
        return sum;
    }

    /** The worst of all. */
    public EnergyQuality quality() {
        return Arrays.stream(qualities).reduce(EnergyQuality.MEASURED, EnergyQuality::worse);
    }
}
