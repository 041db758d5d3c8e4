package io.plenum.upkeep.life;

import io.plenum.upkeep.ConditionDay;
import io.plenum.upkeep.ConditionKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The path of a condition figure to its limit: a Wiener process with drift of the figure or of a power of it, and a gamma process, weighed by the
 * predictive likelihood of the last fifth of the figures (Zhang and others: Degradation data analysis and remaining useful life estimation,
 * European Journal of Operational Research 271, 2018). Where the figures cannot tell the shapes apart, the interval holds them all.
 */
public final class DegradationPath implements PassageTime {

    private static final double LONGEST_LIVES = 40;

    /** Daily figures are not independent of each other: what they say of the shape counts by this share. */
    private static final double TRUST = 0.2;

    /** Powers of a rising figure that may move evenly beside itself: its logarithm, and what lies between. */
    private static final double[] RISING = {0, 0.5};

    /** Of a falling one: deposits add up in the reciprocal of a conductance. */
    private static final double[] FALLING = {0, -1};

    private final List<Weighed> shapes;
    private final double gammaShare;
    private final double longest;
    private final UseTime time;
    private final double unseen;

    /** A shape of the path, the figure itself first. */
    private record Weighed(FittedShape shape, double share) {}

    private DegradationPath(List<Weighed> shapes, double gammaShare, double longest, UseTime time, double unseen) {
        this.shapes = shapes;
        this.gammaShare = gammaShare;
        this.longest = longest;
        this.time = time;
        this.unseen = unseen;
    }

    /**
     * @param life with at least one figure
     * @param today not before its last figure: what passed since then is wear that was not seen
     */
    public static DegradationPath fitted(ConditionKind kind, Life life, LifePrior prior, LocalDate today) {
        LocalDate first = life.days().getFirst().day();
        boolean seenNew = life.fresh() && life.age(first) <= 0.1 * prior.medianDays();
        LifePrior own = seenNew ? prior : prior.ofUnknownAge();
        double unseen =
                Math.max(0, life.age(today) - life.age(life.days().getLast().day()));
        UseTime time = new UseTime(life, today);
        double ahead = time.ahead(0, unseen);
        List<FittedShape> fitted = new ArrayList<>();
        fitted.add(FittedShape.of(kind, life, own, 1, time, ahead));
        boolean positive = kind.limit() > 0
                && life.days().stream().mapToDouble(ConditionDay::value).allMatch(value -> value > 0);
        for (double power : powers(kind, positive)) {
            fitted.add(FittedShape.of(kind, life, own, power, time, ahead));
        }
        List<Weighed> shapes = weighed(fitted);
        double never = neverBack(kind, life.days());
        return new DegradationPath(
                shapes, shapes.getFirst().share() * never, LONGEST_LIVES * prior.medianDays(), time, unseen);
    }

    private static double[] powers(ConditionKind kind, boolean positive) {
        return !positive ? new double[0] : kind.rising() ? RISING : FALLING;
    }

    private static List<Weighed> weighed(List<FittedShape> fitted) {
        double highest = fitted.stream()
                .mapToDouble(FittedShape::heldOutLikelihood)
                .max()
                .orElse(0);
        double[] weights = fitted.stream()
                .mapToDouble(shape -> Math.exp((shape.heldOutLikelihood() - highest) * TRUST))
                .toArray();
        double sum = Arrays.stream(weights).sum();
        List<Weighed> shapes = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            shapes.add(new Weighed(fitted.get(i), weights[i] / sum));
        }
        return shapes;
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
        double linear = shapes.getFirst().share();
        DegradationShape shape = linear < 0.5
                ? DegradationShape.EXPONENTIAL
                : gammaShare > linear / 2 ? DegradationShape.GAMMA : DegradationShape.LINEAR;
        return shape.name();
    }

    /** Where the path is: 0 new, 1 at the limit; beyond 1 the limit is passed. */
    @Override
    public double wornShare() {
        return shapes.stream()
                .mapToDouble(one -> one.share() * one.shape().wornShare())
                .sum();
    }

    @Override
    public double passedWithin(double days) {
        double used = Math.max(time.ahead(unseen, Math.max(days, 0)), 1e-3);
        double passed = gammaShare > 0 ? gammaShare * mean(shapes.getFirst().shape(), used, true) : 0;
        for (int i = 0; i < shapes.size(); i++) {
            double share = shapes.get(i).share() - (i == 0 ? gammaShare : 0);
            passed += share > 1e-3 ? share * mean(shapes.get(i).shape(), used, false) : 0;
        }
        return passed;
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
