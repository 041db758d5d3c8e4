package io.plenum.schedule.rest;

import io.plenum.link.Problem;
import io.plenum.schedule.plan.Occurrence;
import io.plenum.schedule.plan.ScheduleTimeline.Stretch;
import io.plenum.schedule.run.ScheduleConflict;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/**
 * What a schedule will do in the coming fortnight, and what is in its way. Between the stretches nothing is wanted.
 *
 * @param conflicts at most 50
 */
record SchedulePreviewItem(List<StretchItem> stretches, List<ConflictItem> conflicts) {

    /**
     * A time in which the same entry counts.
     *
     * @param lead minutes by which optimum start begins it earlier
     * @param learntFrom days from which that lead was learnt; 0 where it is the fixed one
     * @param estimated whether the lead may still become another
     */
    record StretchItem(
            Instant from,
            Instant to,
            double value,
            Occurrence.Origin origin,
            String name,
            long lead,
            int learntFrom,
            boolean estimated) {

        static StretchItem of(Stretch stretch) {
            Occurrence occurrence = stretch.occurrence();
            return new StretchItem(
                    stretch.from(),
                    stretch.to(),
                    stretch.value(),
                    occurrence.origin(),
                    occurrence.name(),
                    occurrence.lead().lead().toMinutes(),
                    occurrence.lead().learntFrom(),
                    occurrence.lead().estimated());
        }
    }

    /** @param point its key; empty for what concerns all */
    record ConflictItem(ScheduleConflict.Kind kind, String point, String text) {}

    static SchedulePreviewItem of(
            List<Stretch> stretches, List<ScheduleConflict> conflicts, Function<Problem, String> words) {
        return new SchedulePreviewItem(
                stretches.stream().map(StretchItem::of).toList(),
                conflicts.stream()
                        .map(one -> new ConflictItem(one.kind(), one.point(), words.apply(one.problem())))
                        .toList());
    }
}
