package io.plenum.upkeep.life;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.util.FastMath;

/** Level, drift and volatility that are possible after what was seen, with their weights: what first passage is averaged over. */
final class PassageNodes {

    /** Gauss-Hermite quadrature for a standard normal variable. */
    private static final double[] SEVEN = {
        -3.750439717725742,
        -2.366759410734541,
        -1.154405394739968,
        0,
        1.154405394739968,
        2.366759410734541,
        3.750439717725742
    };

    private static final double[] SEVEN_WEIGHTS = {
        5.482688559722e-4,
        0.030757123967586,
        0.240123178605013,
        0.457142857142857,
        0.240123178605013,
        0.030757123967586,
        5.482688559722e-4
    };
    private static final double[] THREE = {-1.7320508075688772, 0, 1.7320508075688772};
    private static final double[] THREE_WEIGHTS = {1d / 6, 2d / 3, 1d / 6};

    /**
     * Of the way: figures of many days agree with each other better than with the truth, as sensors are off and the season has its part in
     * them; so no number of them says better than this where the path is.
     */
    private static final double TRUENESS = 0.04;

    /** @param distance to the limit, in shares of the whole way */
    record Node(double weight, double distance, double drift, double volatility) {}

    private final List<Node> nodes = new ArrayList<>();

    /** @param limit the level at which the limit is reached */
    void add(LevelFilter filter, double weight, double limit) {
        Drift drift = Drift.positive(filter.drift(), Math.sqrt(filter.driftVariance()));
        double slope = filter.covariance() / filter.driftVariance();
        double left =
                Math.sqrt(Math.max(0, filter.levelVariance() - slope * filter.covariance()) + TRUENESS * TRUENESS);
        for (int i = 0; i < SEVEN.length; i++) {
            double value = drift.at(SEVEN[i]);
            double level = filter.level() + slope * (value - filter.drift());
            for (int j = 0; j < THREE.length; j++) {
                nodes.add(new Node(
                        weight * SEVEN_WEIGHTS[i] * THREE_WEIGHTS[j],
                        limit - level - left * THREE[j],
                        value,
                        filter.volatility));
            }
        }
    }

    List<Node> list() {
        return nodes;
    }

    /** Wear does not go back for long: the normal drift, cut at zero, as a log-normal one with the same mean and variance. */
    private record Drift(double middle, double spread) {

        static Drift positive(double mean, double deviation) {
            double cut = -mean / deviation;
            double ratio = cut > 8 ? cut + 1 / cut : density(cut) / Math.max(FirstPassage.normal(-cut), 1e-300);
            double kept = Math.max(mean + deviation * ratio, deviation * 0.02);
            double variance = deviation * deviation * Math.max(1 + cut * ratio - ratio * ratio, 1e-6);
            double spread = Math.log1p(variance / (kept * kept));
            return new Drift(Math.log(kept) - spread / 2, Math.sqrt(spread));
        }

        private static double density(double z) {
            return FastMath.exp(-z * z / 2) / FastMath.sqrt(2 * Math.PI);
        }

        double at(double z) {
            return FastMath.exp(middle + spread * z);
        }
    }
}
