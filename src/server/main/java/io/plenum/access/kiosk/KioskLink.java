package io.plenum.access.kiosk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A link for a screen on a wall, which shows the plan of one floor.
 *
 * @param name where the screen hangs
 * @param floor key of the floor
 * @param author who made it
 * @param used when a screen last followed the floor, null for never
 */
public record KioskLink(
        long id,
        String name,
        String floor,
        String author,
        Instant created,
        Instant expires,
        @Nullable Instant used) {}
