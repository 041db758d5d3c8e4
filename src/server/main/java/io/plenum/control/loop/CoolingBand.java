package io.plenum.control.loop;

import io.plenum.control.input.LoopInputs;
import io.plenum.control.input.ZoneReading;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Holds the cooling set points of zones at the upper bound of its setting while people are expected, where they are lower: a wider band between
 * heating and cooling. Its targets are the cooling set points, one of each zone. Outside of these hours all is left to the controllers, which
 * may set back further.
 */
final class CoolingBand implements SupervisoryLoop {

    /** A set point that is nearer than that stands there already. */
    private static final double WORTH = 0.3;

    private final LoopSetting setting;
    private final GuardWatch guard;
    private final Set<String> held = new HashSet<>();

    CoolingBand(LoopSetting setting) {
        this.setting = setting;
        guard = new GuardWatch(setting.rails(), GuardedSide.TOO_WARM);
    }

    @Override
    public LoopDecision step(LoopInputs inputs, double seconds) {
        boolean expected = inputs.context().phase().occupied();
        Breach breach = guard.step(inputs, expected && inputs.on(), seconds);
        List<Double> wanted = new ArrayList<>();
        for (ZoneReading zone : inputs.zones()) {
            if (!expected || !inputs.known()) {
                held.remove(zone.key());
            } else if (zone.cooling() < setting.high() - WORTH) {
                held.add(zone.key());
            }
            wanted.add(held.contains(zone.key()) ? setting.high() : Double.NaN);
        }
        return new LoopDecision(setting.high(), wanted, true, 0, breach);
    }
}
