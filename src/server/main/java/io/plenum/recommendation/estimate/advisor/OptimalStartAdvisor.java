package io.plenum.recommendation.estimate.advisor;

import io.plenum.recommendation.estimate.ProposalEstimate;
import io.plenum.recommendation.estimate.RecommendationKind;
import io.plenum.recommendation.estimate.building.AirUnit;
import io.plenum.recommendation.estimate.building.EquipmentInputs;
import io.plenum.recommendation.estimate.building.LearnedBuilding;
import io.plenum.recommendation.estimate.building.Presence;
import io.plenum.recommendation.estimate.simulation.OperatingPlan;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Air handlers start as late as the coldest room allows: one hour before the first people for each kelvin that it lacks, at most six
 * (ASHRAE Guideline 36 §5.4.2 asks for an optimum start; the slope is the building's own where it has one). The saving is the
 * difference of two simulations.
 */
final class OptimalStartAdvisor implements ModelAdvisor {

    private static final double HOURS_PER_KELVIN = 1;

    @Override
    public Map<RecommendationKind, Set<EquipmentInputs>> inputs() {
        return Map.of(
                RecommendationKind.OPTIMAL_START,
                Set.of(EquipmentInputs.AIR_HANDLER, EquipmentInputs.TERMINAL_BOX, EquipmentInputs.PRESENCE));
    }

    @Override
    public List<ProposalEstimate> look(LearnedBuilding building) {
        Presence people = Presence.of(building);
        Presence air = Presence.running(building);
        double start = Presence.quarterDown(people.arrival() - 0.5);
        if (!(start > air.arrival() + 0.5) || Presence.startsVary(building)) {
            return List.of();
        }
        OperatingPlan plan = new OperatingPlan();
        plan.air = new OperatingPlan.DailyHours(start, air.leaving(), air.days());
        plan.leadHoursPerKelvin = HOURS_PER_KELVIN;
        ProposalBuilder builder = new ProposalBuilder(
                        building, RecommendationKind.OPTIMAL_START, building.units.getFirst().key)
                .effort(Effort.PROGRAMMING)
                .uncertainty(0.3, 0.75)
                .needs("room-sensors-sound")
                .number("people from, h", people.arrival())
                .number("air from, h", air.arrival())
                .number("lead, h for each K", HOURS_PER_KELVIN);
        for (AirUnit unit : building.units) {
            builder.change(unit.commandPoint, unit.key, "schedule.start", air.arrival(), start);
            builder.change(unit.key, "optimal-start", 0.0, HOURS_PER_KELVIN);
        }
        return List.of(builder.simulated(
                plan,
                AirScheduleAdvisor.byLoop(
                        people, Presence.quarterUp(people.leaving()), Math.min(air.days(), people.days()))));
    }
}
