package io.plenum.fault.rules;

import io.plenum.fault.AhuPoint;
import java.util.Set;

/**
 * ASHRAE Guideline 36, 5.16.14, fault condition 13: SAT > SP + ε and cooling ≥ 99 %.
 *
 * <p>Evaluated in OS3, OS4; reads {@link AhuPoint#SAT}, {@link AhuPoint#SAT_COOLING_SP}, {@link AhuPoint#COOLING}, {@link AhuPoint#OA_DAMPER}.
 */
final class Fc13 extends StateRule {

    Fc13() {
        super(
                "FC13",
                "Supply air too warm at full cooling: cooling valve stuck, no chilled water, or heating valve leaking",
                "SAT > setpoint + 1 K while the cooling valve is at 99 % or more",
                Set.of(OperatingState.OS3, OperatingState.OS4),
                Set.of(AhuPoint.SAT, AhuPoint.SAT_COOLING_SP, AhuPoint.COOLING, AhuPoint.OA_DAMPER));
    }

    @Override
    boolean holds(Moment m) {
        return m.sat() > m.coolingSetpoint() + Moment.E_SAT && m.of(AhuPoint.COOLING) >= 0.99;
    }
}
