package io.plenum.fault.rules;

import io.plenum.fault.AhuPoint;
import java.util.Set;

/**
 * ASHRAE Guideline 36, 5.16.14, fault condition 7: SAT < SP − ε and heating ≥ 99 %.
 *
 * <p>Evaluated in OS1; reads {@link AhuPoint#SAT}, {@link AhuPoint#SAT_HEATING_SP}, {@link AhuPoint#HEATING}, {@link AhuPoint#OA_DAMPER}.
 */
final class Fc7 extends StateRule {

    Fc7() {
        super(
                "FC7",
                "Supply air too cold at full heating: heating valve stuck, no hot water, or cooling valve leaking",
                "SAT < setpoint − 1 K while the heating valve is at 99 % or more",
                Set.of(OperatingState.OS1),
                Set.of(AhuPoint.SAT, AhuPoint.SAT_HEATING_SP, AhuPoint.HEATING, AhuPoint.OA_DAMPER));
    }

    @Override
    boolean holds(Moment m) {
        return m.sat() < m.heatingSetpoint() - Moment.E_SAT && m.of(AhuPoint.HEATING) >= 0.99;
    }
}
