package io.plenum.handover.check;

import io.plenum.handover.HandoverItem;
import io.plenum.handover.HandoverKind;
import io.plenum.point.Point;
import io.plenum.site.BuildingModel;
import io.plenum.site.Equipment;
import io.plenum.site.Floor;
import io.plenum.site.FloorPlan;
import io.plenum.site.FloorPlans;
import io.plenum.site.Space;
import io.plenum.site.role.BrickClass;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Points that are on no plan, by what they belong to, and equipment that has none. */
final class PlaceCheck {

    private final BuildingModel model;
    private final FloorPlans plans;
    private final Map<String, Set<String>> drawn = new HashMap<>();

    PlaceCheck(BuildingModel model, FloorPlans plans) {
        this.model = model;
        this.plans = plans;
    }

    List<HandoverItem> items() {
        Map<String, Integer> count = new LinkedHashMap<>();
        List<HandoverItem> items = new ArrayList<>();
        for (Point point : model.points()) {
            String owner = model.ownerOf(point.key());
            if (owner == null) {
                items.add(item(point.key(), point.name(), "handover.what.no-owner", List.of()));
            } else {
                count.merge(owner, 1, Integer::sum);
            }
        }
        count.forEach((owner, points) -> {
            HandoverItem item = item(owner, points);
            if (item != null) {
                items.add(item);
            }
        });
        items.addAll(withoutPoints());
        return items;
    }

    private @Nullable HandoverItem item(String owner, int points) {
        Equipment equipment = model.equipment(owner);
        Space space = model.space(owner);
        String name = model.placeName(owner);
        String key = equipment != null ? floorOf(equipment) : space != null ? space.floor() : null;
        Floor floor = key == null ? null : model.floor(key);
        if (floor == null) {
            return item(owner, name, "handover.what.no-floor", List.of(points));
        }
        Set<String> shapes = drawn.computeIfAbsent(floor.key(), this::shapes);
        if (shapes.isEmpty()) {
            return item(owner, name, "handover.what.no-plan", List.of(points, floor.name()));
        }
        return shapes.contains(owner)
                ? null
                : item(owner, name, "handover.what.no-shape", List.of(points, floor.name()));
    }

    private @Nullable String floorOf(Equipment equipment) {
        Space space = equipment.space() == null ? null : model.space(equipment.space());
        return equipment.floor() != null ? equipment.floor() : space == null ? null : space.floor();
    }

    private Set<String> shapes(String floor) {
        FloorPlan plan = plans.planOf(floor);
        return plan == null ? Set.of() : plan.ids();
    }

    /** What is a whole of parts has the points of its parts. */
    private List<HandoverItem> withoutPoints() {
        Set<String> wholes = new HashSet<>();
        model.equipment().stream()
                .filter(part ->
                        part.partOf() != null && !model.pointsOf(part.key()).isEmpty())
                .forEach(part -> wholes.add(String.valueOf(part.partOf())));
        return model.equipment().stream()
                .filter(one -> model.pointsOf(one.key()).isEmpty() && !wholes.contains(one.key()))
                .map(one -> new HandoverItem(
                        HandoverKind.NO_POINTS,
                        one.key(),
                        one.name(),
                        "handover.what.no-points",
                        List.of(BrickClass.words(one.brickClass())),
                        "setup/points"))
                .toList();
    }

    private static HandoverItem item(String key, String name, String text, List<Object> arguments) {
        return new HandoverItem(HandoverKind.NOT_ON_PLAN, key, name, text, arguments, "setup/site");
    }
}
