package io.plenum.fault.rules.guideline36;

import io.plenum.fault.Quantity;
import io.plenum.fault.mixing.UnitLimits;
import java.util.Set;

/**
 * ASHRAE Guideline 36, 5.16.14, fault condition 11: OAT + ε < SP − ΔTSF − ε.
 *
 * <p>Evaluated in OS3; reads {@link Quantity#OAT}, {@link Quantity#SAT_COOLING_SP}, {@link Quantity#COOLING}, {@link Quantity#OA_DAMPER}.
 */
final class Fc11 extends StateRule {

    Fc11() {
        super(
                "FC11",
                "Cooling although outdoor air alone is cold enough: cooling valve leaks or setpoint and sensors"
                        + " disagree",
                "OAT + 1 K < setpoint − 1 K − 1 K while cooling at full outdoor air",
                Set.of(OperatingState.OS3),
                Set.of(Quantity.OAT, Quantity.SAT_COOLING_SP, Quantity.COOLING, Quantity.OA_DAMPER));
    }

    /** Where full command is not full outdoor air, cold outdoor air alone need not be enough. */
    @Override
    boolean judges(EvaluationContext m) {
        return !UnitLimits.of(m.trend()).limited();
    }

    @Override
    boolean holds(EvaluationContext m) {
        return m.oat() + EvaluationContext.E_OAT
                < m.coolingSetpoint() - EvaluationContext.FAN_RISE - EvaluationContext.E_SAT;
    }
}
