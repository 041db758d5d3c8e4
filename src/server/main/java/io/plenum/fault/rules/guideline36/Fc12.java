package io.plenum.fault.rules.guideline36;

import io.plenum.fault.Quantity;
import java.util.Set;

/**
 * ASHRAE Guideline 36, 5.16.14, fault condition 12: SAT − ε − ΔTSF ≥ MAT + ε.
 *
 * <p>Evaluated in OS3, OS4, or while cooling where the damper is not known; reads {@link Quantity#SAT}, {@link Quantity#MAT}, {@link Quantity#COOLING}.
 */
final class Fc12 extends StateRule {

    Fc12() {
        super(
                "FC12",
                "Supply air no colder than mixed air while cooling: heating valve leaks or stuck open, cooling valve"
                        + " stuck shut, no chilled water",
                "SAT − 1 K − 1 K ≥ MAT + 3 K while the cooling valve is open",
                Set.of(OperatingState.OS3, OperatingState.OS4, OperatingState.COOLING),
                Set.of(Quantity.SAT, Quantity.MAT, Quantity.COOLING));
    }

    @Override
    boolean holds(EvaluationContext m) {
        return m.sat() - EvaluationContext.E_SAT - EvaluationContext.FAN_RISE >= m.mat() + EvaluationContext.E_MAT;
    }
}
