package io.plenum.energy.model;

import org.hipparchus.distribution.continuous.TDistribution;

/**
 * How far a saving may be off, by two roads of which the wider counts.
 *
 * <p>The first is ASHRAE Guideline 14-2014 Annex B with the correction for autocorrelation: ΔE = k · t · CV(RMSE) · E · √((n ÷ (m · n′)) ·
 * (1 + 2 ÷ n′)), n′ = n (1 − ρ) ÷ (1 + ρ), k = 1.26. It knows the likeness of neighbouring hours only and takes the baseline for exact, so
 * it promises too much where residuals hang together for days (Granderson et al., Assessment of automated measurement and verification
 * methods, LBNL-187225). The second looks at blocks of whole weeks: how much their sums scatter about a baseline
 * that has not seen them, in the time that is judged, and what the baseline owes to the chance of its own blocks ({@link Towt#chance}).
 */
final class SavingsUncertainty {

    private static final double HOURLY = 1.26;
    private static final int LEAST_BLOCKS = 3;
    private static final int BLOCKS = 13;

    private SavingsUncertainty() {}

    /**
     * @param residuals of history from a baseline that does not know it ({@link Towt#strangers}), NaN where nothing was measured
     * @param chance variance of the expected sum, kWh²
     * @param hours judged
     * @param expected kWh in them
     * @param confidence 0 to 1
     * @return kWh to either side
     */
    static double of(
            GoodnessOfFit fit, double[] residuals, double chance, int hours, double expected, double confidence) {
        double independent = fit.independent();
        double t = student(independent - fit.parameters(), confidence);
        double annexB = HOURLY
                * t
                * fit.cvRmse()
                * Math.abs(expected)
                * Math.sqrt(fit.count() / (hours * independent) * (1 + 2 / independent));
        return Math.max(annexB, byBlocks(residuals, chance, hours, confidence));
    }

    private static double byBlocks(double[] residuals, double chance, int hours, double confidence) {
        int block = block(residuals.length);
        double squares = 0;
        int counted = 0;
        for (int from = 0; from + block <= residuals.length; from += block) {
            double sum = sum(residuals, from, block);
            squares += Double.isNaN(sum) ? 0 : sum * sum;
            counted += Double.isNaN(sum) ? 0 : 1;
        }
        if (counted < LEAST_BLOCKS) {
            return 0;
        }
        double variance = hours / (double) block * squares / counted + chance;
        // Seasons make blocks unequal, and unequal blocks are worth fewer degrees of freedom than there are of them
        // (Imbens and
        // Kolesár, Robust standard errors in small samples, Review of Economics and Statistics 98 (2016) 701).
        return student(counted / 2.0 - 1, confidence) * Math.sqrt(variance);
    }

    /** Whole weeks, so many that a year has thirteen blocks: longer than a spell of weather, and still enough of them. */
    static int block(int hours) {
        return WorkingWeek.HOURS * Math.max(1, hours / WorkingWeek.HOURS / BLOCKS);
    }

    /** Scaled to all hours of the block; NaN where less than half of them were measured. */
    private static double sum(double[] residuals, int from, int block) {
        double sum = 0;
        int count = 0;
        for (int hour = from; hour < from + block; hour++) {
            if (!Double.isNaN(residuals[hour])) {
                sum += residuals[hour];
                count++;
            }
        }
        return count < block / 2 ? Double.NaN : sum * block / count;
    }

    private static double student(double freedom, double confidence) {
        return new TDistribution(Math.max(1, freedom)).inverseCumulativeProbability((1 + confidence) / 2);
    }
}
