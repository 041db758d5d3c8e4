package io.plenum.control.loop;

import java.util.List;

/**
 * What a loop sees at one instant.
 *
 * @param on whether the machine runs
 * @param known whether that and the present set point are known
 * @param zones that it serves
 * @param valves of the coils that it feeds, 0 to 100 %; NaN where one is not known
 */
public record LoopInputs(boolean on, boolean known, List<ZoneReading> zones, List<Double> valves) {

    public LoopInputs {
        zones = List.copyOf(zones);
        valves = List.copyOf(valves);
    }
}
