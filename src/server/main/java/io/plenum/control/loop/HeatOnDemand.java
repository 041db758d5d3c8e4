package io.plenum.control.loop;

import io.plenum.control.input.LoopInputs;
import io.plenum.control.input.ZoneReading;
import java.util.List;
import java.util.stream.Stream;

/**
 * Holds the pump of the heating water off while no coil and no zone takes heat; only ever off, and only in weather in which nothing freezes:
 * above the lower bound of its setting outdoors.
 */
final class HeatOnDemand implements SupervisoryLoop {

    private static final double OFF = 0;
    private static final double OPEN = 5; // %
    /** With fewer valves known nobody knows whether heat is asked for. */
    private static final double MOST = 0.5;
    /** A valve that has just closed opens again soon. */
    private static final double WAIT = 900;

    private final LoopSetting setting;
    private final GuardWatch guard;
    private final HeldCondition unasked = new HeldCondition();

    HeatOnDemand(LoopSetting setting) {
        this.setting = setting;
        guard = new GuardWatch(setting.rails(), GuardedSide.TOO_COLD);
    }

    @Override
    public LoopDecision step(LoopInputs inputs, double seconds) {
        List<Double> valves = Stream.concat(
                        inputs.valves().stream(), inputs.zones().stream().map(ZoneReading::reheat))
                .filter(valve -> !Double.isNaN(valve))
                .toList();
        int open = (int) valves.stream().filter(valve -> valve > OPEN).count();
        boolean seen =
                valves.size() > MOST * (inputs.valves().size() + inputs.zones().size());
        boolean idle = unasked.heldFor(WAIT, seen && open == 0, seconds);
        boolean off = inputs.known() && idle && inputs.outdoor() > setting.low();
        Breach breach = guard.step(inputs, inputs.context().phase().occupied(), seconds);
        return new LoopDecision(off ? OFF : 1, List.of(off ? OFF : Double.NaN), true, open, breach);
    }
}
