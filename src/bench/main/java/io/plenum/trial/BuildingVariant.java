package io.plenum.trial;

import io.plenum.emulator.aula.AulaHouse;
import io.plenum.emulator.aula.control.ControlParameter;
import io.plenum.recommendation.estimate.RecommendationKind;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How a virtual building is found.
 *
 * @param seed of its weather and people
 * @param changed what differs from Aula House as found
 * @param asked the kinds of recommendation that are looked at there; the others are those of Aula House again
 */
public record BuildingVariant(
        String name, long seed, Map<ControlParameter, Double> changed, Set<RecommendationKind> asked) {

    public static BuildingVariant plain(long seed) {
        return new BuildingVariant("as found", seed, Map.of(), EnumSet.allOf(RecommendationKind.class));
    }

    /** Buildings with trouble that Aula House does not have. */
    static List<BuildingVariant> others(long seed) {
        return List.of(
                new BuildingVariant(
                        "no economiser",
                        seed,
                        Map.of(ControlParameter.ECONOMISER, 0.0),
                        EnumSet.of(RecommendationKind.ECONOMISER)),
                new BuildingVariant(
                        "warm nights",
                        seed,
                        Map.of(ControlParameter.HEATING_UNOCCUPIED, 20.0),
                        EnumSet.of(RecommendationKind.NIGHT_SETBACK, RecommendationKind.AIR_SCHEDULE)),
                new BuildingVariant(
                        "air day and night",
                        seed,
                        Map.of(
                                ControlParameter.AIR_START,
                                0.0,
                                ControlParameter.AIR_END,
                                24.0,
                                ControlParameter.AIR_DAYS,
                                7.0),
                        EnumSet.of(
                                RecommendationKind.NIGHT_SETBACK,
                                RecommendationKind.AIR_SCHEDULE,
                                RecommendationKind.OPTIMAL_START)),
                new BuildingVariant(
                        "equipment left on",
                        seed,
                        Map.of(ControlParameter.PLUGS_LEFT_ON, 2.0),
                        EnumSet.of(RecommendationKind.BASE_LOAD)));
    }

    public AulaHouse building(Instant start, boolean guideline36) {
        AulaHouse building = new AulaHouse(seed, start, guideline36);
        changed.forEach(building::set);
        return building;
    }
}
