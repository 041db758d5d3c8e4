package io.plenum.control.loop;

import io.plenum.control.input.LoopInputs;
import io.plenum.control.input.OccupancyPhase;
import io.plenum.control.input.ZoneReading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Holds the heating and cooling set points of zones back while nobody is there: to the lower bound of its setting for heating, to the upper one
 * for cooling; each zone returns as late as it can. Its targets are the two set points of each zone, in turn. What a controller has set back
 * itself is left to it.
 */
final class ZoneSetback implements SupervisoryLoop {

    /** A set point that is nearer than that is set back already. */
    private static final double WORTH = 0.3;
    /** People who go for coffee come back. */
    private static final double GONE = 1200;

    private final LoopSetting setting;
    private final GuardWatch guard;
    private final WarmUp warmUp = new WarmUp();
    private final Map<String, ZoneHold> holds = new HashMap<>();

    /** What is held of a zone. */
    private static final class ZoneHold {
        private final ReturnTime due = new ReturnTime();
        private final HeldCondition gone = new HeldCondition();
        private boolean heating;
        private boolean cooling;
    }

    ZoneSetback(LoopSetting setting) {
        this.setting = setting;
        guard = new GuardWatch(setting.rails(), GuardedSide.BOTH);
    }

    @Override
    public LoopDecision step(LoopInputs inputs, double seconds) {
        OccupancyPhase phase = inputs.context().phase();
        boolean any = holds.values().stream().anyMatch(hold -> hold.heating || hold.cooling);
        warmUp.step(inputs, inputs.on() && !any, seconds);
        Breach breach = guard.step(inputs, phase.occupied() && inputs.on(), seconds);
        List<Double> wanted = new ArrayList<>();
        double shown = 0;
        for (ZoneReading zone : inputs.zones()) {
            ZoneHold hold = holds.computeIfAbsent(zone.key(), key -> new ZoneHold());
            boolean away = hold.gone.heldFor(GONE, !zone.occupied(), seconds);
            boolean due = hold.due.step(phase, warmUp.minutes(zone));
            boolean back = inputs.known() && !Double.isNaN(zone.temperature()) && away && !due;
            hold.heating = back && (hold.heating || zone.heating() > setting.low() + WORTH);
            hold.cooling = back && (hold.cooling || zone.cooling() < setting.high() - WORTH);
            wanted.add(hold.heating ? setting.low() : Double.NaN);
            wanted.add(hold.cooling ? setting.high() : Double.NaN);
            shown += (hold.heating || Double.isNaN(zone.heating()) ? setting.low() : zone.heating())
                    / inputs.zones().size();
        }
        return new LoopDecision(shown, wanted, true, 0, breach);
    }
}
