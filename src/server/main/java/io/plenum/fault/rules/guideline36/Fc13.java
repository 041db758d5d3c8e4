package io.plenum.fault.rules.guideline36;

import io.plenum.fault.Quantity;
import java.util.Set;

/**
 * ASHRAE Guideline 36, 5.16.14, fault condition 13: SAT > SP + ε and cooling ≥ 99 %.
 *
 * <p>Evaluated in OS3, OS4, or while cooling where the damper is not known; reads {@link Quantity#SAT}, {@link Quantity#SAT_COOLING_SP}, {@link Quantity#COOLING}.
 */
final class Fc13 extends StateRule {

    Fc13() {
        super(
                "FC13",
                "Supply air too warm at full cooling: cooling valve stuck, no chilled water, or heating valve leaking",
                "SAT > setpoint + 1 K while the cooling valve is at 99 % or more",
                Set.of(OperatingState.OS3, OperatingState.OS4, OperatingState.COOLING),
                Set.of(Quantity.SAT, Quantity.SAT_COOLING_SP, Quantity.COOLING));
    }

    @Override
    boolean holds(EvaluationContext m) {
        return m.sat() > m.coolingSetpoint() + EvaluationContext.E_SAT && m.of(Quantity.COOLING) >= 0.99;
    }
}
