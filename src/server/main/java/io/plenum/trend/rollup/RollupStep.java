package io.plenum.trend.rollup;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;

/** One transaction's share of what is due: as much as the pace allows; the rest is noted again. */
final class RollupStep {

    /** A day is made of hours that are stored, or of so few samples. */
    private static final int POINT_DAYS = 600;

    private final RollupWork work;
    private final RollupQueue list;
    private final RollupPace pace;
    private final SampleBudget budget = new SampleBudget();
    private boolean leftBehind;

    RollupStep(RollupWork work, RollupQueue list, RollupPace pace) {
        this.work = work;
        this.list = list;
        this.pace = pace;
    }

    /** Whether it had enough before all was done. */
    boolean leftBehind() {
        return leftBehind;
    }

    /** @param alone whether no other hour changes with them */
    void hours(Collection<PendingRollup> due, boolean alone) {
        Deque<PendingRollup> todo = new ArrayDeque<>(pace.gathered(due));
        while (!todo.isEmpty() && !isEnough()) {
            PendingRollup whole = todo.pop();
            PendingRollup piece = pace.piece(whole);
            budget.allow(pace.most(piece));
            long before = budget.read();
            work.hours(piece, alone, budget);
            pace.learn(piece, budget.read() - before);
            pushRest(todo, whole, piece);
        }
        for (PendingRollup rest : todo) {
            leftBehind = true;
            if (alone) {
                list.noteFollowing(rest);
            } else {
                list.noteHours(rest);
            }
        }
    }

    void days(Collection<PendingRollup> due) {
        Deque<PendingRollup> todo = new ArrayDeque<>(due);
        budget.allow(Long.MAX_VALUE);
        int done = 0;
        while (!todo.isEmpty() && !isEnough() && done < POINT_DAYS) {
            PendingRollup whole = todo.pop();
            PendingRollup piece = whole.of(RollupPace.first(whole.points(), POINT_DAYS - done));
            work.days(piece, budget);
            done += piece.points().cardinality();
            pushRest(todo, whole, piece);
        }
        for (PendingRollup rest : todo) {
            leftBehind = true;
            list.noteDays(rest);
        }
    }

    private boolean isEnough() {
        return budget.read() >= pace.enough();
    }

    private static void pushRest(Deque<PendingRollup> todo, PendingRollup whole, PendingRollup piece) {
        BitSet others = (BitSet) whole.points().clone();
        others.andNot(piece.points());
        if (!others.isEmpty()) {
            todo.push(whole.of(others));
        }
        if (piece.until().isBefore(whole.until())) {
            todo.push(whole.from(piece.until()).of(piece.points()));
        }
    }
}
