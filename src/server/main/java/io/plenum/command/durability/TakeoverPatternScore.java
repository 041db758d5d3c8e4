package io.plenum.command.durability;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * How a pattern fares with values of the past: how often it could have taken one, how often it did, and how often values go around its
 * windows, where it says nothing of them.
 */
final class TakeoverPatternScore {

    /** Half an observation each way: Jeffreys' prior of a proportion. */
    private static final double PRIOR = 0.5;
    /** So many hours around windows are taken for granted, with a fifth of a taking in them. */
    private static final double QUIET_HOURS = 2;

    private static final double QUIET_TAKES = 0.2;

    /** As how many observations all days count for one of them. */
    private static final double OF_ALL_DAYS = 2;

    private final Set<Stand> taken = Collections.newSetFromMap(new IdentityHashMap<>());
    private final double[] hitsOfDay = new double[7];
    private final double[] missesOfDay = new double[7];
    private final ZoneId zone;
    private double hits;
    private double misses;
    private double hours;
    private final double[] takesAround = new double[2];
    private final double[] hoursAround = new double[2];

    /** How long before and after its windows is looked at. */
    @FunctionalInterface
    interface Around {
        /** Of a value that has this age when the window opens. */
        Duration of(Duration age);
    }

    /**
     * @param explained by other patterns already: to them those values were lost, and none to this one
     */
    TakeoverPatternScore(
            TakeoverPattern pattern, List<WeightedStand> stands, Set<Stand> explained, Around around, ZoneId zone) {
        this.zone = zone;
        for (WeightedStand stand : stands) {
            boolean lost = stand.taken() && !explained.contains(stand.stand());
            for (TakeWindow window :
                    pattern.windows(stand.stand().since(), stand.stand().until().plusSeconds(1))) {
                count(stand, lost, window, around);
            }
        }
    }

    private void count(WeightedStand weighted, boolean lost, TakeWindow window, Around around) {
        Stand stand = weighted.stand();
        int day = window.from().atZone(zone).getDayOfWeek().getValue() - 1;
        boolean inside = !stand.until().isBefore(window.from())
                && !stand.until().minus(stand.blur()).isAfter(window.to());
        if (lost && inside) {
            hits += weighted.weight();
            hitsOfDay[day] += weighted.weight();
            taken.add(stand);
        } else if (!stand.until().isBefore(window.to())) {
            misses += weighted.weight();
            missesOfDay[day] += weighted.weight();
        }
        hours += weighted.weight() * hours(window.from(), window.to());
        Duration margin = around.of(Duration.between(stand.since(), window.from()));
        around(0, weighted, !inside, window.from().minus(margin), window.from());
        around(1, weighted, !inside, window.to(), window.to().plus(margin));
    }

    private void around(int side, WeightedStand weighted, boolean outside, Instant from, Instant to) {
        Stand stand = weighted.stand();
        Instant begin = from.isBefore(stand.since()) ? stand.since() : from;
        Instant end = to.isAfter(stand.until()) ? stand.until() : to;
        if (begin.isBefore(end)) {
            hoursAround[side] += weighted.weight() * hours(begin, end);
        }
        if (outside
                && stand.taken()
                && stand.until().isAfter(from)
                && !stand.until().isAfter(to)) {
            takesAround[side] += weighted.weight();
        }
    }

    private static double hours(Instant from, Instant to) {
        return Duration.between(from, to).toSeconds() / 3600.0;
    }

    double hits() {
        return hits;
    }

    /** Those that it has taken. */
    List<Stand> taken() {
        return new ArrayList<>(taken);
    }

    /** That it takes what it meets. */
    double probability() {
        return bounded((hits + PRIOR) / (hits + misses + 2 * PRIOR));
    }

    /** The same where something is known of it before: that it takes {@code prior} of {@code weight} values. */
    double probability(double prior, double weight) {
        return bounded((hits + prior * weight) / (hits + misses + weight));
    }

    /** The same on one day of the week, which is drawn to that of all days where little is known of it. */
    double probability(DayOfWeek day) {
        int index = day.getValue() - 1;
        return bounded((hitsOfDay[index] + OF_ALL_DAYS * probability())
                / (hitsOfDay[index] + missesOfDay[index] + OF_ALL_DAYS));
    }

    /** Takes per hour before the windows (0) or after them (1): where somebody's working day begins, only one of both tells anything. */
    private double rateAround(int side) {
        return (takesAround[side] + QUIET_TAKES) / (hoursAround[side] + QUIET_HOURS);
    }

    private static double bounded(double probability) {
        return Math.clamp(probability, 0.005, 0.995);
    }

    /**
     * By how much the pattern explains what happened in its windows better than what happens before them, after them or in the same part
     * of the week would: the logarithm of the ratio of likelihoods.
     */
    double evidence(IrregularRates week) {
        if (taken.isEmpty()) {
            return 0;
        }
        Instant example = taken.iterator().next().until();
        double rate = Math.max(week.around(example, hits), Math.max(rateAround(0), rateAround(1)));
        double length = hours / (hits + misses);
        double chance = Math.clamp(-Math.expm1(-rate * length), 0.001, 0.999);
        double own = probability();
        return own <= chance ? 0 : hits * Math.log(own / chance) + misses * Math.log((1 - own) / (1 - chance));
    }
}
