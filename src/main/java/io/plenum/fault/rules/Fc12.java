package io.plenum.fault.rules;

import io.plenum.fault.Quantity;
import java.util.Set;

/**
 * ASHRAE Guideline 36, 5.16.14, fault condition 12: SAT − ε − ΔTSF ≥ MAT + ε.
 *
 * <p>Evaluated in OS3, OS4; reads {@link Quantity#SAT}, {@link Quantity#MAT}, {@link Quantity#COOLING}, {@link Quantity#OA_DAMPER}.
 */
final class Fc12 extends StateRule {

    Fc12() {
        super(
                "FC12",
                "Supply air no colder than mixed air while cooling: heating valve leaks or stuck open, cooling valve"
                        + " stuck shut, no chilled water",
                "SAT − 1 K − 1 K ≥ MAT + 3 K while the cooling valve is open",
                Set.of(OperatingState.OS3, OperatingState.OS4),
                Set.of(Quantity.SAT, Quantity.MAT, Quantity.COOLING, Quantity.OA_DAMPER));
    }

    @Override
    boolean holds(Moment m) {
        return m.sat() - Moment.E_SAT - Moment.FAN_RISE >= m.mat() + Moment.E_MAT;
    }
}
