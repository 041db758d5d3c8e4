package io.plenum.emulator.aula.air;

import io.plenum.emulator.aula.ageing.AgeingKind;
import io.plenum.emulator.aula.ageing.Wear;

/** A valve and its drive, which reach from shut to open in a minute; a worn one sticks, then slips to where it should be. */
public final class ValveDrive {

    private static final double STROKE = 60;

    /** What a valve that is due does not follow, of the stroke. */
    private static final double BAND = 0.09;

    public final Wear wear = new Wear(AgeingKind.VALVE);
    private double position;
    private boolean moving;

    /** @param target 0 to 1 */
    public void step(double seconds, double target) {
        double band = BAND * wear.level();
        double away = target - position;
        moving = Math.abs(away) > (moving ? 0.1 * band : band);
        if (moving || band == 0) {
            double reach = seconds / STROKE;
            position += Math.clamp(away, -reach, reach);
        }
    }

    /** 0 to 1. */
    public double position() {
        return position;
    }
}
