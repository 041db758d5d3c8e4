package io.plenum.fault.residual;

import io.plenum.fault.FaultRule;
import io.plenum.fault.Quantity;
import java.util.List;

/** The rules of the residual layer. */
public final class Residuals {

    private Residuals() {}

    public static List<FaultRule> all() {
        return List.of(
                new CoolingLeakRule(),
                new HeatingLeakRule(),
                new DeadCoilRule(Quantity.COOLING),
                new DeadCoilRule(Quantity.HEATING));
    }

    /** Those that compare the days of an export with each other, or need its hours at rest. */
    public static List<FaultRule> exported() {
        return List.of(
                new StandingHotRule(),
                new StandingColdRule(),
                new FullShareRule(),
                new FullDifferenceRule(),
                new ValveDemandRule(Quantity.COOLING),
                new ValveDemandRule(Quantity.HEATING));
    }
}
