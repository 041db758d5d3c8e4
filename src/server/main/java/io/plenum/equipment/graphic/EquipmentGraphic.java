package io.plenum.equipment.graphic;

import io.plenum.point.Point;
import io.plenum.site.role.DisplayOrder;
import io.plenum.site.role.EquipmentPart;
import io.plenum.site.role.EquipmentType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Draws equipment from its model: which parts it has, in the order of what flows through it, follows from its kind and from what is measured
 * and commanded at it.
 */
public final class EquipmentGraphic {

    private EquipmentGraphic() {}

    /** Each point stands at the first part of its kind that its class fits; parts without a point are left out. */
    public static List<GraphicPart> of(EquipmentType type, List<Point> points) {
        List<Point> left = new ArrayList<>(points);
        List<GraphicPart> parts = new ArrayList<>();
        for (EquipmentPart part : EquipmentPart.of(type)) {
            List<Point> own = left.stream()
                    .filter(point -> part.has(point.brickClass()))
                    .sorted(Comparator.comparingInt(DisplayOrder::rank))
                    .toList();
            if (!own.isEmpty()) {
                left.removeAll(own);
                parts.add(new GraphicPart(part.name(), GraphicSymbol.valueOf(part.symbol()), own));
            }
        }
        return parts;
    }
}
