package io.plenum.recommendation.estimate.advisor;

import io.plenum.recommendation.estimate.Numbers;
import io.plenum.recommendation.estimate.ProposalEstimate;
import io.plenum.recommendation.estimate.RecommendationKind;
import io.plenum.recommendation.estimate.building.EquipmentInputs;
import io.plenum.recommendation.estimate.building.LearnedBuilding;
import io.plenum.recommendation.estimate.building.Light;
import io.plenum.recommendation.estimate.building.LightPlan;
import io.plenum.recommendation.estimate.building.Presence;
import io.plenum.recommendation.estimate.simulation.OperatingPlan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lights that burn by the clock: shorter hours, presence, or daylight. Power is measured power times the new level over the old;
 * daylight is measured illuminance less what the lights give in the dark (EN 15193-1 speaks of occupancy and daylight dependency
 * factors; here both are measured). What the lights no longer warm has to be heated, or need not be cooled: the simulation sees both.
 */
final class LightAdvisor implements ModelAdvisor {

    @Override
    public Map<RecommendationKind, Set<EquipmentInputs>> inputs() {
        return Map.of(
                RecommendationKind.LIGHT_SCHEDULE,
                Set.of(EquipmentInputs.LIGHTING, EquipmentInputs.PRESENCE),
                RecommendationKind.LIGHT_OCCUPANCY,
                Set.of(EquipmentInputs.LIGHTING, EquipmentInputs.PRESENCE),
                RecommendationKind.LIGHT_DAYLIGHT,
                Set.of(EquipmentInputs.DAYLIGHT));
    }

    @Override
    public List<ProposalEstimate> look(LearnedBuilding building) {
        List<Light> clocked = building.lights.stream()
                .filter(light -> LightPlan.byClock(light, building))
                .toList();
        return Stream.of(schedule(building, clocked), presence(building, clocked), daylight(building))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<ProposalEstimate> schedule(LearnedBuilding building, List<Light> clocked) {
        Presence people = Presence.of(building);
        double start = Presence.quarterDown(people.arrival() - 0.25);
        double end = Presence.quarterUp(people.leaving() + 0.25);
        double first = lit(clocked, building, true);
        double last = lit(clocked, building, false);
        if (clocked.isEmpty() || !(end - start < last - first - 0.4)) {
            return Optional.empty();
        }
        OperatingPlan plan = new OperatingPlan();
        plan.light = new OperatingPlan.DailyHours(start, end, people.days());
        ProposalBuilder builder = builder(building, RecommendationKind.LIGHT_SCHEDULE, clocked)
                .effort(Effort.SETTING)
                .uncertainty(0.2, 0.07, 0.85)
                .steadyPower()
                .number("people from, h", people.arrival())
                .number("people until, h", people.leaving());
        for (Light light : clocked) {
            builder.change(light.levelPoint().key(), "lights.start", first, start);
            builder.change(light.levelPoint().key(), "lights.end", last, end);
            builder.change(light.levelPoint().key(), "lights.days", null, (double) people.days());
        }
        return Optional.of(builder.simulated(plan));
    }

    private static double lit(List<Light> lights, LearnedBuilding building, boolean first) {
        double[] hours = lights.stream()
                .mapToDouble(light -> Numbers.quantile(
                                building.hour,
                                first ? 0.01 : 0.99,
                                i -> light.level()[i] > 0.9 && building.weekday[i] <= 5)
                        + (first ? -0.1 : 0.1))
                .toArray();
        return Numbers.quantile(hours, 0.5, i -> true);
    }

    private static Optional<ProposalEstimate> presence(LearnedBuilding building, List<Light> clocked) {
        if (clocked.isEmpty()) {
            return Optional.empty();
        }
        OperatingPlan plan = new OperatingPlan();
        plan.lightsByPresence = true;
        ProposalBuilder builder = builder(building, RecommendationKind.LIGHT_OCCUPANCY, clocked)
                .effort(Effort.PROGRAMMING)
                .uncertainty(0.2, 0.07, 0.85)
                .steadyPower()
                .needs("escape-lighting-apart");
        clocked.forEach(light -> builder.change(light.levelPoint().key(), "lights.presence", 0.0, 1.0));
        return Optional.of(builder.simulated(plan));
    }

    private static Optional<ProposalEstimate> daylight(LearnedBuilding building) {
        List<Light> fit = building.lights.stream()
                .filter(light -> LightPlan.full(light, building) > 50 && undimmed(light, building))
                .toList();
        if (fit.isEmpty()) {
            return Optional.empty();
        }
        OperatingPlan plan = new OperatingPlan();
        plan.lightsByDaylight = true;
        ProposalBuilder builder = builder(building, RecommendationKind.LIGHT_DAYLIGHT, fit)
                .effort(Effort.PROGRAMMING)
                .uncertainty(0.35, 0.25, 0.75)
                .followsDaylight()
                .needs("dimmable");
        fit.forEach(light -> builder.change(light.levelPoint().key(), "lights.daylight", 0.0, 1.0));
        return Optional.of(builder.simulated(plan));
    }

    /** Burns at full level although the sun gives a third of it. */
    private static boolean undimmed(Light light, LearnedBuilding building) {
        double[] lux = light.lux();
        double full = LightPlan.full(light, building);
        double bright = lux == null
                ? Double.NaN
                : Numbers.quantile(
                        light.level(),
                        0.5,
                        i -> light.level()[i] > 0.05 && lux[i] - full * light.level()[i] > full / 3);
        return bright > 0.9;
    }

    private static ProposalBuilder builder(LearnedBuilding building, RecommendationKind kind, List<Light> lights) {
        ProposalBuilder builder = new ProposalBuilder(
                        building, kind, lights.getFirst().key())
                .cause(kind == RecommendationKind.LIGHT_DAYLIGHT ? "light-daylight" : "light-hours")
                .number("lights", lights.size());
        @Nullable Light largest = null;
        for (Light light : lights) {
            largest = largest == null || Numbers.mean(light.power()) > Numbers.mean(largest.power()) ? light : largest;
        }
        return builder.shows(largest == null ? null : largest.levelPoint());
    }
}
