package io.plenum.upkeep.wear;

import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.site.BuildingModel;
import io.plenum.site.Equipment;
import io.plenum.upkeep.condition.ConditionBinding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is followed of one piece of equipment.
 *
 * @param counted null where nothing is counted
 * @param conditions the figures that are computed
 */
record WearPiece(String equipment, @Nullable CountedPoints counted, List<ConditionBinding> conditions) {

    /** All of a building of which there is anything to follow, by key. */
    static Map<String, WearPiece> of(BuildingModel building) {
        Map<String, List<ConditionBinding>> conditions = new HashMap<>();
        ConditionBinding.of(building).forEach(one -> conditions
                .computeIfAbsent(one.equipment().key(), key -> new ArrayList<>())
                .add(one));
        Map<String, WearPiece> pieces = new LinkedHashMap<>();
        for (Equipment one : building.equipment()) {
            CountedPoints counted = CountedPoints.of(one, building.pointsOf(one.key()));
            List<ConditionBinding> own = conditions.getOrDefault(one.key(), List.of());
            if (counted != null || !own.isEmpty()) {
                pieces.put(one.key(), new WearPiece(one.key(), counted, own));
            }
        }
        return pieces;
    }

    List<PointId> ids() {
        Stream<PointId> uses = counted == null ? Stream.empty() : counted.ids().stream();
        Stream<PointId> inputs =
                conditions.stream().flatMap(one -> one.allPoints().stream()).map(Point::id);
        return Stream.concat(uses, inputs).distinct().toList();
    }
}
