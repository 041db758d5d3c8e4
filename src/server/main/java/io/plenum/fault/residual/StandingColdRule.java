package io.plenum.fault.residual;

import io.plenum.fault.Quantity;

/** Supply air colder than everything around it while the fan stands: chilled water passes. */
final class StandingColdRule extends StandingCoilRule {

    StandingColdRule() {
        super(Quantity.COOLING);
    }

    @Override
    int direction() {
        return -1;
    }

    @Override
    public String id() {
        return "COOLING-LEAK-OFF";
    }

    @Override
    public String cause() {
        return "The cooling valve leaks: the coil stays cold for hours while the fan stands and the valve is shut";
    }

    @Override
    public String condition() {
        return "SAT 5 K below all that mixed, return and outdoor air were since the fan started, two hours after it stopped, valve shut";
    }
}
