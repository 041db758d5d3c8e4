package io.plenum.equipment.graphic;

import io.plenum.point.Point;
import io.plenum.site.Equipment;
import io.plenum.site.SiteModel;
import io.plenum.site.role.DisplayOrder;
import io.plenum.site.role.EquipmentPart;
import io.plenum.site.role.EquipmentType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Draws equipment from its model: which parts it has, in the order of what flows through it, follows from its kind, from what the model says
 * is part of it (a damper, a fan) and from what is measured and commanded at it.
 */
public final class EquipmentGraphic {

    /** What has no picture without the unit that it is part of: coils, dampers and filters have no kind of their own. */
    private static final Set<EquipmentType> COMPONENTS =
            Set.of(EquipmentType.UNKNOWN, EquipmentType.FAN, EquipmentType.PUMP, EquipmentType.HEAT_EXCHANGER);

    private EquipmentGraphic() {}

    /** With what the model says is part of it: a damper of its own is drawn also where it has no point. */
    public static List<GraphicPart> of(SiteModel model, Equipment one) {
        Map<Point, String> points = new LinkedHashMap<>();
        model.pointsOf(one.key()).forEach(point -> points.put(point, point.brickClass()));
        List<String> own = new ArrayList<>();
        for (Equipment part : model.equipment()) {
            if (one.key().equals(part.partOf())
                    && COMPONENTS.contains(part.meaning().type())) {
                own.add(part.brickClass());
                model.pointsOf(part.key()).forEach(point -> points.put(point, part.brickClass()));
            }
        }
        return of(one.meaning().type(), points, own);
    }

    /**
     * Each point stands at the first part of its kind that fits.
     *
     * @param points with the class that says where each stands: that of the part it belongs to, else its own
     * @param own classes of what is part of it
     */
    private static List<GraphicPart> of(EquipmentType type, Map<Point, String> points, List<String> own) {
        List<EquipmentPart> possible = EquipmentPart.of(type);
        Map<EquipmentPart, List<Point>> placed = new LinkedHashMap<>();
        possible.forEach(part -> placed.put(part, new ArrayList<>()));
        points.forEach((point, brickClass) -> {
            EquipmentPart part = first(possible, brickClass);
            EquipmentPart found = part == null || part.isLast() ? first(possible, point.brickClass()) : part;
            if (found != null) {
                placed.getOrDefault(found, new ArrayList<>()).add(point);
            }
        });
        List<EquipmentPart> known = own.stream()
                .map(brickClass -> first(possible, brickClass))
                .filter(part -> part != null && !part.isLast())
                .toList();
        List<GraphicPart> parts = new ArrayList<>();
        placed.forEach((part, at) -> {
            if (!at.isEmpty() || known.contains(part)) {
                at.sort(Comparator.comparingInt(DisplayOrder::rank));
                parts.add(new GraphicPart(part.name(), GraphicSymbol.valueOf(part.symbol()), at));
            }
        });
        return parts;
    }

    private static @Nullable EquipmentPart first(List<EquipmentPart> possible, String brickClass) {
        return possible.stream()
                .filter(part -> part.has(brickClass))
                .findFirst()
                .orElse(null);
    }
}
