package io.plenum.fault.rules.guideline36;

import io.plenum.fault.Quantity;
import io.plenum.fault.mixing.UnitLimits;
import java.util.Set;

/**
 * ASHRAE Guideline 36, 5.16.14, fault condition 10: abs(MAT − OAT) > √(εMAT² + εOAT²).
 *
 * <p>Evaluated in OS3; reads {@link Quantity#MAT}, {@link Quantity#OAT}, {@link Quantity#COOLING}, {@link Quantity#OA_DAMPER}.
 */
final class Fc10 extends StateRule {

    Fc10() {
        super(
                "FC10",
                "Mixed and outdoor air differ at full outdoor air: damper stuck, or a sensor wrong",
                "abs(MAT − OAT) > √(3² + 1²) K",
                Set.of(OperatingState.OS3),
                Set.of(Quantity.MAT, Quantity.OAT, Quantity.COOLING, Quantity.OA_DAMPER));
    }

    /** A unit that never brings all outdoor air by its build is compared with its own days instead. */
    @Override
    boolean judges(EvaluationContext m) {
        return !UnitLimits.of(m.trend()).limited();
    }

    @Override
    boolean holds(EvaluationContext m) {
        return Math.abs(m.mat() - m.oat()) > Math.hypot(EvaluationContext.E_MAT, EvaluationContext.E_OAT);
    }
}
