package io.plenum.work;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the checklist.
 *
 * @param number from 1
 */
public record WorkStep(
        int number,
        String text,
        @Nullable Instant done,
        @Nullable String doneBy) {}
