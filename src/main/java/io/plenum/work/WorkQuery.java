package io.plenum.work;

import org.jspecify.annotations.Nullable;

/**
 * Which orders; null asks for all.
 *
 * @param open true for open and started ones, false for those that are over
 * @param text found in title, description or place, without regard to case
 * @param page from 0
 * @param size at most 5000
 */
public record WorkQuery(
        @Nullable Boolean open,
        @Nullable String assignee,
        WorkOrigin.@Nullable Kind origin,
        @Nullable Long originId,
        @Nullable String text,
        int page,
        int size) {}
