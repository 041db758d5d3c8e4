package io.plenum.upkeep.life;

import io.plenum.upkeep.ConditionDay;
import io.plenum.upkeep.ConditionKind;
import java.util.List;

/**
 * One shape of degradation fitted to a life. Volatility and noise are unknown: each pair of a grid is followed by a {@link LevelFilter} and
 * weighs as much as it is likely, so that the scatter of daily figures is not taken for wear. The drift's prior is that of the type.
 */
final class FittedShape {

    /** Of the path in the time of a whole life, in shares of the way; with weights before anything was seen. */
    private static final double[] VOLATILITIES = {0.01, 0.03, 0.08, 0.16, 0.3};

    private static final double[] VOLATILITY_WEIGHTS = {1, 2, 3, 2, 0.7};

    /** Against the scatter of neighbouring days. */
    private static final double[] NOISES = {0.5, 0.85, 1.3};

    /**
     * Drifts that are possible before anything was seen, as a mixture: the logarithm of lives is normal, so quick ones are rare but by far
     * quicker than a normal drift would have it.
     */
    private static final double[] PACES = {-1.5, 0, 1.5};

    private static final double[] PACE_WEIGHTS = {0.2, 0.6, 0.2};
    private static final double PACE_SPREAD = 0.6;

    /** Of a daily figure in shares of the way, while too few are known. */
    private static final double USUAL_NOISE = 0.03;

    private static final double LEAST_WEIGHT = 0.005;
    private static final double HELD_OUT = 0.2;

    private final double limit;
    private final double likelihood;
    private final double level;
    private final PassageNodes nodes = new PassageNodes();

    private FittedShape(LevelFilter[] filters, double[] likelihoods, double limit, double heldOut) {
        this.limit = limit;
        this.likelihood = heldOut;
        double highest = highest(likelihoods);
        double sum = 0;
        double mean = 0;
        for (int i = 0; i < filters.length; i++) {
            double weight = Math.exp(likelihoods[i] - highest);
            if (weight >= LEAST_WEIGHT) {
                sum += weight;
                mean += weight * filters[i].level();
                nodes.add(filters[i], weight, limit);
            }
        }
        this.level = mean / sum;
    }

    /** @param power of the figure that is followed; 0 for its logarithm */
    static FittedShape of(ConditionKind kind, Life life, LifePrior prior, double power, UseTime time, double ahead) {
        List<ConditionDay> days = life.days();
        PathScale scale = PathScale.of(kind, days, power);
        double[] values =
                days.stream().mapToDouble(day -> scale.at(day.value())).toArray();
        LevelFilter[] filters = filters(prior, values);
        double[] before = new double[filters.length];
        double jacobian = 0;
        int held = (int) Math.ceil(values.length * (1 - HELD_OUT));
        for (int i = 0; i < values.length; i++) {
            if (i == held) {
                before = likelihoods(filters);
            }
            double pause = i == 0 ? 0 : time.between(days.get(i - 1), days.get(i));
            for (LevelFilter filter : filters) {
                filter.pass(pause);
                filter.see(values[i], scale.noisier(days.get(i)));
            }
            jacobian += i >= held ? scale.logSlope(days.get(i).value()) : 0;
        }
        for (LevelFilter filter : filters) {
            filter.pass(ahead);
        }
        double[] after = likelihoods(filters);
        double heldOut = total(after) - total(before) + jacobian;
        return new FittedShape(filters, after, scale.limit(), held < values.length ? heldOut : 0);
    }

    private static LevelFilter[] filters(LifePrior prior, double[] values) {
        double scatter = Noise.of(values);
        double noise = Double.isNaN(scatter) ? USUAL_NOISE : Math.max(scatter, 1e-4);
        LevelFilter[] filters = new LevelFilter[VOLATILITIES.length * NOISES.length * PACES.length];
        for (int i = 0; i < filters.length; i++) {
            double pace = Math.exp(prior.spread() * PACES[i % PACES.length]) / prior.medianDays();
            filters[i] = new LevelFilter(
                    VOLATILITIES[i / PACES.length / NOISES.length] / Math.sqrt(prior.medianDays()),
                    NOISES[i / PACES.length % NOISES.length] * noise,
                    pace,
                    PACE_SPREAD * prior.spread() * pace);
        }
        return filters;
    }

    private static double[] likelihoods(LevelFilter[] filters) {
        double[] result = new double[filters.length];
        for (int i = 0; i < filters.length; i++) {
            double weight = VOLATILITY_WEIGHTS[i / PACES.length / NOISES.length] * PACE_WEIGHTS[i % PACES.length];
            result[i] = Math.log(weight) + filters[i].likelihood();
        }
        return result;
    }

    private static double total(double[] likelihoods) {
        double highest = highest(likelihoods);
        double sum = 0;
        for (double one : likelihoods) {
            sum += Math.exp(one - highest);
        }
        return highest + Math.log(sum);
    }

    private static double highest(double[] likelihoods) {
        double highest = Double.NEGATIVE_INFINITY;
        for (double one : likelihoods) {
            highest = Math.max(highest, one);
        }
        return highest;
    }

    /** Logarithm of the density of the last fifth of the figures, given the others. */
    double heldOutLikelihood() {
        return likelihood;
    }

    List<PassageNodes.Node> nodes() {
        return nodes.list();
    }

    /** Where the path is now: 0 new, 1 at the limit. */
    double wornShare() {
        return 1 - (limit - level);
    }
}
