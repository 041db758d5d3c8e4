package io.plenum.work.rest;

import io.plenum.work.NewWork;
import io.plenum.work.WorkDraft;
import io.plenum.work.WorkOrigin;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * An order as it is sent in.
 *
 * @param finding id of the finding that it comes from, as {@code alarm}
 * @param recommendation id of the recommendation that it comes from, as {@code alarm}
 * @param alarm id of the alarm that it comes from: what is not given is then taken from it
 * @param place key of the equipment or space
 * @param due the last day, as 2026-11-30
 * @param steps the checklist
 */
record NewOrder(
        @Nullable String title,
        @Nullable String description,
        @Nullable Long alarm,
        @Nullable Long finding,
        @Nullable Long recommendation,
        @Nullable String place,
        @Nullable String assignee,
        @Nullable LocalDate due,
        @Nullable List<String> steps) {

    WorkDraft draft(NewWork work) {
        WorkDraft blank = blank(work);
        return new WorkDraft(
                Objects.requireNonNullElse(title, blank.title()),
                Objects.requireNonNullElse(description, blank.description()),
                blank.origin(),
                place == null ? blank.place() : place,
                assignee == null ? blank.assignee() : assignee,
                due,
                steps == null ? blank.steps() : steps);
    }

    private WorkDraft blank(NewWork work) {
        if (alarm != null) {
            return work.draft(alarm, LocaleContextHolder.getLocale());
        }
        if (recommendation != null) {
            return work.draftOfRecommendation(recommendation, LocaleContextHolder.getLocale());
        }
        return finding == null
                ? new WorkDraft("", "", WorkOrigin.PERSON, null, null, null, List.of())
                : work.draftOfFinding(finding, LocaleContextHolder.getLocale());
    }
}
