package io.plenum.control.loop;

import io.plenum.control.input.LoopInputs;
import io.plenum.control.input.ZoneReading;
import java.util.List;

/**
 * Holds the pump of the heating water off while no coil and no zone takes heat; only ever off, and only in weather in which nothing freezes:
 * above the lower bound of its setting outdoors.
 */
final class HeatOnDemand implements SupervisoryLoop {

    private static final double OFF = 0;
    private static final double OPEN = 5; // %
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
        int open = (int) (inputs.valves().stream().filter(valve -> valve > OPEN).count()
                + inputs.zones().stream().filter(HeatOnDemand::asks).count());
        boolean idle = unasked.heldFor(WAIT, open == 0, seconds);
        boolean off = inputs.known() && idle && inputs.outdoor() > setting.low();
        Breach breach = guard.step(inputs, inputs.moment().phase().occupied(), seconds);
        return new LoopDecision(off ? OFF : 1, List.of(off ? OFF : Double.NaN), true, open, breach);
    }

    private static boolean asks(ZoneReading zone) {
        return zone.reheat() > OPEN;
    }
}
