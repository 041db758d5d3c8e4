package io.plenum.recommendation.estimate.advisor;

import io.plenum.recommendation.estimate.ProposalEstimate;
import io.plenum.recommendation.estimate.RecommendationKind;
import io.plenum.recommendation.estimate.building.EquipmentInputs;
import io.plenum.recommendation.estimate.building.LearnedBuilding;
import io.plenum.recommendation.estimate.simulation.OperatingPlan;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Boilers and their pump wait until somebody asks for heat (ASHRAE Guideline 36 §5.21.2: plants are enabled by requests). Saved are
 * the standing losses of hot pipes, UA·(supply − room)/efficiency, and the pump's power while nobody takes heat.
 */
final class PlantHoursAdvisor implements ModelAdvisor {

    @Override
    public Map<RecommendationKind, Set<EquipmentInputs>> inputs() {
        return Map.of(RecommendationKind.HEATING_LOCKOUT, Set.of(EquipmentInputs.HOT_WATER));
    }

    @Override
    public List<ProposalEstimate> look(LearnedBuilding building) {
        if (!building.heatPlant.idles || building.plants.hotOn == null) {
            return List.of();
        }
        OperatingPlan plan = new OperatingPlan();
        plan.heatOnDemand = true;
        return List.of(new ProposalBuilder(building, RecommendationKind.HEATING_LOCKOUT, "hot-water")
                .effort(Effort.PROGRAMMING)
                .uncertainty(0.25, 0.8)
                .needs("frost-protection-kept")
                .number("runs below, °C outside", building.heatPlant.lockout)
                .number("standing loss, kW for each K", building.heatPlant.lossPerKelvin())
                .change(building.plants.hotCommand, "hot-water", "heat-on-demand", 0.0, 1.0)
                .simulated(plan));
    }
}
