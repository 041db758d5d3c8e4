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
 * Air handlers stop when people have gone and stay off on days without people. The saving is the difference of two simulations: fan
 * power, the heat and cold of the outdoor air, and what the rooms lose less while they drift. Where the first morning would then be
 * colder, an early start by the coldest room goes with it. Presence sensors tell the hours (as
 * ASHRAE Standard 90.1 §6.4.3.3.1 asks of automatic shutdown).
 */
final class AirScheduleAdvisor implements ModelAdvisor {

    @Override
    public Map<RecommendationKind, Set<EquipmentInputs>> inputs() {
        return Map.of(RecommendationKind.AIR_SCHEDULE, Set.of(EquipmentInputs.AIR_HANDLER, EquipmentInputs.PRESENCE));
    }

    @Override
    public List<ProposalEstimate> look(LearnedBuilding building) {
        Presence people = Presence.of(building);
        Presence air = Presence.running(building);
        double end = Presence.quarterUp(people.leaving());
        boolean late = air.leaving() > end + 0.4;
        boolean idleDays = air.days() > people.days();
        if (Double.isNaN(people.arrival()) || Double.isNaN(air.arrival()) || !late && !idleDays) {
            return List.of();
        }
        int newDays = Math.min(air.days(), people.days());
        OperatingPlan plan = plan(air, late ? end : air.leaving(), newDays, 0);
        double newEnd = plan.air == null ? end : plan.air.end();
        while (ComfortComparison.lessComfortable(building, building.with(plan))
                && newEnd < Math.min(end + 0.8, air.leaving())) {
            newEnd += 0.25;
            plan = plan(air, newEnd, newDays, 0);
        }
        boolean preheats = ComfortComparison.lessComfortable(building, building.with(plan));
        if (preheats) {
            newEnd = late ? end : air.leaving();
            plan = plan(air, newEnd, newDays, 1);
        }
        ProposalBuilder builder = new ProposalBuilder(
                        building, RecommendationKind.AIR_SCHEDULE, building.units.getFirst().key)
                .effort(Effort.SETTING)
                .uncertainty(0.2, 0.85)
                .needs("presence-plausible", "night-work-none")
                .number("people from, h", people.arrival())
                .number("people until, h", people.leaving())
                .number("air from, h", air.arrival())
                .number("air until, h", air.leaving());
        for (AirUnit unit : building.units) {
            builder.change(unit.commandPoint, unit.key, "schedule.end", air.leaving(), newEnd);
            builder.change(unit.commandPoint, unit.key, "schedule.days", (double) air.days(), (double) newDays);
            if (preheats) {
                builder.change(unit.key, "optimal-start", 0.0, 1.0);
            }
        }
        return List.of(builder.simulated(plan, byLoop(people, newEnd, newDays)));
    }

    /** A loop that holds fans off while nobody is there does so in the morning as well. */
    static OperatingPlan byLoop(Presence people, double end, int days) {
        OperatingPlan plan = new OperatingPlan();
        plan.air = new OperatingPlan.DailyHours(Presence.quarterDown(people.arrival()), end, days);
        plan.leadHoursPerKelvin = 1;
        plan.byLoop = true;
        return plan;
    }

    private static OperatingPlan plan(Presence air, double end, int days, double lead) {
        OperatingPlan plan = new OperatingPlan();
        plan.air = new OperatingPlan.DailyHours(air.arrival(), end, days);
        plan.leadHoursPerKelvin = lead;
        return plan;
    }
}
