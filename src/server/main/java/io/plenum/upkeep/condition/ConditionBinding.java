package io.plenum.upkeep.condition;

import io.plenum.point.Point;
import io.plenum.site.BuildingModel;
import io.plenum.site.Equipment;
import io.plenum.upkeep.ConditionKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A condition figure that can be computed of a piece of equipment, because its points are there.
 *
 * @param points by input; what several of them tell is added up
 */
public record ConditionBinding(
        Equipment equipment, ConditionKind kind, ConditionFigure figure, Map<ConditionInput, List<Point>> points) {

    /** All that are possible at a building, by equipment and then kind. */
    public static List<ConditionBinding> of(BuildingModel building) {
        List<ConditionBinding> all = new ArrayList<>();
        InputPoints inputs = new InputPoints(building);
        for (Equipment equipment : building.equipment()) {
            for (ConditionRow row : ConditionRow.all()) {
                ConditionFigure figure = row.figure();
                if (figure != null && row.types().contains(equipment.meaning().type())) {
                    bind(equipment, row.kind(), figure, inputs, all);
                }
            }
        }
        return all;
    }

    private static void bind(
            Equipment equipment,
            ConditionKind kind,
            ConditionFigure figure,
            InputPoints inputs,
            List<ConditionBinding> all) {
        Map<ConditionInput, List<Point>> points = new EnumMap<>(ConditionInput.class);
        for (ConditionInput input : figure.required()) {
            List<Point> found = inputs.of(equipment, input);
            if (found.isEmpty()) {
                return;
            }
            points.put(input, found);
        }
        for (ConditionInput input : figure.useful()) {
            List<Point> found = inputs.of(equipment, input);
            if (!found.isEmpty()) {
                points.put(input, found);
            }
        }
        all.add(new ConditionBinding(equipment, kind, figure, points));
    }

    /** All points, each once. */
    public List<Point> allPoints() {
        return points.values().stream().flatMap(List::stream).distinct().toList();
    }
}
