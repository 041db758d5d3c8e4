package io.plenum.recommendation.estimate.advisor;

import io.plenum.recommendation.estimate.ProposalEstimate;
import io.plenum.recommendation.estimate.RecommendationKind;
import io.plenum.recommendation.estimate.building.AirUnit;
import io.plenum.recommendation.estimate.building.EquipmentInputs;
import io.plenum.recommendation.estimate.building.LearnedBuilding;
import io.plenum.recommendation.estimate.simulation.OperatingPlan;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Cooling coils work although the air outside is cooler than the air that comes back: outdoor air is mixed in first (ASHRAE Standard
 * 90.1 §6.5.1, differential dry bulb). Saved is the coil's heat flow·ρc·(mixed − supply) over the chillers' learned efficiency.
 */
final class EconomiserAdvisor implements ModelAdvisor {

    @Override
    public Map<RecommendationKind, Set<EquipmentInputs>> inputs() {
        return Map.of(RecommendationKind.ECONOMISER, Set.of(EquipmentInputs.AIR_HANDLER));
    }

    @Override
    public List<ProposalEstimate> look(LearnedBuilding building) {
        List<AirUnit> without =
                building.units.stream().filter(unit -> !unit.economiser).toList();
        if (without.isEmpty()) {
            return List.of();
        }
        OperatingPlan plan = new OperatingPlan();
        plan.economiser = true;
        ProposalBuilder builder = new ProposalBuilder(building, RecommendationKind.ECONOMISER, without.getFirst().key)
                .effort(Effort.PROGRAMMING)
                .uncertainty(0.25, 0.75)
                .needs("outdoor-damper-moves");
        for (AirUnit unit : without) {
            builder.change(unit.damperPoint, unit.key, "economiser", 0.0, 1.0)
                    .number(unit.key + " least outdoor air", unit.leastOutdoor);
        }
        return List.of(builder.simulated(plan));
    }
}
