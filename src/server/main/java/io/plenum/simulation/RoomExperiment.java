package io.plenum.simulation;

import java.util.List;

/**
 * The smallest step of a set point that would show how a room answers, or why there is none.
 *
 * @param points keys of the set points to hold; empty where there is no such step
 * @param value to hold, °C
 * @param step K from where the room usually is, negative for colder
 * @param hours to hold it at least
 * @param night whether it belongs into a night; into a working day otherwise
 * @param least room temperature to be expected meanwhile, °C
 * @param most room temperature to be expected meanwhile, °C
 * @param response how far the room is predicted to have moved by then, K
 * @param noise by how much a prediction of the room is off anyway, K
 * @param refusal key of the text that says why there is none; empty where there is one
 */
public record RoomExperiment(
        String space,
        List<String> points,
        double value,
        double step,
        int hours,
        boolean night,
        double least,
        double most,
        double response,
        double noise,
        String refusal) {

    public RoomExperiment {
        points = List.copyOf(points);
    }

    /** @param reason last part of the key of the text */
    public static RoomExperiment none(String space, String reason) {
        return new RoomExperiment(space, List.of(), 0, 0, 0, false, 0, 0, 0, 0, "experiment.none." + reason);
    }

    public boolean possible() {
        return refusal.isEmpty();
    }
}
