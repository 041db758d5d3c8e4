package io.plenum.equipment.plant;

import io.plenum.equipment.graphic.GraphicSymbol;
import io.plenum.point.Point;
import java.util.List;

/**
 * A piece of equipment or a space in the schematic of a plant.
 *
 * @param key of the equipment or space
 * @param level place within its stage, from 0: what comes after another of the same stage is one further
 * @param points the few that say most of it there; empty where it has none
 */
public record PlantNode(
        String key, String name, PlantStage stage, int level, GraphicSymbol symbol, List<Point> points) {

    public PlantNode {
        points = List.copyOf(points);
    }
}
