package io.plenum.twin.past;

import io.plenum.point.Quality;
import io.plenum.point.Sample;
import io.plenum.trend.coverage.Coverage;
import io.plenum.trend.read.StateHistory;
import io.plenum.twin.past.Frames.Cell;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Writes one point's changes into the steps: new samples, and what becomes known while none comes. */
final class PointTrack {

    private final int index;
    private final Instant from;
    private final Duration step;
    private final List<List<Cell>> steps;
    private final Coverage coverage;
    private @Nullable Cell last;

    PointTrack(int index, Instant from, Duration step, List<List<Cell>> steps, Coverage coverage) {
        this.index = index;
        this.from = from;
        this.step = step;
        this.steps = steps;
        this.coverage = coverage;
    }

    /**
     * @param initial the last sample before, as it was stored
     * @param samples the last of each step that has any, in the order of time
     */
    Cell follow(@Nullable Sample initial, List<Sample> samples) {
        Cell first = cell(initial, from);
        last = first;
        Sample present = initial;
        int number = 0;
        for (Sample next : samples) {
            int begin = firstStepFrom(next.time());
            silence(present, number, begin);
            tell(begin, next);
            present = next;
            number = begin;
        }
        silence(present, number, steps.size() + 1);
        return first;
    }

    /** What becomes of a sample between the step that tells it and the step that tells the next one. */
    private void silence(@Nullable Sample sample, int after, int before) {
        if (sample == null) {
            return;
        }
        for (Instant change : changes(sample, before)) {
            int number = firstStepFrom(change);
            if (number > after && number < before) {
                tell(number, sample);
            }
        }
    }

    /** When what is known of a sample may change while no other comes. */
    private SortedSet<Instant> changes(Sample sample, int before) {
        long taken = Coverage.micros(sample.time());
        long end = Coverage.micros(from.plus(step.multipliedBy(before)));
        SortedSet<Instant> changes = new TreeSet<>();
        changes.add(Coverage.instant(1 + coverage.holdsUntil(taken)));
        changes.add(Coverage.instant(1 + coverage.knownUntil(taken)));
        changes.add(sample.time().plus(StateHistory.REACH));
        for (long at = coverage.changesAfter(taken); at < end; at = coverage.changesAfter(at)) {
            changes.add(Coverage.instant(at));
        }
        return changes;
    }

    private void tell(int number, Sample sample) {
        Cell cell = cell(sample, from.plus(step.multipliedBy(number)));
        if (!cell.equals(last)) {
            steps.get(number - 1).add(cell);
            last = cell;
        }
    }

    private Cell cell(@Nullable Sample sample, Instant at) {
        Sample read = sample == null ? null : StateHistory.asOf(sample, at, coverage);
        return read == null
                ? new Cell(index, null, Quality.DOWN.code())
                : new Cell(index, read.value(), read.quality().code());
    }

    /** The first step whose instant is not before the time; 0 is the start, and all that was before it. */
    private int firstStepFrom(Instant time) {
        if (!time.isAfter(from)) {
            return 0;
        }
        Duration since = Duration.between(from, time);
        long whole = since.dividedBy(step);
        boolean exact = step.multipliedBy(whole).equals(since);
        return (int) Math.min(exact ? whole : whole + 1, steps.size() + 1L);
    }
}
