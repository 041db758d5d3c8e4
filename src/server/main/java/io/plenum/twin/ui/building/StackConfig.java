package io.plenum.twin.ui.building;

import io.plenum.site.Floor;
import io.plenum.site.SiteModel;
import io.plenum.twin.ui.PlanConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What the stacked floors in the browser are told once; the names are those of building/plenum-building.ts.
 *
 * @param floors without the texts, which are the same for all
 * @param buildings of each floor the number of its building, from 0
 */
record StackConfig(Map<String, String> texts, List<PlanConfig> floors, List<Integer> buildings) {

    /** @param floors in the order of their buildings, each from its lowest floor to its highest */
    static StackConfig of(SiteModel model, List<Floor> floors, PlanConfig.ReaderSettings reader) {
        List<PlanConfig> configs = new ArrayList<>();
        List<Integer> buildings = new ArrayList<>();
        List<String> known = new ArrayList<>();
        for (Floor floor : floors) {
            String building = Objects.requireNonNullElse(floor.building(), "");
            if (!known.contains(building)) {
                known.add(building);
            }
            buildings.add(known.indexOf(building));
            configs.add(PlanConfig.of(model, floor, PlanConfig.Asked.NOTHING, reader)
                    .withTexts(Map.of())
                    .withSources(Map.of())
                    .withImportance(Map.of()));
        }
        return new StackConfig(reader.texts(), List.copyOf(configs), List.copyOf(buildings));
    }
}
