package io.plenum.fault.residual;

import io.plenum.fault.Quantity;

/** Supply air warmer than everything around it while the fan stands: hot water passes. */
final class StandingHotRule extends StandingCoilRule {

    StandingHotRule() {
        super(Quantity.HEATING);
    }

    @Override
    int direction() {
        return 1;
    }

    @Override
    public String id() {
        return "HEATING-LEAK-OFF";
    }

    @Override
    public String cause() {
        return "The heating valve leaks: the coil stays hot for hours while the fan stands and the valve is shut";
    }

    @Override
    public String condition() {
        return "SAT 5 K above all that mixed, return and outdoor air were since the fan started, two hours after it stopped, valve shut";
    }
}
