package io.plenum.fault.residual;

import io.plenum.fault.Quantity;
import io.plenum.fault.WastedEnergy;

/** Supply colder than mixed air and 0.6 K below what the fan makes of it, with its valve shut, whatever the heating coil adds: chilled water
 * passes. */
final class CoolingLeakRule extends LeakRule {

    @Override
    double residual(double rise, double fanRise) {
        return fanRise - rise;
    }

    @Override
    boolean beyondPhysics(double rise) {
        return rise < 0;
    }

    @Override
    double rise(ShutCoils coils, int minute) {
        return coils.riseWithoutCooling(minute);
    }

    @Override
    double unknownFanRise() {
        return 0;
    }

    @Override
    Quantity valve() {
        return Quantity.COOLING;
    }

    @Override
    public String id() {
        return "COOLING-LEAK";
    }

    @Override
    public String cause() {
        return "The cooling valve leaks: supply air is cooled with its valve shut";
    }

    @Override
    public String condition() {
        return "SAT − MAT below 0 and 0.6 K below the fan's heat, its valve shut for 15 minutes";
    }

    @Override
    public WastedEnergy energy() {
        return WastedEnergy.COLD;
    }
}
