package io.plenum.site;

import java.util.List;

/**
 * A room or zone; its key is the id of its shape on the floor's plan.
 *
 * @param parts keys of the rooms of a zone; empty for a room
 */
public record Space(
        String key, String floor, String name, String brickClass, double areaSquareMetres, List<String> parts) {

    /** A room. */
    public Space(String key, String floor, String name, String brickClass, double areaSquareMetres) {
        this(key, floor, name, brickClass, areaSquareMetres, List.of());
    }
}
