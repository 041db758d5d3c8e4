package io.plenum.upkeep.life;

import java.util.List;

/**
 * How long a part lasts that shows no wear before it fails, by what is counted: hours of a lamp, cycles of a door. A Weibull distribution
 * whose scale has its conjugate prior (Soland: Bayesian analysis of the Weibull process, IEEE Transactions on Reliability R-18, 1969), from
 * the type; its shape is weighed over a grid. Parts that still work count with what they have done (censored).
 */
public final class WeibullLife implements PassageTime {

    /** Failures that the type's usual life is worth. */
    private static final double PRIOR_FAILURES = 3;

    private static final double[] SHAPES = {0.6, 0.8, 1, 1.25, 1.6};
    private static final double[] SHAPE_WEIGHTS = {0.1, 0.2, 0.4, 0.2, 0.1};

    /** Standard deviation of ln of a Weibull variable with shape 1. */
    private static final double LOG_SPREAD = Math.PI / Math.sqrt(6);

    private final double[] shapes = new double[SHAPES.length];
    private final double[] rates = new double[SHAPES.length];
    private final double[] weights = new double[SHAPES.length];
    private final double failures;
    private final double median;
    private final double used;
    private final double daily;

    /**
     * @param median of the type, in what is counted
     * @param spread standard deviation of its logarithm
     * @param failed what failed parts had done
     * @param working what parts that work have done, this one among them
     * @param used what this part has done
     * @param daily what it does in a day, above 0
     */
    public WeibullLife(
            double median, double spread, List<Double> failed, List<Double> working, double used, double daily) {
        this.median = median;
        this.used = used;
        this.daily = daily;
        this.failures = PRIOR_FAILURES + failed.size();
        double[] likelihoods = new double[SHAPES.length];
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < SHAPES.length; i++) {
            double shape = SHAPES[i] * LOG_SPREAD / spread;
            double prior = priorRate();
            double rate = prior;
            double logs = 0;
            for (double one : failed) {
                rate += Math.pow(one / median, shape);
                logs += Math.log(shape) + (shape - 1) * Math.log(Math.max(one / median, 1e-9));
            }
            for (double one : working) {
                rate += Math.pow(one / median, shape);
            }
            shapes[i] = shape;
            rates[i] = rate;
            likelihoods[i] =
                    Math.log(SHAPE_WEIGHTS[i]) + logs + PRIOR_FAILURES * Math.log(prior) - failures * Math.log(rate);
            highest = Math.max(highest, likelihoods[i]);
        }
        for (int i = 0; i < SHAPES.length; i++) {
            weights[i] = Math.exp(likelihoods[i] - highest);
        }
    }

    /** Such that the predictive distribution without data has the type's median. */
    private static double priorRate() {
        return 1 / (Math.pow(2, 1 / PRIOR_FAILURES) - 1);
    }

    @Override
    public String model() {
        return "WEIBULL";
    }

    @Override
    public double wornShare() {
        return used / median;
    }

    @Override
    public double passedWithin(double days) {
        double sum = 0;
        double all = 0;
        double now = used / median;
        double then = now + Math.max(days, 0) * daily / median;
        for (int i = 0; i < shapes.length; i++) {
            double rate = rates[i];
            double more = Math.pow(then, shapes[i]) - Math.pow(now, shapes[i]);
            all += weights[i];
            sum += weights[i] * (1 - Math.pow(rate / (rate + more), failures));
        }
        return sum / all;
    }

    @Override
    public double longest() {
        return 40 * median / daily;
    }
}
