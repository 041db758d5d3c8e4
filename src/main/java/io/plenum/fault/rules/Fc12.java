package io.plenum.fault.rules;

import io.plenum.fault.AhuPoint;
import java.util.Set;

/**
 * ASHRAE Guideline 36, 5.16.14, fault condition 12: SAT − ε − ΔTSF ≥ MAT + ε.
 *
 * <p>Evaluated in OS3, OS4; reads {@link AhuPoint#SAT}, {@link AhuPoint#MAT}, {@link AhuPoint#COOLING}, {@link AhuPoint#OA_DAMPER}.
 */
final class Fc12 extends StateRule {

    Fc12() {
        super(
                "FC12",
                "Supply air no colder than mixed air while cooling: heating valve leaks or stuck open, cooling valve"
                        + " stuck shut, no chilled water",
                "SAT − 1 K − 1 K ≥ MAT + 3 K while the cooling valve is open",
                Set.of(OperatingState.OS3, OperatingState.OS4),
                Set.of(AhuPoint.SAT, AhuPoint.MAT, AhuPoint.COOLING, AhuPoint.OA_DAMPER));
    }

    @Override
    boolean holds(Moment m) {
        return m.sat() - Moment.E_SAT - Moment.FAN_RISE >= m.mat() + Moment.E_MAT;
    }
}
