package io.plenum.comfort;

import java.util.List;

/**
 * Adaptive comfort in buildings without mechanical cooling, whose people open windows and dress as they like: EN 16798-1:2019 Annex
 * B.2.2. Holds for running mean outdoor temperatures from 10 to 30 °C. A faster air speed widens no limit here.
 */
public final class AdaptiveComfort {

    private static final double[] WEIGHTS = {1, 0.8, 0.6, 0.5, 0.4, 0.3, 0.2};

    private AdaptiveComfort() {}

    /**
     * Running mean of outdoor temperatures: (θ₁ + 0.8θ₂ + 0.6θ₃ + 0.5θ₄ + 0.4θ₅ + 0.3θ₆ + 0.2θ₇)/3.8. A day that is not known takes
     * its weight with it.
     *
     * @param days daily means, °C, yesterday first; NaN where unknown
     * @return NaN where no day is known
     */
    public static double runningMean(List<Double> days) {
        double sum = 0;
        double weight = 0;
        for (int i = 0; i < Math.min(WEIGHTS.length, days.size()); i++) {
            if (!Double.isNaN(days.get(i))) {
                sum += WEIGHTS[i] * days.get(i);
                weight += WEIGHTS[i];
            }
        }
        return weight == 0 ? Double.NaN : sum / weight;
    }

    public static boolean applies(double runningMean) {
        return runningMean >= 10 && runningMean <= 30;
    }

    /** Comfortable operative temperature, °C. */
    public static double optimum(double runningMean) {
        return 0.33 * runningMean + 18.8;
    }

    /** @return I for +2/-3 K around the optimum, II for +3/-4 K, III for +4/-5 K */
    public static ComfortCategory category(double operative, double runningMean) {
        double off = operative - optimum(runningMean);
        // beyond the optimum by at most n K above and n + 1 K below
        double above = Math.max(off, -off - 1);
        return above <= 2
                ? ComfortCategory.I
                : above <= 3 ? ComfortCategory.II : above <= 4 ? ComfortCategory.III : ComfortCategory.OUTSIDE;
    }
}
