package io.plenum.control.loop;

import io.plenum.control.input.LoopInputs;
import io.plenum.control.input.WarmZone;
import io.plenum.control.input.ZoneReading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Holds the cooling set points of zones at the upper bound of its setting while people are expected, where they are lower: a wider band between
 * heating and cooling. Its targets are the cooling set points, one of each zone. Outside of these hours all is left to the controllers, which
 * may set back further; so is a zone in which it was too warm in the last week, since it needs all the cold it can store before people come, and
 * one whose air gets stale, since less cooling is less air.
 */
final class CoolingBand implements SupervisoryLoop {

    /** A set point that is nearer than that stands there already. */
    private static final double WORTH = 0.3;
    /** s */
    private static final double FRESH = 1800;

    private final LoopSetting setting;
    private final GuardWatch guard;
    private final Map<String, ZoneState> zones = new HashMap<>();

    /** What is known and held of a zone. */
    private static final class ZoneState {
        private final WarmZone warm = new WarmZone();
        private final HeldCondition fresh = new HeldCondition();
        private boolean held;
        private boolean stale;

        private boolean mayBeWider(ZoneReading zone, double seconds) {
            boolean lately = warm.step(zone, seconds);
            int air = ZoneRequests.airRequests(zone);
            stale = air > 1 || (stale && !fresh.heldFor(FRESH, air == 0, seconds));
            return !lately && !stale;
        }
    }

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
            ZoneState state = zones.computeIfAbsent(zone.key(), key -> new ZoneState());
            boolean may = state.mayBeWider(zone, seconds) && expected && inputs.known();
            state.held = may && (state.held || zone.cooling() < setting.high() - WORTH);
            wanted.add(state.held ? setting.high() : Double.NaN);
        }
        return new LoopDecision(setting.high(), wanted, true, 0, breach);
    }
}
