package io.plenum.drawing;

import org.jspecify.annotations.Nullable;

/**
 * Something that saving a plan changes.
 *
 * @param before name, area or place as it was, null where there was none
 */
public record PlanChange(
        Kind kind,
        String key,
        String name,
        @Nullable String before,
        @Nullable String after) {

    /** What is changed. */
    public enum Kind {
        ROOM_ADDED,
        ROOM_RENAMED,
        AREA_CHANGED,
        SHAPE_ADDED,
        SHAPE_REMOVED,
        EQUIPMENT_PLACED,
        EQUIPMENT_MOVED,
        POINT_PLACED
    }
}
