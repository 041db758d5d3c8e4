package io.plenum.dashboard.content;

import io.plenum.alarm.Priority;
import org.jspecify.annotations.Nullable;

/**
 * A row of a list.
 *
 * @param detail where it is, or how it stands; may be empty
 * @param since milliseconds since 1970 UTC
 * @param route to where it can be seen, relative to the root
 * @param priority of an alarm, else null
 */
public record CardRow(
        String title,
        String detail,
        long since,
        String route,
        @Nullable Priority priority) {}
