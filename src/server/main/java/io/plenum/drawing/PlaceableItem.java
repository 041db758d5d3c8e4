package io.plenum.drawing;

/**
 * Something that can be put on a plan.
 *
 * @param kind {@code point} or {@code equipment}
 * @param place where it is now; empty where it has no place
 * @param system of equipment; empty for a point
 * @param type of equipment; empty for a point
 */
public record PlaceableItem(String kind, String key, String name, String place, String system, String type) {}
