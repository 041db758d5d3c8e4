package io.plenum.fault.rules.guideline36;

import io.plenum.fault.Quantity;
import java.util.Set;

/**
 * ASHRAE Guideline 36, 5.16.14, fault condition 3: MAT − ε > max(RAT + ε, OAT + ε).
 *
 * <p>Evaluated in all; reads {@link Quantity#MAT}, {@link Quantity#RAT}, {@link Quantity#OAT}.
 */
public final class Fc3 extends StateRule {

    public Fc3() {
        super(
                "FC3",
                "Mixed air warmer than both return and outdoor air: a sensor is wrong",
                "MAT − 3 K > max(RAT + 1 K, OAT + 1 K)",
                ALL,
                Set.of(Quantity.MAT, Quantity.RAT, Quantity.OAT));
    }

    @Override
    boolean holds(EvaluationContext m) {
        return m.mat() - EvaluationContext.E_MAT
                > Math.max(m.rat() + EvaluationContext.E_RAT, m.oat() + EvaluationContext.E_OAT);
    }
}
