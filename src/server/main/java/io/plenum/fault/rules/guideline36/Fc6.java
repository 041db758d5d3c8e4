package io.plenum.fault.rules.guideline36;

import io.plenum.fault.Quantity;
import java.util.Set;

/**
 * ASHRAE Guideline 36, 5.16.14, fault condition 6: abs(RAT − OAT) ≥ ΔTmin and abs(%OA − %OAmin) > ε, %OA = (MAT − RAT)/(OAT − RAT).
 *
 * <p>The guideline's %OAmin is a share of air, the minimum outdoor flow over the supply flow, and not the damper's position. It is taken
 * from these flows where they are known, else from what the unit usually takes at its least position.
 *
 * <p>Evaluated in OS1, OS4; reads {@link Quantity#MAT}, {@link Quantity#RAT}, {@link Quantity#OAT}, {@link Quantity#OA_DAMPER}.
 */
final class Fc6 extends StateRule {

    Fc6() {
        super(
                "FC6",
                "Outdoor-air share differs from the minimum: damper stuck or leaking, or a temperature sensor wrong",
                "abs(RAT − OAT) ≥ 6 K and abs(outdoor share − that of the minimum) > 30 %",
                Set.of(OperatingState.OS1, OperatingState.OS4),
                Set.of(Quantity.MAT, Quantity.RAT, Quantity.OAT, Quantity.OA_DAMPER));
    }

    @Override
    boolean holds(EvaluationContext m) {
        return Math.abs(m.rat() - m.oat()) >= 6 && Math.abs(m.outdoorShare() - m.usualShare()) > 0.3;
    }

    /** Without knowing how much outdoor air the unit takes at its least there is nothing to compare with. */
    @Override
    boolean judges(EvaluationContext m) {
        return !Double.isNaN(m.usualShare());
    }
}
