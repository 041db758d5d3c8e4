package io.plenum.control.action;

import io.plenum.control.loop.LoopKind;
import io.plenum.recommendation.estimate.RecommendationKind;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which loop carries out which kind of recommendation: a kind that is added to loops is one line here. */
final class ActionLoops {

    private static final Map<RecommendationKind, LoopKind> KINDS = Map.of(
            RecommendationKind.STATIC_PRESSURE_RESET, LoopKind.STATIC_PRESSURE_RESET,
            RecommendationKind.SUPPLY_TEMPERATURE_RESET, LoopKind.SUPPLY_TEMPERATURE_RESET,
            RecommendationKind.HOT_WATER_RESET, LoopKind.HOT_WATER_RESET,
            RecommendationKind.CHILLED_WATER_RESET, LoopKind.CHILLED_WATER_RESET);

    private ActionLoops() {}

    /** Null where people have to do it: a repair, a program of a controller. */
    static @Nullable LoopKind of(RecommendationKind kind) {
        return KINDS.get(kind);
    }
}
