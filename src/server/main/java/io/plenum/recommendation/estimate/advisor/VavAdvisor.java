package io.plenum.recommendation.estimate.advisor;

import io.plenum.recommendation.estimate.Numbers;
import io.plenum.recommendation.estimate.ProposalEstimate;
import io.plenum.recommendation.estimate.RecommendationKind;
import io.plenum.recommendation.estimate.building.EquipmentInputs;
import io.plenum.recommendation.estimate.building.LearnedBuilding;
import io.plenum.recommendation.estimate.building.RoomModel;
import io.plenum.recommendation.estimate.simulation.OperatingPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Boxes that cool with more air than anybody needs and warm it again. Least flow: 0.7 l/s for each m² (EN 16798-1, category II, low
 * polluting building), more only where CO₂ asks for it, and heating with least flow first (ASHRAE Guideline 36 §5.6.5, dual maximum).
 * Band: one kelvin further apart where heating and cooling stand closer than three.
 */
final class VavAdvisor implements ModelAdvisor {

    private static final double LEAST_AIR = 0.0007;

    @Override
    public Map<RecommendationKind, Set<EquipmentInputs>> inputs() {
        return Map.of(
                RecommendationKind.MINIMUM_FLOW,
                Set.of(EquipmentInputs.TERMINAL_BOX),
                RecommendationKind.SET_POINT_BAND,
                Set.of(EquipmentInputs.TERMINAL_BOX));
    }

    @Override
    public List<ProposalEstimate> look(LearnedBuilding building) {
        List<ProposalEstimate> found = new ArrayList<>();
        flow(building, found);
        band(building, found);
        return found;
    }

    private static void flow(LearnedBuilding building, List<ProposalEstimate> found) {
        double now = building.cells().stream().mapToDouble(cell -> cell.least).sum();
        double needed = building.cells().stream()
                .mapToDouble(cell -> LEAST_AIR * cell.area)
                .sum();
        double factor = Math.max(0.3, Math.round(20 * needed / Math.max(1e-9, now)) / 20.0);
        if (!(factor < 0.8)) {
            return;
        }
        OperatingPlan plan = new OperatingPlan();
        plan.leastFlow = factor;
        plan.dualMaximum = true;
        plan.demandVentilation = true;
        ProposalBuilder builder = new ProposalBuilder(
                        building, RecommendationKind.MINIMUM_FLOW, building.units.getFirst().key)
                .effort(Effort.PROGRAMMING)
                .uncertainty(0.2, 0.75)
                .needs("co2-sensors-sound", "boxes-measure-low-flow")
                .number("least air as found, l/s for each m²", 1000 * now / building.area())
                .number("least air proposed, share of it", factor);
        for (RoomModel cell : building.cells()) {
            for (int i = 0; i < cell.flowSetPoints.size(); i++) {
                double each = 1000 * cell.least / cell.flowSetPoints.size();
                builder.change(cell.flowSetPoints.get(i).key(), "minimum-flow", each, each * factor);
            }
        }
        found.add(builder.change(building.units.getFirst().key, "minimum-flow-share", 1.0, factor)
                .simulated(plan));
    }

    private static void band(LearnedBuilding building, List<ProposalEstimate> found) {
        double heating = day(building, true);
        double cooling = day(building, false);
        if (!(cooling - heating < 2.9)) {
            return;
        }
        OperatingPlan plan = new OperatingPlan();
        plan.cooling = Math.min(24.5, heating + 3.5);
        while (plan.cooling > cooling + 0.6 && ComfortComparison.lessComfortable(building, building.with(plan))) {
            plan.cooling -= 0.5;
        }
        ProposalBuilder builder = new ProposalBuilder(
                        building, RecommendationKind.SET_POINT_BAND, building.units.getFirst().key)
                .effort(Effort.SETTING)
                .uncertainty(0.35, 0.7)
                .needs("people-told")
                .number("heating to, °C", heating)
                .number("cooling from, °C", cooling)
                .number("cooling from, proposed, °C", plan.cooling);
        for (RoomModel cell : building.cells()) {
            cell.coolingPoints.forEach(
                    point -> builder.change(point.key(), "cooling-set-point", cooling, plan.cooling));
        }
        found.add(builder.simulated(plan));
    }

    private static double day(LearnedBuilding building, boolean heating) {
        double[] all = building.units.stream()
                .flatMap(unit -> unit.cells.stream()
                        .map(cell ->
                                Numbers.quantile(heating ? cell.heating : cell.cooling, 0.5, i -> unit.on[i] > 0.99)))
                .mapToDouble(Double::doubleValue)
                .toArray();
        return Numbers.quantile(all, 0.5, i -> true);
    }
}
