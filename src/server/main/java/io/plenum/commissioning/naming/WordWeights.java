package io.plenum.commissioning.naming;

import java.util.Map;

/** How much a word of Brick tells of a point: a set point is never a sensor, but air goes without saying. */
final class WordWeights {

    private static final Map<String, Double> WEIGHTS = Map.ofEntries(
            Map.entry("Setpoint", 2.0),
            Map.entry("Alarm", 1.5),
            Map.entry("Command", 1.2),
            Map.entry("Status", 1.2),
            Map.entry("Sensor", 0.3),
            Map.entry("Air", 0.2),
            Map.entry("Water", 0.2),
            Map.entry("On", 0.2),
            Map.entry("Off", 0.2),
            Map.entry("Electric", 0.2),
            Map.entry("Effective", 0.2),
            Map.entry("Relative", 0.2),
            Map.entry("Level", 0.2),
            Map.entry("VFD", 0.2),
            Map.entry("Usage", 0.4),
            Map.entry("Operating", 0.2),
            Map.entry("Position", 0.6));

    private WordWeights() {}

    static double of(String word) {
        return WEIGHTS.getOrDefault(word, 1.0);
    }
}
