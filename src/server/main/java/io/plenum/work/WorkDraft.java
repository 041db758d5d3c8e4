package io.plenum.work;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order that is to be given.
 *
 * @param steps the checklist, at most 50
 */
public record WorkDraft(
        String title,
        String description,
        WorkOrigin origin,
        @Nullable String place,
        @Nullable String assignee,
        @Nullable LocalDate due,
        List<String> steps) {}
