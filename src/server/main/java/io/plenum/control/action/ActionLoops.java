package io.plenum.control.action;

import static java.util.Map.entry;

import io.plenum.control.loop.LoopKind;
import io.plenum.recommendation.estimate.RecommendationKind;
import java.util.List;
import java.util.Map;

/** Which loops carry out which kind of recommendation, all together: a kind that is added to loops is one line here. */
final class ActionLoops {

    private static final Map<RecommendationKind, List<LoopKind>> KINDS = Map.ofEntries(
            entry(RecommendationKind.STATIC_PRESSURE_RESET, List.of(LoopKind.STATIC_PRESSURE_RESET)),
            entry(RecommendationKind.SUPPLY_TEMPERATURE_RESET, List.of(LoopKind.SUPPLY_TEMPERATURE_RESET)),
            entry(RecommendationKind.HOT_WATER_RESET, List.of(LoopKind.HOT_WATER_RESET)),
            entry(RecommendationKind.CHILLED_WATER_RESET, List.of(LoopKind.CHILLED_WATER_RESET)),
            entry(RecommendationKind.AIR_SCHEDULE, List.of(LoopKind.RUN_HOURS)),
            entry(RecommendationKind.OPTIMAL_START, List.of(LoopKind.RUN_HOURS)),
            entry(RecommendationKind.NIGHT_SETBACK, List.of(LoopKind.RUN_HOURS, LoopKind.NIGHT_SETBACK)),
            entry(RecommendationKind.SET_POINT_BAND, List.of(LoopKind.COOLING_BAND)),
            entry(RecommendationKind.HEATING_LOCKOUT, List.of(LoopKind.HEAT_ON_DEMAND)),
            entry(RecommendationKind.LIGHT_DAYLIGHT, List.of(LoopKind.LIGHT_LEVELS)),
            entry(RecommendationKind.LIGHT_OCCUPANCY, List.of(LoopKind.LIGHT_LEVELS)));

    private ActionLoops() {}

    /** None where people have to do it: a repair, a constant in a controller's program, an override that somebody else holds. */
    static List<LoopKind> of(RecommendationKind kind) {
        return KINDS.getOrDefault(kind, List.of());
    }
}
