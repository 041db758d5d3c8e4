package io.plenum.control.loop;

import io.plenum.control.input.LoopInputs;
import io.plenum.control.input.OccupancyPhase;
import io.plenum.control.input.ZoneReading;
import java.util.List;

/**
 * Holds the fan of an air handler off while nobody is there, until as late as the zones allow; only ever off: everything else its controller
 * decides. Never while somebody is in a zone, a zone gets too cold, too warm or stale, or too little is known.
 */
final class RunHours implements SupervisoryLoop {

    private static final double OFF = 0;
    private static final double STALE = 1000; // ppm
    private static final double BACK = 1.5; // K
    private static final double MOST = 0.5;
    /** People who go for coffee come back. */
    private static final double GONE = 600;

    private final LoopSetting setting;
    private final GuardWatch guard;
    private final WarmUp warmUp = new WarmUp();
    private final ReturnTime due = new ReturnTime();
    private final HeldCondition gone = new HeldCondition();
    private boolean off;
    private boolean extreme;

    /** Zones are kept between the bounds of the setting also while nobody is there. */
    RunHours(LoopSetting setting) {
        this.setting = setting;
        guard = new GuardWatch(setting.rails(), GuardedSide.BOTH);
    }

    @Override
    public LoopDecision step(LoopInputs inputs, double seconds) {
        OccupancyPhase phase = inputs.context().phase();
        warmUp.step(inputs, inputs.on() && !off, seconds);
        Breach breach = guard.step(inputs, phase.occupied(), seconds);
        boolean away = gone.heldFor(GONE, inputs.zones().stream().noneMatch(ZoneReading::occupied), seconds);
        extreme = inputs.zones().stream().anyMatch(zone -> isExtreme(zone, extreme ? BACK : 0));
        boolean stale = inputs.zones().stream().anyMatch(zone -> zone.carbonDioxide() > STALE);
        boolean expected = due.step(phase, warmUp.minutes(inputs.zones()));
        off = inputs.known() && seen(inputs) && away && !expected && !extreme && !stale;
        return new LoopDecision(off ? OFF : 1, List.of(off ? OFF : Double.NaN), true, 0, breach);
    }

    /** Whether it is known of most zones how warm they are: else nobody knows whether they freeze. */
    private static boolean seen(LoopInputs inputs) {
        long measured = inputs.zones().stream()
                .filter(zone -> !Double.isNaN(zone.temperature()))
                .count();
        return measured > MOST * inputs.zones().size();
    }

    private boolean isExtreme(ZoneReading zone, double inside) {
        return zone.temperature() < setting.low() + inside || zone.temperature() > setting.high() - inside;
    }
}
