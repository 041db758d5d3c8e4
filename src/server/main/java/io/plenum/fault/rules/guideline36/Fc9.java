package io.plenum.fault.rules.guideline36;

import io.plenum.fault.Quantity;
import java.util.Set;

/**
 * ASHRAE Guideline 36, 5.16.14, fault condition 9: OAT − ε > SP − ΔTSF + ε.
 *
 * <p>Evaluated in OS2; reads {@link Quantity#OAT}, {@link Quantity#SAT_COOLING_SP}, {@link Quantity#OA_DAMPER}.
 */
public final class Fc9 extends StateRule {

    public Fc9() {
        super(
                "FC9",
                "Outdoor air too warm for free cooling alone: cooling valve stuck shut, no chilled water, or outdoor"
                        + " sensor wrong",
                "OAT − 1 K > setpoint − 1 K + 1 K with both valves shut",
                Set.of(OperatingState.OS2),
                Set.of(Quantity.OAT, Quantity.SAT_COOLING_SP, Quantity.OA_DAMPER));
    }

    @Override
    boolean holds(EvaluationContext m) {
        return m.oat() - EvaluationContext.E_OAT
                > m.coolingSetpoint() - EvaluationContext.FAN_RISE + EvaluationContext.E_SAT;
    }
}
