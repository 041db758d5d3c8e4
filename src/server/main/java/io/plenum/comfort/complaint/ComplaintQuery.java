package io.plenum.comfort.complaint;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which complaints; null asks for all.
 *
 * @param site key of the site that is meant
 * @param open whether they are without an answer
 * @param spaces keys of the rooms that are meant
 * @param page from 0
 */
public record ComplaintQuery(
        @Nullable String site,
        @Nullable Boolean open,
        @Nullable Set<String> spaces,
        int page,
        int size) {}
