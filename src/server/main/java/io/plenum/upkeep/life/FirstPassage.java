package io.plenum.upkeep.life;

import org.hipparchus.special.Erf;
import org.hipparchus.special.Gamma;
import org.hipparchus.util.FastMath;

/** Probabilities that a path of degradation has reached a level by some time. */
public final class FirstPassage {

    private static final double LARGEST_EXPONENT = 700;

    private FirstPassage() {}

    /**
     * Of a Wiener process: the inverse Gaussian distribution with mean distance/drift and shape (distance/volatility)² (Chhikara, Folks:
     * The Inverse Gaussian Distribution, 1989), also for a drift of zero or less, with which the level may never be reached.
     *
     * @param volatility standard deviation after one day
     * @param days above 0
     */
    public static double wiener(double distance, double drift, double volatility, double days) {
        if (distance <= 0) {
            return 1;
        }
        double spread = volatility * FastMath.sqrt(days);
        double ahead = normal((drift * days - distance) / spread);
        double exponent = 2 * drift * distance / (volatility * volatility);
        double back = (-distance - drift * days) / spread;
        double reflected = exponent > LARGEST_EXPONENT || back < -37
                ? tail(exponent, back)
                : FastMath.exp(exponent) * normal(back);
        return Math.min(1, ahead + reflected);
    }

    /** exp(exponent)·Φ(z) for a far negative z, by Φ(z) ≈ φ(z)/|z|. */
    private static double tail(double exponent, double z) {
        return FastMath.exp(exponent - z * z / 2) / (FastMath.sqrt(2 * Math.PI) * -z);
    }

    /**
     * Of a gamma process with the same mean and variance for each day (van Noortwijk, Reliability Engineering &amp; System Safety 94, 2009):
     * as it never goes back, it has passed the level where it is above it.
     */
    public static double gamma(double distance, double drift, double volatility, double days) {
        if (distance <= 0) {
            return 1;
        }
        if (drift <= 0) {
            return 0;
        }
        double scale = volatility * volatility / drift;
        double shape = drift * days / scale;
        if (shape > 1e4) {
            return normal((drift * days - distance) / (volatility * FastMath.sqrt(days)));
        }
        return Gamma.regularizedGammaQ(shape, distance / scale);
    }

    static double normal(double z) {
        return 0.5 * Erf.erfc(-z / FastMath.sqrt(2));
    }
}
