package io.plenum.fault.rules.operation;

import static io.plenum.fault.Quantity.DSP;
import static io.plenum.fault.Quantity.DSP_SP;
import static io.plenum.fault.Quantity.FAN_SPEED;

import io.plenum.fault.EquipmentTrend;
import io.plenum.fault.rules.MinuteRule;
import io.plenum.fault.rules.RuleDefinition;
import java.util.Set;

/**
 * The fan does not slow down although the duct holds far more pressure than it is asked for: DSP > 1.25·SP + 25 Pa at a speed of 50 %
 * and more, for half an hour. Reads static pressure, its setpoint (both Pa) and the fan's speed.
 *
 * <p>The other side of fault condition 1: the loop of ASHRAE Guideline 36, 5.16.1, lowers the speed to its least as long as the pressure
 * is above its setpoint, so a fast fan and a high pressure exclude each other while the loop is at work. 25 Pa is the error which that
 * guideline grants the sensor; a fan at its least speed against closed boxes is no fault.
 */
final class DuctHighRule extends MinuteRule {

    private static final double LEAST_SPEED = 0.5;
    private static final double EXCESS = 1.25;
    private static final double ERROR = 25;

    DuctHighRule() {
        super(
                new RuleDefinition(
                        "DUCT-HIGH",
                        "Duct pressure far above its setpoint and the fan does not slow down: fan in hand, drive or"
                                + " pressure sensor",
                        "static pressure > 1.25 × setpoint + 25 Pa at a fan speed of 50 % or more",
                        0.7),
                Set.of(DSP, DSP_SP, FAN_SPEED),
                30);
    }

    /** A setpoint of nothing is what a standing unit has. */
    @Override
    protected boolean gate(EquipmentTrend trend, int minute) {
        return trend.running(minute) && trend.at(DSP_SP, minute) > ERROR;
    }

    @Override
    protected boolean holds(EquipmentTrend trend, int minute) {
        return trend.at(FAN_SPEED, minute) >= LEAST_SPEED
                && trend.at(DSP, minute) > EXCESS * trend.at(DSP_SP, minute) + ERROR;
    }
}
