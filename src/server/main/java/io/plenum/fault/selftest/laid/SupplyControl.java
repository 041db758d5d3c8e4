package io.plenum.fault.selftest.laid;

import io.plenum.fault.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * What a controller that holds the supply air at its set point would do: heating, damper and cooling in sequence (ASHRAE Guideline 36,
 * 5.16.2). Assumed: it is steady within a minute, and makes good as much as its actuators can do.
 */
final class SupplyControl {

    private final UnitCopy copy;
    private final UnitPhysics physics;

    SupplyControl(UnitCopy copy, UnitPhysics physics) {
        this.copy = copy;
        this.physics = physics;
    }

    /** Whether anything holds the supply air at a set point. */
    private boolean holds() {
        return copy.has(Quantity.SAT_COOLING_SP) || copy.has(Quantity.SAT_HEATING_SP);
    }

    /**
     * Moves the actuators against supply air that would be too warm.
     *
     * @param warmer K that the air would be warmer than before; negative for colder
     * @param broken an actuator that does not obey, null for none
     * @return K that stay
     */
    double react(int minute, double warmer, @Nullable Quantity broken) {
        if (!holds() || warmer == 0 || Double.isNaN(warmer)) {
            return warmer;
        }
        return warmer > 0
                ? cool(minute, mix(minute, close(Coil.HEATING, minute, warmer, broken), broken), broken)
                : heat(minute, mix(minute, close(Coil.COOLING, minute, warmer, broken), broken), broken);
    }

    private double close(Coil coil, int minute, double warmer, @Nullable Quantity broken) {
        double gain = physics.gain(coil, minute);
        double opening = copy.at(coil.valve, minute);
        if (coil.valve == broken || !(gain > 0) || !(opening > 0)) {
            return warmer;
        }
        double less = Math.min(Math.abs(warmer) / gain, opening);
        copy.setShare(coil.valve, minute, opening - less);
        return warmer - coil.sign * less * gain;
    }

    private double open(Coil coil, int minute, double warmer, @Nullable Quantity broken) {
        double gain = physics.gain(coil, minute);
        double opening = copy.at(coil.valve, minute);
        if (coil.valve == broken || !(gain > 0) || !(opening < 1)) {
            return warmer;
        }
        double more = Math.min(Math.abs(warmer) / gain, 1 - opening);
        copy.setShare(coil.valve, minute, opening + more);
        return warmer + coil.sign * more * gain;
    }

    private double cool(int minute, double warmer, @Nullable Quantity broken) {
        return warmer > 0 ? open(Coil.COOLING, minute, warmer, broken) : warmer;
    }

    private double heat(int minute, double warmer, @Nullable Quantity broken) {
        return warmer < 0 ? open(Coil.HEATING, minute, warmer, broken) : warmer;
    }

    /** By more or less outdoor air, as long as that is the colder one. */
    private double mix(int minute, double warmer, @Nullable Quantity broken) {
        double colder = copy.at(Quantity.RAT, minute) - copy.at(Quantity.OAT, minute);
        double damper = copy.at(Quantity.OA_DAMPER, minute);
        if (broken == Quantity.OA_DAMPER || Math.abs(warmer) < 1e-9 || !(colder > 1) || Double.isNaN(damper)) {
            return warmer;
        }
        double wanted = Math.clamp(
                damper + warmer / colder * physics.damperPerShare(), Math.min(damper, physics.leastDamper()), 1);
        double mixed = (physics.outdoorShare(wanted) - physics.outdoorShare(damper)) * -colder;
        copy.setShare(Quantity.OA_DAMPER, minute, wanted);
        copy.setShare(Quantity.POSITION, minute, copy.at(Quantity.POSITION, minute) + wanted - damper);
        copy.add(Quantity.MAT, minute, mixed);
        return warmer + mixed;
    }
}
