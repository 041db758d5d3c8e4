package io.plenum.access.kiosk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A link for a screen on a wall, which shows plans of floors and dashboards in turn.
 *
 * @param name where the screen hangs
 * @param pages in their order, at least one
 * @param seconds how long each is shown
 * @param author who made it
 * @param used when a screen last followed a page, null for never
 */
public record KioskLink(
        long id,
        String name,
        List<KioskPage> pages,
        int seconds,
        String author,
        Instant created,
        Instant expires,
        @Nullable Instant used) {}
