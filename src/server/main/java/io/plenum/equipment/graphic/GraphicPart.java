package io.plenum.equipment.graphic;

import io.plenum.point.Point;
import java.util.List;

/**
 * One part of a piece of equipment.
 *
 * @param name the last part of the key of its text
 * @param points that belong to it; empty for what is known to be there by its kind alone
 */
public record GraphicPart(String name, GraphicSymbol symbol, List<Point> points) {

    public GraphicPart {
        points = List.copyOf(points);
    }
}
