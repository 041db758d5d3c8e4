package io.plenum.trend.ui;

import io.plenum.site.SiteModel;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the Trends page in the browser is told once; the names are those of trend/model.ts. */
record TrendsConfig(
        String locale,
        String zone,
        boolean fahrenheit,
        Map<String, String> texts,
        String user,
        boolean writes,
        boolean administrates,
        List<SpaceItem> floors,
        List<EquipmentItem> equipment,
        List<String> commandable) {

    record SpaceItem(String key, String name) {}

    record EquipmentItem(String key, String name, @Nullable String floor) {}

    static List<SpaceItem> floors(SiteModel model) {
        return model.floors().stream()
                .sorted(Comparator.comparingInt(floor -> floor.level()))
                .map(floor -> new SpaceItem(floor.key(), floor.name()))
                .toList();
    }

    /** Only what has points of its own. */
    static List<EquipmentItem> equipment(SiteModel model) {
        return model.equipment().stream()
                .filter(equipment -> !model.pointsOf(equipment.key()).isEmpty())
                .map(equipment -> new EquipmentItem(equipment.key(), equipment.name(), equipment.floor()))
                .sorted(Comparator.comparing(EquipmentItem::name))
                .toList();
    }
}
