package io.plenum.upkeep.life;

import io.plenum.upkeep.ConditionDay;
import io.plenum.upkeep.ConditionKind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The path of a condition figure to its limit: a Wiener process with drift, an exponential one, and a gamma process, weighed by the
 * predictive likelihood of the last fifth of the figures (Zhang and others: Degradation data analysis and remaining useful life estimation,
 * European Journal of Operational Research 271, 2018). Where the figures cannot tell the shapes apart, the interval holds them all.
 */
public final class DegradationPath implements PassageTime {

    private static final double LONGEST_LIVES = 40;

    /** Daily figures are not independent of each other: what they say of the shape counts by this share. */
    private static final double TRUST = 0.5;

    private final FittedShape linear;
    private final @Nullable FittedShape exponential;
    private final double exponentialShare;
    private final double gammaShare;
    private final double longest;

    private DegradationPath(
            FittedShape linear,
            @Nullable FittedShape exponential,
            double exponentialShare,
            double gammaShare,
            double longest) {
        this.linear = linear;
        this.exponential = exponential;
        this.exponentialShare = exponentialShare;
        this.gammaShare = gammaShare;
        this.longest = longest;
    }

    /**
     * @param life with at least one figure
     * @param today not before its last figure: what passed since then is wear that was not seen
     */
    public static DegradationPath fitted(ConditionKind kind, Life life, LifePrior prior, LocalDate today) {
        LocalDate first = life.days().getFirst().day();
        boolean seenNew = life.fresh() && life.age(first) <= 0.1 * prior.medianDays();
        LifePrior own = seenNew ? prior : prior.ofUnknownAge();
        double ahead = life.age(today) - life.age(life.days().getLast().day());
        FittedShape linear = FittedShape.of(kind, life, own, false, Math.max(ahead, 0));
        boolean positive = kind.limit() > 0
                && life.days().stream().mapToDouble(ConditionDay::value).allMatch(value -> value > 0);
        FittedShape exponential = positive ? FittedShape.of(kind, life, own, true, Math.max(ahead, 0)) : null;
        double share = exponential == null
                ? 0
                : 1 / (1 + Math.exp((linear.heldOutLikelihood() - exponential.heldOutLikelihood()) * TRUST));
        return new DegradationPath(
                linear,
                exponential,
                share,
                (1 - share) * neverBack(kind, life.days()),
                LONGEST_LIVES * prior.medianDays());
    }

    /**
     * How much speaks for wear that never goes back: over the last fifth, sums of a week's figures that fell count against it. As long as
     * noise hides it, half.
     */
    private static double neverBack(ConditionKind kind, List<ConditionDay> days) {
        int week = 7;
        int from = Math.max(0, days.size() - Math.max(days.size() / 5, 2 * week));
        int fell = 0;
        int weeks = 0;
        for (int i = from; i + 2 * week <= days.size(); i += week) {
            double step = sum(days, i + week, week) - sum(days, i, week);
            fell += (kind.rising() ? step : -step) < 0 ? 1 : 0;
            weeks++;
        }
        return weeks == 0 ? 0.5 : 0.5 * (1 - (double) fell / weeks);
    }

    private static double sum(List<ConditionDay> days, int from, int count) {
        return days.subList(from, from + count).stream()
                .mapToDouble(ConditionDay::value)
                .sum();
    }

    /** The shape that says most of what is shown. */
    @Override
    public String model() {
        DegradationShape shape = exponentialShare > 0.5
                ? DegradationShape.EXPONENTIAL
                : gammaShare > (1 - exponentialShare) / 2 ? DegradationShape.GAMMA : DegradationShape.LINEAR;
        return shape.name();
    }

    /** Where the path is: 0 new, 1 at the limit; beyond 1 the limit is passed. */
    @Override
    public double wornShare() {
        return exponential != null && exponentialShare > 0.5 ? exponential.wornShare() : linear.wornShare();
    }

    @Override
    public double passedWithin(double days) {
        double time = Math.max(days, 1e-3);
        double straight = 1 - exponentialShare - gammaShare;
        double passed = exponential == null ? 0 : exponentialShare * mean(exponential, time, false);
        passed += straight > 0 ? straight * mean(linear, time, false) : 0;
        return passed + (gammaShare > 0 ? gammaShare * mean(linear, time, true) : 0);
    }

    private static double mean(FittedShape shape, double days, boolean gamma) {
        double sum = 0;
        double weights = 0;
        for (PassageNodes.Node node : shape.nodes()) {
            weights += node.weight();
            sum += node.weight()
                    * (gamma
                            ? FirstPassage.gamma(node.distance(), node.drift(), node.volatility(), days)
                            : FirstPassage.wiener(node.distance(), node.drift(), node.volatility(), days));
        }
        return sum / weights;
    }

    @Override
    public double longest() {
        return longest;
    }
}
