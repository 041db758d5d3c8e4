package io.plenum.command.durability;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Learns from values of the past who takes a point back and when. Four things compete: a schedule at its times (those that the
 * controller is known to hold, and those that show in what was taken), a program or timer some time after a write, and somebody who
 * comes when they come, more in some hours than in others. What happened at other points of the same device and class, long ago, or at
 * another priority counts as a part of an observation (a power prior), so that a point without a past of its own borrows one.
 *
 * @see <a href="https://doi.org/10.1214/ss/1009212673">Ibrahim, Chen: Power prior distributions for regression models (2000)</a>
 * @see <a href="https://doi.org/10.1002/sim.2712">Putter, Fiocco, Geskus: Tutorial in biostatistics: competing risks and multi-state
 *     models (2007)</a>
 */
final class HoldLearner {

    /** What happened so long ago counts half: programs and people change. */
    private static final Duration HALF_LIFE = Duration.ofDays(90);

    private static final double OTHER_PRIORITY = 0.5;
    private static final double UNKNOWN_PRIORITY = 0.35;
    /** As how many observations of its own those of other points count together, and each of them, at most. */
    private static final double SAME_DEVICE = 6;

    private static final double SAME_CLASS = 3;
    private static final double ONE_OF_OTHERS = 0.5;
    /** With so many of its own the others count half of that. */
    private static final double ENOUGH_OF_ITS_OWN = 4;

    private final ZoneId zone;
    private final Instant now;

    /** @param zone of the building */
    HoldLearner(ZoneId zone, Instant now) {
        this.zone = zone;
        this.now = now;
    }

    /**
     * What there is to learn from.
     *
     * @param own of the point itself
     * @param sameDevice of points of the same class at the same device
     * @param sameClass of points of the same class elsewhere
     * @param plans of the controller, which write the point
     */
    record Past(List<Stand> own, List<Stand> sameDevice, List<Stand> sameClass, List<PlannedChanges> plans) {

        boolean isEmpty() {
            return own.isEmpty() && sameDevice.isEmpty() && sameClass.isEmpty() && plans.isEmpty();
        }
    }

    /**
     * What is to be expected of the next command; null where nothing is known.
     *
     * @param priority of that command
     */
    @Nullable
    HoldModel learn(Past past, int priority) {
        if (past.isEmpty()) {
            return null;
        }
        List<WeightedStand> stands = new ArrayList<>(weighted(past.own(), priority, Double.MAX_VALUE, 1));
        double own = stands.stream().mapToDouble(WeightedStand::weight).sum();
        double fading = ENOUGH_OF_ITS_OWN / (ENOUGH_OF_ITS_OWN + own);
        stands.addAll(weighted(past.sameDevice(), priority, SAME_DEVICE * fading, ONE_OF_OTHERS));
        stands.addAll(weighted(past.sameClass(), priority, SAME_CLASS * fading, ONE_OF_OTHERS));
        TakeoverPatternSearch search = new TakeoverPatternSearch(stands, zone);
        List<TakeoverPattern> patterns = new ArrayList<>();
        for (PlannedChanges plan : past.plans()) {
            TakeoverPatternScore trial = new TakeoverPatternScore(
                    new SchedulePattern(plan.changes(), 0.5), stands, Set.of(), age -> Duration.ofHours(1), zone);
            search.explain(trial);
            patterns.add(new SchedulePattern(plan.changes(), trial.probability(plan.chance(priority), plan.weight())));
        }
        patterns.addAll(search.patterns());
        return new HoldModel(patterns, new IrregularRates(stands, search::unexplained, zone), stands.size());
    }

    private List<WeightedStand> weighted(List<Stand> stands, int priority, double together, double each) {
        double sum =
                stands.stream().mapToDouble(stand -> weight(stand, priority)).sum();
        double part = Math.min(each, sum > 0 ? together / sum : each);
        return stands.stream()
                .map(stand -> new WeightedStand(stand, weight(stand, priority) * part))
                .toList();
    }

    private double weight(Stand stand, int priority) {
        double age = Math.max(0, Duration.between(stand.until(), now).toSeconds()) / (double) HALF_LIFE.toSeconds();
        double same = stand.priority() == priority ? 1 : stand.priority() == 0 ? UNKNOWN_PRIORITY : OTHER_PRIORITY;
        return same * Math.pow(0.5, age);
    }
}
