package io.plenum.equipment.plant;

import io.plenum.site.Equipment;
import io.plenum.site.SiteModel;
import io.plenum.site.role.EquipmentType;
import java.util.LinkedHashMap;
import java.util.Map;

/** Collects what one air handler supplies: boxes and other units, and the rooms behind them. */
final class AirPlant {

    /** Models can feed in circles. */
    private static final int DEEPEST = 6;

    private final SiteModel model;
    private final Map<String, PlantStage> stages = new LinkedHashMap<>();

    AirPlant(SiteModel model) {
        this.model = model;
    }

    PlantSchematic of(Equipment handler) {
        stages.put(handler.key(), PlantStage.PRODUCTION);
        handler.feeds().forEach(key -> fed(key, 1));
        return new SchematicOrder(model, PlantKind.AIR, stages).schematic(handler.key(), handler.name());
    }

    private void fed(String key, int depth) {
        if (depth > DEEPEST || stages.containsKey(key)) {
            return;
        }
        Equipment one = model.equipment(key);
        if (one != null && one.meaning().type() != EquipmentType.METER) {
            stages.put(key, PlantStage.CONSUMPTION);
            one.feeds().forEach(next -> fed(next, depth + 1));
        } else if (model.space(key) != null) {
            stages.put(key, PlantStage.ROOM);
        }
    }
}
