package io.plenum.simulation.experiment;

import io.plenum.recommendation.estimate.building.LearnedBuilding;
import io.plenum.recommendation.estimate.building.RoomModel;
import io.plenum.simulation.Change;
import io.plenum.simulation.RoomExperiment;
import io.plenum.simulation.Scenario;
import io.plenum.simulation.ScenarioResult.Accuracy;
import io.plenum.simulation.ScenarioResult.Refusal;
import java.util.List;

/** What the rooms that a scenario was refused for can be asked. Pure computing. */
public final class RoomExperiments {

    /** More at once would disturb more people than the scenario is worth. */
    private static final int MOST_ROOMS = 3;
    /** What a usual sensor of a room is off by, K. */
    private static final double SENSOR = 0.1;
    /** Where no back-test was possible, K. */
    private static final double UNTESTED = 0.5;

    private static final String SET_POINT = "envelope.refusal.set-point";
    private static final String LOSS = "envelope.refusal.loss";

    private final LearnedBuilding building;
    private final Scenario scenario;
    private final double noise;

    private RoomExperiments(LearnedBuilding building, Scenario scenario, Accuracy accuracy) {
        this.building = building;
        this.scenario = scenario;
        noise = Double.isFinite(accuracy.day()) ? Math.max(SENSOR, accuracy.day()) : UNTESTED;
    }

    /** One for each room that was refused for its set points or its losses, three at most. */
    public static List<RoomExperiment> of(
            LearnedBuilding building, Scenario scenario, Accuracy accuracy, List<Refusal> refusals) {
        RoomExperiments all = new RoomExperiments(building, scenario, accuracy);
        return refusals.stream()
                .filter(one -> one.reason().equals(SET_POINT) || one.reason().equals(LOSS))
                .filter(one -> !one.subject().isEmpty())
                .map(one -> all.of(one.subject(), one.reason().equals(LOSS)))
                .limit(MOST_ROOMS)
                .toList();
    }

    private RoomExperiment of(String space, boolean loss) {
        RoomModel room = building.cells().stream()
                .filter(one -> one.space.equals(space))
                .findFirst()
                .orElseThrow();
        RoomAnswer day = new RoomAnswer(building, room, false, noise);
        if (!loss) {
            return day.experiment(isWarmer(space));
        }
        // A night is without people and sun, but says nothing where no air can heat the room.
        RoomAnswer night = new RoomAnswer(building, room, true, noise);
        return (night.isAired() ? night : day).experiment(true);
    }

    private boolean isWarmer(String space) {
        return scenario.changes().stream()
                .anyMatch(change -> change instanceof Change.Setpoints one
                        && (one.spaces().isEmpty() || one.spaces().contains(space))
                        && one.heatingKelvin() > 0);
    }
}
