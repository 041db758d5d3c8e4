package io.plenum.energy.model;

import java.util.Arrays;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * How far a saving may be off, by two roads of which the wider counts.
 *
 * <p>The first is ASHRAE Guideline 14-2014 Annex B with the correction for autocorrelation: ΔE = k · t · CV(RMSE) · E · √((n ÷ (m · n′)) ·
 * (1 + 2 ÷ n′)), n′ = n (1 − ρ) ÷ (1 + ρ), k = 1.26 by hours and −0.00024 M² + 0.03535 M + 1.00286 by days of M months. It knows the likeness of neighbouring hours only and takes the baseline for exact, so
 * it promises too much where residuals hang together for days (Granderson et al., Assessment of automated measurement and verification
 * methods, LBNL-187225). The second looks at blocks of whole weeks: how much their sums scatter about a baseline
 * that has not seen them, in the time that is judged, and what the baseline owes to the chance of its own blocks ({@link Towt#chance}).
 * Nine blocks a year are long enough for spells of weather and of work; their number was chosen by how often the interval of 95 % held the
 * truth on buildings that follow none of the baselines (docs/decisions/0040).
 */
final class SavingsUncertainty {

    private static final double HOURLY = 1.26;
    private static final int LEAST_BLOCKS = 3;
    private static final int BLOCKS = 9;

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
        double[] rests = new double[residuals.length / block];
        for (int at = 0; at < rests.length; at++) {
            rests[at] = sum(residuals, at * block, block);
        }
        return byBlocks(rests, chance, hours / (double) block, confidence);
    }

    /**
     * @param rests of blocks, kWh; NaN where too little was measured
     * @param blocks as many as the time that is judged would make
     */
    private static double byBlocks(double[] rests, double chance, double blocks, double confidence) {
        double[] known = Arrays.stream(rests).filter(Double::isFinite).toArray();
        if (known.length < LEAST_BLOCKS) {
            return 0;
        }
        double squares = Arrays.stream(known).map(rest -> rest * rest).sum();
        return student(known.length - 1, confidence) * Math.sqrt(blocks * squares / known.length + chance);
    }

    /**
     * By days.
     *
     * @param blocks of history: the rests from a baseline that does not know them, and what that expects of the time judged
     * @param history days of it
     * @param days judged
     */
    static double ofDays(
            GoodnessOfFit fit, double[][] blocks, int history, int days, double expected, double confidence) {
        double independent = fit.independent();
        double months = days / 30.4;
        double k = -0.00024 * months * months + 0.03535 * months + 1.00286;
        double annexB = k
                * student(independent - fit.parameters(), confidence)
                * fit.cvRmse()
                * Math.abs(expected)
                * Math.sqrt(fit.count() / (Math.max(1, days) * independent) * (1 + 2 / independent));
        int block = block(24 * history) / 24;
        double off = byBlocks(blocks[0], jackknife(blocks[1]), days / (double) block, confidence);
        return Math.max(annexB, off);
    }

    private static double jackknife(double[] expected) {
        double mean = Arrays.stream(expected).average().orElse(0);
        double squares =
                Arrays.stream(expected).map(one -> (one - mean) * (one - mean)).sum();
        return expected.length < 2 ? 0 : squares * (expected.length - 1) / expected.length;
    }

    /** Whole weeks, so many that a year has nine blocks: longer than a spell of weather, and still enough of them. */
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
