package io.plenum.control.input;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;

/**
 * What a loop sees at one instant.
 *
 * @param on whether the machine runs
 * @param known whether that and the present set points are known
 * @param targets present values of what it may write, in their order; NaN where one is not known
 * @param zones that it serves
 * @param valves of the coils that it feeds, 0 to 100 %; NaN where one is not known
 * @param lights whose levels are its targets, in their order; none for other loops
 * @param outdoor °C; NaN where it is not known
 * @param power that comes into the building, kW; NaN where it is not known
 */
@RecordBuilder
public record LoopInputs(
        LoopContext context,
        boolean on,
        boolean known,
        List<Double> targets,
        List<ZoneReading> zones,
        List<Double> valves,
        List<LightReading> lights,
        double outdoor,
        double power)
        implements LoopInputsBuilder.With {

    public LoopInputs {
        targets = List.copyOf(targets);
        zones = List.copyOf(zones);
        valves = List.copyOf(valves);
        lights = List.copyOf(lights);
    }
}
