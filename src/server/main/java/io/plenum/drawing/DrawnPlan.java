package io.plenum.drawing;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A plan that somebody has drawn.
 *
 * @param base hash of the plan on which it was drawn; empty for a floor without one
 * @param svg as in {@code floorplans}: ids of shapes are the keys of spaces and equipment
 * @param rooms spaces that are new, or have another name or area
 * @param equipment what was put on the plan or moved
 * @param points what was given to a space or equipment
 */
public record DrawnPlan(
        String base, String svg, List<DrawnRoom> rooms, List<DrawnEquipment> equipment, List<DrawnPoint> points) {

    /** What a request leaves out is empty. */
    public DrawnPlan {
        base = Objects.requireNonNullElse(base, "");
        svg = Objects.requireNonNullElse(svg, "");
        rooms = Objects.requireNonNullElse(rooms, List.of());
        equipment = Objects.requireNonNullElse(equipment, List.of());
        points = Objects.requireNonNullElse(points, List.of());
    }

    /**
     * @param name null where it keeps its name; a new one needs one
     * @param area square metres, null where it keeps its area
     */
    public record DrawnRoom(
            String key, @Nullable String name, @Nullable Double area) {

        public DrawnRoom {
            key = Objects.requireNonNullElse(key, "");
        }
    }

    /** @param space in which it stands, null where it stands in none */
    public record DrawnEquipment(String key, @Nullable String space) {

        public DrawnEquipment {
            key = Objects.requireNonNullElse(key, "");
        }
    }

    /** @param owner key of a space or equipment of this floor */
    public record DrawnPoint(String key, String owner) {

        public DrawnPoint {
            key = Objects.requireNonNullElse(key, "");
            owner = Objects.requireNonNullElse(owner, "");
        }
    }
}
