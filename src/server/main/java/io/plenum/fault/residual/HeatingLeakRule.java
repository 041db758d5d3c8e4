package io.plenum.fault.residual;

import io.plenum.fault.Quantity;
import io.plenum.fault.WastedEnergy;

/** Supply warmer than fan heat explains, by 0.6 K, and beyond the usual 1 K as well, with its valve shut,
 * whatever the cooling coil takes: hot water passes. */
final class HeatingLeakRule extends LeakRule {

    private static final double USUAL_RISE = 1;

    @Override
    double residual(double rise, double fanRise) {
        return rise - fanRise;
    }

    @Override
    boolean beyondPhysics(double rise) {
        return rise > USUAL_RISE + FORGIVEN;
    }

    @Override
    double rise(ShutCoils coils, int minute) {
        return coils.riseWithoutHeating(minute);
    }

    @Override
    double unknownFanRise() {
        return 2;
    }

    @Override
    Quantity valve() {
        return Quantity.HEATING;
    }

    @Override
    public String id() {
        return "HEATING-LEAK";
    }

    @Override
    public String cause() {
        return "The heating valve leaks: supply air is heated with its valve shut";
    }

    @Override
    public String condition() {
        return "SAT − MAT above 1.6 K and 0.6 K above the fan's heat, its valve shut for 15 minutes";
    }

    @Override
    public WastedEnergy energy() {
        return WastedEnergy.HEAT;
    }
}
