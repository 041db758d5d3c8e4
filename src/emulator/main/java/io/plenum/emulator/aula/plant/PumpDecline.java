package io.plenum.emulator.aula.plant;

import io.plenum.emulator.aula.ageing.Wear;

/** What a pump loses of its efficiency. */
public final class PumpDecline {

    /** When it is due. */
    private static final double WORN = 0.15;

    private PumpDecline() {}

    /** Against that as new. */
    public static double efficiency(Wear wear) {
        return Math.max(0.4, 1 - WORN * wear.level());
    }
}
