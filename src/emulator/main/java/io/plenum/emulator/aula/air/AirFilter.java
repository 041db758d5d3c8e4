package io.plenum.emulator.aula.air;

import io.plenum.emulator.aula.ageing.AgeingKind;
import io.plenum.emulator.aula.ageing.Wear;

/** The filter of an air handler, whose resistance grows with the dust in it, faster and faster. */
public final class AirFilter {

    private static final double CLEAN = 1.4;

    public final Wear wear = new Wear(AgeingKind.FILTER);

    /**
     * Pressure drop, Pa.
     *
     * @param part flow, as a share of the design flow
     * @param fouled of an injected fault, 0 to 1
     */
    public double drop(double part, double fouled) {
        double clean = 90 * part * part;
        return clean * (CLEAN * growth() + 3 * fouled);
    }

    /** How many times its resistance as new. */
    public double growth() {
        double dust = wear.level();
        return 1 + 0.6 * dust + 1.2 * dust * dust;
    }
}
