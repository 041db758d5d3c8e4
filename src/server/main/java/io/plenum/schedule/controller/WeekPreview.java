package io.plenum.schedule.controller;

import io.plenum.link.Problem;
import io.plenum.schedule.plan.ScheduleTimeline.Stretch;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What another week would do.
 *
 * @param version of the schedule that it was compared with
 * @param before what the controller does in the coming fortnight as it is
 * @param after what it would do
 * @param refusal why it may not be written; null where it may
 */
public record WeekPreview(
        String version,
        List<Stretch> before,
        List<Stretch> after,
        @Nullable Problem refusal) {}
