package io.plenum.schedule.controller;

import io.plenum.link.Problem;
import io.plenum.schedule.plan.ScheduleTimeline.Stretch;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What another content would do.
 *
 * @param version of the schedule that it was compared with
 * @param before what the controller does in the coming fortnight as it is
 * @param after what it would do
 * @param days further ones, within a year, on which exceptions hold that come, go or become others
 * @param more of them, beside those
 * @param refusal why it may not be written; null where it may
 */
public record ContentPreview(
        String version,
        List<Stretch> before,
        List<Stretch> after,
        List<ExceptionDay> days,
        int more,
        @Nullable Problem refusal) {

    /** One day, as it is and as it would be. */
    public record ExceptionDay(LocalDate day, List<Stretch> before, List<Stretch> after) {}
}
