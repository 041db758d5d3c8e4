package io.plenum.control.loop;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Watches the guard rails of one loop, step by step; used by one thread. */
public final class GuardWatch {

    /** With fewer zones known nobody can say how comfortable the building is. */
    private static final double KNOWN = 0.5;

    private final GuardRails rails;
    private final HeldCondition uncomfortable = new HeldCondition();
    private final HeldCondition blind = new HeldCondition();

    public GuardWatch(GuardRails rails) {
        this.rails = rails;
    }

    /**
     * One step in time.
     *
     * @param zones that it serves; none where comfort is no matter of it
     * @param known whether the machine and the set point are known
     * @param seconds since the step before
     * @return null where all is well
     */
    public @Nullable Breach step(List<ZoneReading> zones, boolean known, double seconds) {
        long measured = zones.stream().filter(GuardWatch::measured).count();
        boolean seeing = known && measured >= KNOWN * zones.size();
        if (blind.heldFor(rails.blindSeconds(), !seeing, seconds)) {
            return Breach.NO_DATA;
        }
        long out = zones.stream().filter(this::outside).count();
        boolean many = out > Math.max(1, rails.share() * measured);
        return uncomfortable.heldFor(rails.patienceSeconds(), many, seconds) ? Breach.COMFORT : null;
    }

    private static boolean measured(ZoneReading zone) {
        return !Double.isNaN(zone.temperature());
    }

    /** Comparisons with what is not known are false. */
    private boolean outside(ZoneReading zone) {
        return zone.temperature() > zone.cooling() + rails.comfortKelvin()
                || zone.temperature() < zone.heating() - rails.comfortKelvin();
    }
}
