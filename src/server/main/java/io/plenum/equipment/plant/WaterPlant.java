package io.plenum.equipment.plant;

import io.plenum.point.Point;
import io.plenum.site.Equipment;
import io.plenum.site.SiteModel;
import io.plenum.site.role.EquipmentType;
import io.plenum.site.role.Medium;
import io.plenum.site.role.PointMeaning;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Collects the plant for cold or heat by water: what makes it, what circulates it, and along what the model says is fed, what takes it. */
final class WaterPlant {

    private final SiteModel model;
    private final PlantKind kind;
    private final CirculatedWater water;
    private final Map<String, PlantStage> stages = new LinkedHashMap<>();

    WaterPlant(SiteModel model, PlantKind kind) {
        this.model = model;
        this.kind = kind;
        this.water = new CirculatedWater(model);
    }

    /** Null where the model has nothing that makes or circulates it. */
    @Nullable
    PlantSchematic collect() {
        Deque<Equipment> open = new ArrayDeque<>();
        for (Equipment one : model.equipment()) {
            PlantStage stage = belongs(one);
            if (stage != null) {
                stages.put(one.key(), stage);
                open.add(one);
            }
        }
        if (!stages.containsValue(PlantStage.PRODUCTION) && !stages.containsValue(PlantStage.DISTRIBUTION)) {
            return null;
        }
        while (!open.isEmpty()) {
            open.poll().feeds().forEach(key -> fed(key, open));
        }
        return new SchematicOrder(model, kind, stages).schematic("", "");
    }

    private @Nullable PlantStage belongs(Equipment one) {
        boolean cooling = kind == PlantKind.COOLING;
        EquipmentType type = one.meaning().type();
        if (CirculatedWater.circulates(one)) {
            Medium moved = water.of(one);
            return moved == kind.medium()
                    ? PlantStage.DISTRIBUTION
                    : cooling && moved == Medium.CONDENSER_WATER ? PlantStage.REJECTION : null;
        }
        return switch (type) {
            case CHILLER -> cooling ? PlantStage.PRODUCTION : null;
            case BOILER -> cooling ? null : PlantStage.PRODUCTION;
            case COOLING_TOWER -> cooling ? PlantStage.REJECTION : null;
            case HEAT_PUMP -> pumps(one) ? PlantStage.PRODUCTION : null;
            default -> null;
        };
    }

    /** A heat pump that only feeds rooms is a unit of those rooms; one that nothing says more of makes heat. */
    private boolean pumps(Equipment one) {
        if (!one.feeds().isEmpty() && one.feeds().stream().allMatch(key -> model.space(key) != null)) {
            return false;
        }
        List<Medium> media = model.pointsOf(one.key()).stream()
                .map(WaterPlant::medium)
                .filter(medium -> medium == Medium.HOT_WATER || medium == Medium.CHILLED_WATER)
                .toList();
        List<Medium> fed = one.feeds().stream()
                .map(model::equipment)
                .filter(Objects::nonNull)
                .filter(CirculatedWater::circulates)
                .map(water::of)
                .toList();
        return media.contains(kind.medium())
                || fed.contains(kind.medium())
                || kind == PlantKind.HEATING && media.isEmpty() && !fed.contains(Medium.CHILLED_WATER);
    }

    private static Medium medium(Point point) {
        return PointMeaning.of(point).medium();
    }

    /** What circulates water that nothing names carries on; anything else takes, and what it feeds in turn is another picture. */
    private void fed(String key, Deque<Equipment> open) {
        Equipment one = model.equipment(key);
        if (stages.containsKey(key)) {
            return;
        }
        if (one == null) {
            if (model.space(key) != null) {
                stages.put(key, PlantStage.ROOM);
            }
            return;
        }
        boolean circulates = CirculatedWater.circulates(one);
        Medium moved = circulates ? water.of(one) : Medium.UNKNOWN;
        if (circulates && moved == Medium.UNKNOWN) {
            stages.put(key, PlantStage.DISTRIBUTION);
            open.add(one);
        } else if (one.meaning().type() != EquipmentType.METER && (!circulates || moved == Medium.WATER)) {
            stages.put(key, PlantStage.CONSUMPTION);
        }
    }
}
