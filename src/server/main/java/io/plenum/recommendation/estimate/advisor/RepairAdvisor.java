package io.plenum.recommendation.estimate.advisor;

import io.plenum.energy.EnergyKind;
import io.plenum.recommendation.estimate.Defect;
import io.plenum.recommendation.estimate.ProposalEstimate;
import io.plenum.recommendation.estimate.RecommendationKind;
import io.plenum.recommendation.estimate.building.EquipmentInputs;
import io.plenum.recommendation.estimate.building.LearnedBuilding;
import io.plenum.recommendation.estimate.simulation.OperatingPlan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What fault detection has found and repair would end. A reheat valve that leaks is rehearsed without its leak, which was measured as
 * discharge less supply temperature while it is told to be shut; of everything else the loss that the finding states is carried on.
 */
final class RepairAdvisor implements ModelAdvisor {

    @Override
    public Map<RecommendationKind, Set<EquipmentInputs>> inputs() {
        return Map.of(RecommendationKind.REPAIR, Set.of());
    }

    @Override
    public List<ProposalEstimate> look(LearnedBuilding building) {
        List<ProposalEstimate> found = new ArrayList<>();
        for (Defect defect : building.evidence.defects()) {
            if (isLeftOn(building, defect)) {
                continue;
            }
            ProposalBuilder builder = new ProposalBuilder(building, RecommendationKind.REPAIR, defect.equipment())
                    .effort(Effort.SITE_WORK)
                    .cause("repair:" + defect.equipment())
                    .fault(defect.cause())
                    .needs("verified-on-site")
                    .change(defect.equipment(), "repair", null, null)
                    .number("lost while seen, kWh", defect.kilowattHours())
                    .number("seen, days", defect.days());
            found.add(leaking(building, defect) ? leak(building, defect, builder) : stated(building, defect, builder));
        }
        return found;
    }

    /** Nothing is broken: whether a fan that runs all day should is for {@link OverrideAdvisor}, which knows the hours of those beside. */
    private static boolean isLeftOn(LearnedBuilding building, Defect defect) {
        return defect.cause().matches("OVERRIDE|SCHEDULE")
                && building.exhausts.stream().anyMatch(fan -> fan.key().equals(defect.equipment()));
    }

    private static boolean leaking(LearnedBuilding building, Defect defect) {
        return building.cells().stream().anyMatch(cell -> cell.leak > 0 && cell.has(defect.equipment()));
    }

    private static ProposalEstimate leak(LearnedBuilding building, Defect defect, ProposalBuilder builder) {
        OperatingPlan plan = new OperatingPlan();
        building.cells().stream().filter(cell -> cell.has(defect.equipment())).forEach(cell -> {
            plan.mended.add(cell.space);
            builder.number("shut valve warms by, K", cell.leak);
        });
        return builder.uncertainty(0.35, defect.confidence()).simulated(plan);
    }

    private static ProposalEstimate stated(LearnedBuilding building, Defect defect, ProposalBuilder builder) {
        double[] power = new double[building.steps];
        Arrays.fill(power, defect.kilowattHours() / defect.days() / 24);
        double[] none = new double[building.steps];
        boolean electric = defect.energy() == EnergyKind.ELECTRICITY || defect.energy() == EnergyKind.COLD;
        EnergyKind burnt = defect.energy() == EnergyKind.GAS ? EnergyKind.GAS : EnergyKind.HEAT;
        return builder.uncertainty(0.5, defect.confidence())
                .appraise(burnt, electric ? none : power, electric ? power : none);
    }
}
