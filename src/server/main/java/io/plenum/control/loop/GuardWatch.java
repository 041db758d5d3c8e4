package io.plenum.control.loop;

import io.plenum.control.input.LoopInputs;
import io.plenum.control.input.ZoneReading;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Watches the guard rails of one loop, step by step; used by one thread. A loop answers for what it does: for zones that it could push out of
 * their band, were in it before and are seldom out of it without the loop.
 */
public final class GuardWatch {

    /** With fewer zones known nobody can say how comfortable the building is. */
    private static final double KNOWN = 0.5;

    /** ppm: 800 above outdoor air, category II of EN 16798-1, table B.9, where outdoor air has 420. */
    static final double STALE = 1220;

    private final GuardRails rails;
    private final GuardedSide side;
    private final HeldCondition uncomfortable = new HeldCondition();
    private final HeldCondition stale = new HeldCondition();
    private final HeldCondition blind = new HeldCondition();
    private final Map<String, FoundComfort> found = new HashMap<>();
    private final Map<String, FoundComfort> foundAir = new HashMap<>();

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
            foundAir.values().forEach(FoundComfort::drifts);
        }
        long measured = zones.stream().filter(GuardWatch::measured).count();
        boolean seeing = inputs.known() && measured >= KNOWN * zones.size();
        if (blind.heldFor(rails.blindSeconds(), !seeing, seconds)) {
            return Breach.NO_DATA;
        }
        boolean writing = inputs.context().writing();
        double most = Math.max(1, rails.share() * measured);
        boolean many = pushed(zones, found, this::outside, writing, seconds) > most;
        boolean airless = pushed(zones, foundAir, this::isStale, writing, seconds) > most;
        if (uncomfortable.heldFor(rails.patienceSeconds(), many, seconds)) {
            return Breach.COMFORT;
        }
        return stale.heldFor(rails.patienceSeconds(), airless, seconds) ? Breach.AIR : null;
    }

    private static boolean measured(ZoneReading zone) {
        return !Double.isNaN(zone.temperature());
    }

    private static int pushed(
            List<ZoneReading> zones,
            Map<String, FoundComfort> known,
            Predicate<ZoneReading> out,
            boolean writing,
            double seconds) {
        int pushed = 0;
        for (ZoneReading zone : zones) {
            FoundComfort comfort = known.computeIfAbsent(zone.key(), key -> new FoundComfort());
            comfort.band(zone);
            boolean outside = out.test(zone);
            if (writing) {
                pushed += comfort.pushed(outside) ? 1 : 0;
            } else {
                comfort.found(outside, seconds);
            }
        }
        return pushed;
    }

    private boolean isStale(ZoneReading zone) {
        return side.air() && zone.occupied() && zone.carbonDioxide() > STALE;
    }

    /** Comparisons with what is not known are false. */
    private boolean outside(ZoneReading zone) {
        return (side.warm() && zone.temperature() > zone.cooling() + rails.comfortKelvin())
                || (side.cold() && zone.temperature() < zone.heating() - rails.comfortKelvin());
    }
}
