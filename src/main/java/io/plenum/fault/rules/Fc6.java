package io.plenum.fault.rules;

import io.plenum.fault.Quantity;
import java.util.Set;

/**
 * ASHRAE Guideline 36, 5.16.14, fault condition 6: abs(RAT − OAT) ≥ ΔTmin and abs(%OA − %OAmin) > ε, %OA = (MAT − RAT)/(OAT − RAT).
 *
 * <p>Evaluated in OS1, OS4; reads {@link Quantity#MAT}, {@link Quantity#RAT}, {@link Quantity#OAT}, {@link Quantity#OA_DAMPER}.
 */
final class Fc6 extends StateRule {

    Fc6() {
        super(
                "FC6",
                "Outdoor-air share differs from the minimum: damper stuck or leaking, or a temperature sensor wrong",
                "abs(RAT − OAT) ≥ 6 K and abs(outdoor share − minimum) > 30 %",
                Set.of(OperatingState.OS1, OperatingState.OS4),
                Set.of(Quantity.MAT, Quantity.RAT, Quantity.OAT, Quantity.OA_DAMPER));
    }

    @Override
    boolean holds(Moment m) {
        return Math.abs(m.rat() - m.oat()) >= 6 && Math.abs(m.outdoorShare() - m.minimum()) > 0.3;
    }
}
