package io.plenum.simulation;

import java.util.List;

/** What is tried: changes that are made together, over a weather. Without changes it is the building as it is. */
public record Scenario(List<Change> changes, WeatherChoice weather) {

    public Scenario {
        changes = List.copyOf(changes);
    }
}
