package io.plenum.schedule.rest;

import io.plenum.link.Problem;
import io.plenum.schedule.controller.WeekPreview;
import io.plenum.schedule.rest.SchedulePreviewItem.StretchItem;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What another week would do at a controller. Between the stretches it releases.
 *
 * @param version of the schedule that it was compared with
 * @param before the coming fortnight as it is
 * @param after the coming fortnight with the other week
 * @param refusal why it may not be written; null where it may
 * @param conflicts schedules of Plenum that command the same points
 */
record WeekPreviewItem(
        String version,
        List<StretchItem> before,
        List<StretchItem> after,
        @Nullable String refusal,
        List<String> conflicts) {

    static WeekPreviewItem of(WeekPreview preview, List<Problem> conflicts, Function<Problem, String> words) {
        Problem refusal = preview.refusal();
        return new WeekPreviewItem(
                preview.version(),
                preview.before().stream().map(StretchItem::of).toList(),
                preview.after().stream().map(StretchItem::of).toList(),
                refusal == null ? null : words.apply(refusal),
                conflicts.stream().map(words).toList());
    }
}
