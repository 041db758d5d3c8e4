package io.plenum.recommendation.estimate.advisor;

import io.plenum.recommendation.estimate.Numbers;
import io.plenum.recommendation.estimate.ProposalEstimate;
import io.plenum.recommendation.estimate.RecommendationKind;
import io.plenum.recommendation.estimate.building.AirUnit;
import io.plenum.recommendation.estimate.building.EquipmentInputs;
import io.plenum.recommendation.estimate.building.LearnedBuilding;
import io.plenum.recommendation.estimate.building.Presence;
import io.plenum.recommendation.estimate.building.RoomModel;
import io.plenum.recommendation.estimate.simulation.OperatingPlan;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Air handlers that run at night because the night's set point is close to the day's: 16 °C instead (ISO 52016-1 treats such reduced
 * heating as a lower set point with the same heat balance). The saving is the difference of two simulations.
 */
final class NightSetbackAdvisor implements ModelAdvisor {

    private static final double NIGHT = 16;
    /** Hours before the first people. */
    private static final double LATEST = 2;

    private static final double EARLIEST = 4;

    @Override
    public Map<RecommendationKind, Set<EquipmentInputs>> inputs() {
        return Map.of(
                RecommendationKind.NIGHT_SETBACK,
                Set.of(EquipmentInputs.AIR_HANDLER, EquipmentInputs.TERMINAL_BOX, EquipmentInputs.PRESENCE));
    }

    @Override
    public List<ProposalEstimate> look(LearnedBuilding building) {
        Presence people = Presence.of(building);
        double nightOn = 0;
        int nights = 0;
        for (int i = 0; i < building.steps; i++) {
            if (building.hour[i] < 4) {
                int step = i;
                nights++;
                nightOn += building.units.stream()
                        .mapToDouble(unit -> unit.on[step])
                        .average()
                        .orElse(0);
            }
        }
        double asFound = Numbers.quantile(
                building.cells().stream()
                        .mapToDouble(cell -> Numbers.quantile(cell.heating, 0.1, i -> true))
                        .toArray(),
                0.5,
                i -> true);
        if (Double.isNaN(people.arrival()) || nights == 0 || nightOn / nights < 0.1 || asFound < NIGHT + 1) {
            return List.of();
        }
        OperatingPlan plan = comfortable(building, people);
        OperatingPlan.DailyHours hours = Objects.requireNonNull(plan.air);
        ProposalBuilder builder = new ProposalBuilder(
                        building, RecommendationKind.NIGHT_SETBACK, building.units.getFirst().key)
                .cause("AIR_SCHEDULE:" + building.units.getFirst().key)
                .uncertainty(0.3, 0.7)
                .needs("frost-protection-kept")
                .number("share of nights with air", nightOn / nights);
        Presence air = Presence.running(building);
        for (AirUnit unit : building.units) {
            builder.change(unit.commandPoint, unit.key, "schedule.start", air.arrival(), hours.start());
            builder.change(unit.commandPoint, unit.key, "schedule.end", air.leaving(), hours.end());
            builder.change(unit.commandPoint, unit.key, "schedule.days", (double) air.days(), (double) hours.days());
        }
        for (RoomModel cell : building.cells()) {
            cell.heatingPoints.forEach(point -> builder.change(point.key(), "night-set-point", asFound, NIGHT));
        }
        return List.of(builder.simulated(plan));
    }

    /** So early that nobody comes to a colder room than before, two to four hours before the first. */
    private static OperatingPlan comfortable(LearnedBuilding building, Presence people) {
        OperatingPlan plan = plan(people, LATEST);
        for (double lead = LATEST + 0.5;
                lead <= EARLIEST && ComfortComparison.lessComfortable(building, building.with(plan));
                lead += 0.5) {
            plan = plan(people, lead);
        }
        return plan;
    }

    private static OperatingPlan plan(Presence people, double lead) {
        OperatingPlan plan = new OperatingPlan();
        plan.nightHeating = NIGHT;
        plan.air = new OperatingPlan.DailyHours(
                Presence.quarterDown(Math.max(0, people.arrival() - lead)),
                Presence.quarterUp(people.leaving()),
                people.days());
        return plan;
    }
}
