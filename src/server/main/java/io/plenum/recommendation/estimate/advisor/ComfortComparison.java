package io.plenum.recommendation.estimate.advisor;

import io.plenum.recommendation.estimate.building.LearnedBuilding;
import io.plenum.recommendation.estimate.simulation.SimulationResult;
import java.util.Arrays;

/** Compares how far rooms with people are from comfort, with a change and without it. */
final class ComfortComparison {

    private ComfortComparison() {}

    /** Whether rooms with people are further from comfort than they were, by more than 0.03 K·h a day over all of them. */
    static boolean lessComfortable(LearnedBuilding building, SimulationResult changed) {
        return discomfort(changed) > 1.02 * discomfort(building.base()) + 0.03 * building.days();
    }

    /** K·h of all steps. */
    static double discomfort(SimulationResult result) {
        return Arrays.stream(result.discomfort).sum();
    }
}
