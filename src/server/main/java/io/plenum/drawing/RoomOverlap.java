package io.plenum.drawing;

import org.jspecify.annotations.Nullable;

/**
 * Two rooms that cover the same floor, so that it counts twice.
 *
 * @param key of the first
 * @param name of the first
 * @param otherKey of the second
 * @param otherName of the second
 * @param squareMetres what both cover; null where no area of a room says how large the sheet is
 */
public record RoomOverlap(
        String key,
        String name,
        String otherKey,
        String otherName,
        @Nullable Double squareMetres) {}
