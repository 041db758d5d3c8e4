package io.plenum.recommendation.estimate.advisor;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.recommendation.estimate.RecommendationKind;
import io.plenum.recommendation.estimate.building.EquipmentInputs;
import io.plenum.site.Equipment;
import io.plenum.site.SiteModel;
import io.plenum.site.SnapshotModel;
import io.plenum.site.StoredSites;
import io.plenum.site.TestModels;
import io.plenum.site.role.RequiredPoint;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the handover report says of recommendations comes from what the estimates read. */
class RecommendationGapTest {

    /** A recommendation that nobody declares would be left out of the report. */
    @Test
    void eachKindOfRecommendationSaysWhatItNeeds() {
        // The first goes with the minimum flow; the second is what people make of a scenario.
        Set<RecommendationKind> others = Set.of(RecommendationKind.DEMAND_VENTILATION, RecommendationKind.SCENARIO);

        assertThat(AllAdvisors.inputs().keySet())
                .containsExactlyInAnyOrder(java.util.Arrays.stream(RecommendationKind.values())
                        .filter(kind -> !others.contains(kind))
                        .toArray(RecommendationKind[]::new));
    }

    @Test
    void lightsWithoutPowerAreLeftOutOfWhatIsSaidOfLights() throws Exception {
        SiteModel whole = TestModels.aulaHouse();
        Equipment light = whole.equipment().stream()
                .filter(one -> EquipmentInputs.LIGHTING.lacking(whole).isEmpty()
                        && one.meaning().type() == io.plenum.site.role.EquipmentType.LIGHTING)
                .findFirst()
                .orElseThrow();
        String power = Objects.requireNonNull(RequiredPoint.ELECTRIC_POWER.of(whole.pointsOf(light.key())))
                .key();
        Map<String, String> owners = new HashMap<>();
        whole.points().forEach(point -> owners.put(point.key(), whole.ownerOf(point.key())));
        owners.values().removeIf(Objects::isNull);
        SiteModel less = new SnapshotModel(new StoredSites(
                whole.sites(),
                whole.floors(),
                whole.spaces(),
                whole.equipment(),
                whole.points().stream()
                        .filter(point -> !point.key().equals(power))
                        .toList(),
                owners));

        assertThat(RecommendationGap.of(less.of(less.sites().getFirst())))
                .filteredOn(gap -> gap.inputs() == EquipmentInputs.LIGHTING)
                .singleElement()
                .satisfies(gap -> {
                    assertThat(gap.equipment()).containsExactly(light);
                    assertThat(gap.missing()).containsExactly(RequiredPoint.ELECTRIC_POWER);
                    assertThat(gap.kinds())
                            .containsExactlyInAnyOrder(
                                    RecommendationKind.LIGHT_SCHEDULE, RecommendationKind.LIGHT_OCCUPANCY);
                });
    }

    /** One room with a presence sensor is enough to learn when people come: where there is one, no other is missed. */
    @Test
    void presenceIsMissedOnlyWhereNobodySeesPeople() throws Exception {
        assertThat(RecommendationGap.of(TestModels.aulaHouse()))
                .noneMatch(gap -> gap.inputs() == EquipmentInputs.PRESENCE);
    }
}
