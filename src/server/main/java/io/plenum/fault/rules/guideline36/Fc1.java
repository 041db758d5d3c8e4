package io.plenum.fault.rules.guideline36;

import io.plenum.fault.Quantity;
import java.util.Set;

/**
 * ASHRAE Guideline 36, 5.16.14, fault condition 1: DSP < SP − ε and VFD ≥ 99 % − ε.
 *
 * <p>Evaluated in all; reads {@link Quantity#DSP}, {@link Quantity#DSP_SP}, {@link Quantity#FAN_SPEED}.
 */
final class Fc1 extends StateRule {

    Fc1() {
        super(
                "FC1",
                "Duct static pressure below its setpoint at full fan speed: fan, belt, filter or VFD",
                "static pressure < setpoint − 25 Pa while the fan is at 94 % or more",
                ALL,
                Set.of(Quantity.DSP, Quantity.DSP_SP, Quantity.FAN_SPEED));
    }

    @Override
    boolean holds(EvaluationContext m) {
        return m.of(Quantity.DSP) < m.of(Quantity.DSP_SP) - 25 && m.of(Quantity.FAN_SPEED) >= 0.94;
    }
}
