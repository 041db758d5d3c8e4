package io.plenum.recommendation.estimate.advisor;

import io.plenum.recommendation.estimate.Numbers;
import io.plenum.recommendation.estimate.ProposalEstimate;
import io.plenum.recommendation.estimate.RecommendationKind;
import io.plenum.recommendation.estimate.building.EquipmentInputs;
import io.plenum.recommendation.estimate.building.ExhaustFanSeries;
import io.plenum.recommendation.estimate.building.LearnedBuilding;
import io.plenum.recommendation.estimate.simulation.OperatingPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A fan that has run without a pause for weeks while its neighbours follow the clock: somebody's command was never taken back. Saved is
 * its measured power in the hours in which the air handlers stand.
 */
final class OverrideAdvisor implements ModelAdvisor {

    @Override
    public Map<RecommendationKind, Set<EquipmentInputs>> inputs() {
        return Map.of(RecommendationKind.FORGOTTEN_OVERRIDE, Set.of(EquipmentInputs.EXHAUST_FAN));
    }

    @Override
    public List<ProposalEstimate> look(LearnedBuilding building) {
        List<ProposalEstimate> found = new ArrayList<>();
        boolean clocked = building.units.stream().anyMatch(unit -> Numbers.mean(unit.on) < 0.9);
        for (ExhaustFanSeries fan : building.exhausts) {
            if (clocked && Numbers.mean(fan.on()) > 0.98) {
                OperatingPlan plan = new OperatingPlan();
                plan.released.add(fan.key());
                found.add(new ProposalBuilder(building, RecommendationKind.FORGOTTEN_OVERRIDE, fan.key())
                        .effort(Effort.SETTING)
                        .uncertainty(0.05, 0.9)
                        .steadyPower()
                        .needs("no-reason-for-it")
                        .number("power, kW", Numbers.mean(fan.power()))
                        .change(fan.command(), fan.key(), "release", 1.0, null)
                        .simulated(plan));
            }
        }
        return found;
    }
}
