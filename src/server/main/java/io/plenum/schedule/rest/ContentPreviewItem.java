package io.plenum.schedule.rest;

import io.plenum.link.Problem;
import io.plenum.schedule.controller.ContentPreview;
import io.plenum.schedule.controller.ContentPreview.ExceptionDay;
import io.plenum.schedule.plan.ScheduleTimeline.Stretch;
import io.plenum.schedule.rest.SchedulePreviewItem.StretchItem;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What another content would do at a controller. Between the stretches it releases.
 *
 * @param version of the schedule that it was compared with
 * @param before the coming fortnight as it is
 * @param after the coming fortnight with the other content
 * @param days further ones, within a year, on which exceptions hold that come, go or become others; at most 14
 * @param moreDays how many more of them there are
 * @param refusal why it may not be written; null where it may
 * @param conflicts schedules of Plenum that command the same points
 */
record ContentPreviewItem(
        String version,
        List<StretchItem> before,
        List<StretchItem> after,
        List<DayItem> days,
        int moreDays,
        @Nullable String refusal,
        List<String> conflicts) {

    /** One day, as it is and as it would be. */
    record DayItem(LocalDate day, List<StretchItem> before, List<StretchItem> after) {

        static DayItem of(ExceptionDay day) {
            return new DayItem(day.day(), stretches(day.before()), stretches(day.after()));
        }
    }

    private static List<StretchItem> stretches(List<Stretch> stretches) {
        return stretches.stream().map(StretchItem::of).toList();
    }

    static ContentPreviewItem of(ContentPreview preview, List<Problem> conflicts, Function<Problem, String> words) {
        Problem refusal = preview.refusal();
        return new ContentPreviewItem(
                preview.version(),
                stretches(preview.before()),
                stretches(preview.after()),
                preview.days().stream().map(DayItem::of).toList(),
                preview.more(),
                refusal == null ? null : words.apply(refusal),
                conflicts.stream().map(words).toList());
    }
}
