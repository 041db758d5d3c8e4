package io.plenum.recommendation.estimate.advisor;

import io.plenum.recommendation.estimate.RecommendationKind;
import io.plenum.recommendation.estimate.building.EquipmentInputs;
import io.plenum.site.BuildingModel;
import io.plenum.site.Equipment;
import io.plenum.site.role.RequiredPoint;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Points that equipment lacks, without which it is left out of recommendations.
 *
 * @param equipment those that lack just this
 * @param missing every one of these is needed
 * @param kinds what is computed from such equipment
 */
public record RecommendationGap(
        EquipmentInputs inputs, List<Equipment> equipment, Set<RequiredPoint> missing, Set<RecommendationKind> kinds) {

    /** What a building lacks by its model. */
    public static List<RecommendationGap> of(BuildingModel model) {
        List<RecommendationGap> gaps = new ArrayList<>();
        for (EquipmentInputs inputs : EquipmentInputs.values()) {
            Set<RecommendationKind> kinds = kinds(inputs);
            Map<Set<RequiredPoint>, List<Equipment>> byMissing = new LinkedHashMap<>();
            inputs.lacking(model).forEach((equipment, missing) -> byMissing
                    .computeIfAbsent(missing, key -> new ArrayList<>())
                    .add(equipment));
            byMissing.forEach(
                    (missing, equipment) -> gaps.add(new RecommendationGap(inputs, equipment, missing, kinds)));
        }
        return gaps;
    }

    private static Set<RecommendationKind> kinds(EquipmentInputs inputs) {
        Set<RecommendationKind> kinds = EnumSet.noneOf(RecommendationKind.class);
        AllAdvisors.inputs().forEach((kind, needed) -> {
            if (needed.contains(inputs)) {
                kinds.add(kind);
            }
        });
        return kinds;
    }

    /**
     * Whether no more can be saved than the equipment itself uses: what is recommended of it is that it runs less. Of an air handler or
     * plant the saving is in what it serves.
     */
    public boolean isBoundedByOwnPower() {
        return inputs == EquipmentInputs.LIGHTING
                || inputs == EquipmentInputs.DAYLIGHT
                || inputs == EquipmentInputs.EXHAUST_FAN;
    }
}
