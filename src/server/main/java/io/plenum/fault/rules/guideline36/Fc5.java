package io.plenum.fault.rules.guideline36;

import io.plenum.fault.Quantity;
import java.util.Set;

/**
 * ASHRAE Guideline 36, 5.16.14, fault condition 5: SAT + ε ≤ MAT − ε + ΔTSF.
 *
 * <p>Evaluated in OS1, or while heating where the damper is not known; reads {@link Quantity#SAT}, {@link Quantity#MAT}, {@link Quantity#HEATING}.
 */
final class Fc5 extends StateRule {

    Fc5() {
        super(
                "FC5",
                "Supply air no warmer than mixed air while heating: cooling valve leaks or stuck open, heating valve"
                        + " stuck shut, no hot water",
                "SAT + 1 K ≤ MAT − 3 K + 1 K while the heating valve is open",
                Set.of(OperatingState.OS1, OperatingState.HEATING),
                Set.of(Quantity.SAT, Quantity.MAT, Quantity.HEATING));
    }

    @Override
    boolean holds(EvaluationContext m) {
        return m.sat() + EvaluationContext.E_SAT <= m.mat() - EvaluationContext.E_MAT + EvaluationContext.FAN_RISE;
    }
}
