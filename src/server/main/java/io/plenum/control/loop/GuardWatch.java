package io.plenum.control.loop;

import io.plenum.control.input.LoopInputs;
import io.plenum.control.input.ZoneReading;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Watches the guard rails of one loop, step by step; used by one thread. A loop answers for what it does: for zones that it could push out of
 * their band, were in it before and are seldom out of it without the loop.
 */
public final class GuardWatch {

    /** With fewer zones known nobody can say how comfortable the building is. */
    private static final double KNOWN = 0.5;

    private final GuardRails rails;
    private final GuardedSide side;
    private final HeldCondition uncomfortable = new HeldCondition();
    private final HeldCondition blind = new HeldCondition();
    private final Map<String, FoundComfort> found = new HashMap<>();

    public GuardWatch(GuardRails rails, GuardedSide side) {
        this.rails = rails;
        this.side = side;
    }

    /**
     * One step in time.
     *
     * @param seconds since the step before
     * @param guarded whether its zones are to be comfortable now: its machine runs, people are there
     * @return null where all is well
     */
    public @Nullable Breach step(LoopInputs inputs, boolean guarded, double seconds) {
        List<ZoneReading> zones = side == GuardedSide.NONE || !guarded ? List.of() : inputs.zones();
        if (!guarded) {
            found.values().forEach(FoundComfort::drifts);
        }
        long measured = zones.stream().filter(GuardWatch::measured).count();
        boolean seeing = inputs.known() && measured >= KNOWN * zones.size();
        if (blind.heldFor(rails.blindSeconds(), !seeing, seconds)) {
            return Breach.NO_DATA;
        }
        boolean many = pushed(zones, inputs.moment().writing(), seconds) > Math.max(1, rails.share() * measured);
        return uncomfortable.heldFor(rails.patienceSeconds(), many, seconds) ? Breach.COMFORT : null;
    }

    private static boolean measured(ZoneReading zone) {
        return !Double.isNaN(zone.temperature());
    }

    private int pushed(List<ZoneReading> zones, boolean writing, double seconds) {
        int pushed = 0;
        for (ZoneReading zone : zones) {
            FoundComfort comfort = found.computeIfAbsent(zone.key(), key -> new FoundComfort());
            comfort.band(zone);
            boolean outside = outside(zone);
            if (writing) {
                pushed += comfort.pushed(outside) ? 1 : 0;
            } else {
                comfort.found(outside, seconds);
            }
        }
        return pushed;
    }

    /** Comparisons with what is not known are false. */
    private boolean outside(ZoneReading zone) {
        return (side.warm() && zone.temperature() > zone.cooling() + rails.comfortKelvin())
                || (side.cold() && zone.temperature() < zone.heating() - rails.comfortKelvin());
    }
}
