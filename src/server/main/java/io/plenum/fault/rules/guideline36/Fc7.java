package io.plenum.fault.rules.guideline36;

import io.plenum.fault.Quantity;
import java.util.Set;

/**
 * ASHRAE Guideline 36, 5.16.14, fault condition 7: SAT < SP − ε and heating ≥ 99 %.
 *
 * <p>Evaluated in OS1, or while heating where the damper is not known; reads {@link Quantity#SAT}, {@link Quantity#SAT_HEATING_SP}, {@link Quantity#HEATING}.
 */
final class Fc7 extends StateRule {

    Fc7() {
        super(
                "FC7",
                "Supply air too cold at full heating: heating valve stuck, no hot water, or cooling valve leaking",
                "SAT < setpoint − 1 K while the heating valve is at 99 % or more",
                Set.of(OperatingState.OS1, OperatingState.HEATING),
                Set.of(Quantity.SAT, Quantity.SAT_HEATING_SP, Quantity.HEATING));
    }

    @Override
    boolean holds(EvaluationContext m) {
        return m.sat() < m.heatingSetpoint() - EvaluationContext.E_SAT && m.of(Quantity.HEATING) >= 0.99;
    }
}
