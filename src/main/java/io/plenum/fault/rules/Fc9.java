package io.plenum.fault.rules;

import io.plenum.fault.AhuPoint;
import java.util.Set;

/**
 * ASHRAE Guideline 36, 5.16.14, fault condition 9: OAT − ε > SP − ΔTSF + ε.
 *
 * <p>Evaluated in OS2; reads {@link AhuPoint#OAT}, {@link AhuPoint#SAT_COOLING_SP}, {@link AhuPoint#OA_DAMPER}.
 */
final class Fc9 extends StateRule {

    Fc9() {
        super(
                "FC9",
                "Outdoor air too warm for free cooling alone: cooling valve stuck shut, no chilled water, or outdoor"
                        + " sensor wrong",
                "OAT − 1 K > setpoint − 1 K + 1 K with both valves shut",
                Set.of(OperatingState.OS2),
                Set.of(AhuPoint.OAT, AhuPoint.SAT_COOLING_SP, AhuPoint.OA_DAMPER));
    }

    @Override
    boolean holds(Moment m) {
        return m.oat() - Moment.E_OAT > m.coolingSetpoint() - Moment.FAN_RISE + Moment.E_SAT;
    }
}
