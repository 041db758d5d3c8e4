package io.plenum.trend.rollup;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/**
 * How much work is taken at once, in samples: how many a point has in an hour is learnt on the way. Half as much after a failure, a
 * little more after each success.
 */
final class RollupPace {

    private static final long MOST = 500_000;
    private static final long LEAST = 1_000;
    private static final double LEARNING = 0.3;
    /** Samples that may be read without need to spare a piece. */
    private static final double SPARE = 20_000;

    private long enough = MOST;
    private double density = 60;

    /** Samples after which a transaction ends. */
    long enough() {
        return enough;
    }

    void failed() {
        enough = Math.max(LEAST, enough / 2);
    }

    void succeeded() {
        enough = Math.min(MOST, enough + enough / 4);
    }

    /** A piece had far more samples than was thought. */
    void tooMuch() {
        density *= 4;
    }

    void learn(PendingRollup piece, long samples) {
        double pointHours = Math.max(1, (double) hours(piece) * piece.points().cardinality());
        density = Math.max(0.1, density + LEARNING * (samples / pointHours - density));
    }

    /** About as much of it as is taken at once: some points; of a single one a shorter time. */
    PendingRollup piece(PendingRollup whole) {
        double ofPoint = density * hours(whole);
        BitSet points = first(whole.points(), (int) Math.clamp(enough / 2.0 / ofPoint, 1, 20_000));
        long hours = points.cardinality() > 1 ? hours(whole) : (long) Math.clamp(enough / density, 1, hours(whole));
        Instant until = whole.since().plus(Duration.ofHours(hours));
        return new PendingRollup(whole.since(), until.isBefore(whole.until()) ? until : whole.until(), points);
    }

    /**
     * The same or more in fewer pieces: what lies close together in time is taken as one, where that does not mean to read very much more.
     * Each piece costs a dozen questions, however small it is.
     *
     * @param due in the order of time
     */
    List<PendingRollup> gathered(Collection<PendingRollup> due) {
        List<PendingRollup> gathered = new ArrayList<>();
        double needed = 0;
        for (PendingRollup next : due) {
            PendingRollup last = gathered.isEmpty() ? null : gathered.getLast();
            PendingRollup both = last == null ? null : last.with(next);
            double own = samples(next);
            if (both != null && samples(both) <= Math.min(enough / 2.0, 3 * (needed + own) + SPARE)) {
                gathered.set(gathered.size() - 1, both);
                needed += own;
            } else {
                gathered.add(next);
                needed = own;
            }
        }
        return gathered;
    }

    private double samples(PendingRollup due) {
        return density * hours(due) * due.points().cardinality();
    }

    /** So many samples a piece may have before it is given up as too large; the smallest there is may have any number. */
    long most(PendingRollup piece) {
        boolean smallest = piece.points().cardinality() == 1 && hours(piece) <= 1;
        return smallest ? Long.MAX_VALUE : 4 * enough;
    }

    static BitSet first(BitSet points, int count) {
        BitSet some = new BitSet();
        points.stream().limit(count).forEach(some::set);
        return some;
    }

    private static long hours(PendingRollup due) {
        return Math.max(1, Duration.between(due.since(), due.until()).toHours());
    }
}
