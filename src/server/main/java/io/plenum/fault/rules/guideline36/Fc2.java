package io.plenum.fault.rules.guideline36;

import io.plenum.fault.Quantity;
import java.util.Set;

/**
 * ASHRAE Guideline 36, 5.16.14, fault condition 2: MAT + ε < min(RAT − ε, OAT − ε).
 *
 * <p>Evaluated in all; reads {@link Quantity#MAT}, {@link Quantity#RAT}, {@link Quantity#OAT}.
 */
public final class Fc2 extends StateRule {

    public Fc2() {
        super(
                "FC2",
                "Mixed air colder than both return and outdoor air: a sensor is wrong",
                "MAT + 3 K < min(RAT − 1 K, OAT − 1 K)",
                ALL,
                Set.of(Quantity.MAT, Quantity.RAT, Quantity.OAT));
    }

    @Override
    boolean holds(EvaluationContext m) {
        return m.mat() + EvaluationContext.E_MAT
                < Math.min(m.rat() - EvaluationContext.E_RAT, m.oat() - EvaluationContext.E_OAT);
    }
}
