package io.plenum.fault.rules;

import io.plenum.fault.AhuPoint;
import java.util.Set;

/**
 * ASHRAE Guideline 36, 5.16.14, fault condition 5: SAT + ε ≤ MAT − ε + ΔTSF.
 *
 * <p>Evaluated in OS1; reads {@link AhuPoint#SAT}, {@link AhuPoint#MAT}, {@link AhuPoint#HEATING}, {@link AhuPoint#OA_DAMPER}.
 */
final class Fc5 extends StateRule {

    Fc5() {
        super(
                "FC5",
                "Supply air no warmer than mixed air while heating: cooling valve leaks or stuck open, heating valve"
                        + " stuck shut, no hot water",
                "SAT + 1 K ≤ MAT − 3 K + 1 K while the heating valve is open",
                Set.of(OperatingState.OS1),
                Set.of(AhuPoint.SAT, AhuPoint.MAT, AhuPoint.HEATING, AhuPoint.OA_DAMPER));
    }

    @Override
    boolean holds(Moment m) {
        return m.sat() + Moment.E_SAT <= m.mat() - Moment.E_MAT + Moment.FAN_RISE;
    }
}
