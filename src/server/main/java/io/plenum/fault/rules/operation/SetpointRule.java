package io.plenum.fault.rules.operation;

import static io.plenum.fault.Quantity.SAT;
import static io.plenum.fault.Quantity.SAT_COOLING_SP;
import static io.plenum.fault.Quantity.SAT_HEATING_SP;

import io.plenum.fault.EquipmentTrend;
import io.plenum.fault.Quantity;
import io.plenum.fault.rules.MinuteRule;
import io.plenum.fault.rules.RuleDefinition;
import java.util.Set;

/**
 * Supply air more than 2 K outside its setpoint, or outside the band between heating and cooling setpoint, for an hour after an hour
 * in which neither moved by more than 1 K; the fan has run that hour. Reads supply air and its setpoints.
 *
 * <p>Twice the 1 K to which Guideline 36 trusts the sensor: a valve that is stuck, or leaks more than the other can make good.
 */
final class SetpointRule extends MinuteRule {

    private static final double OFF = 2;
    private static final double STEADY = 1;
    private static final int HOUR = 60;

    SetpointRule() {
        super(
                new RuleDefinition(
                        "SAT-OFF",
                        "Supply air stays off its setpoint: valve stuck or leaking, no water, or loop in manual",
                        "supply air more than 2 K off a steady setpoint",
                        0.8),
                Set.of(SAT, SAT_COOLING_SP, SAT_HEATING_SP),
                HOUR);
    }

    @Override
    protected boolean gate(EquipmentTrend trend, int minute) {
        return minute >= HOUR
                && trend.running(minute)
                && trend.running(minute - HOUR)
                && Math.abs(change(trend, minute, SAT_COOLING_SP)) <= STEADY
                && Math.abs(change(trend, minute, SAT_HEATING_SP)) <= STEADY;
    }

    private static double change(EquipmentTrend trend, int minute, Quantity point) {
        return trend.at(point, minute) - trend.at(point, minute - HOUR);
    }

    @Override
    protected boolean holds(EquipmentTrend trend, int minute) {
        double sat = trend.at(SAT, minute);
        return sat > trend.at(SAT_COOLING_SP, minute) + OFF || sat < trend.at(SAT_HEATING_SP, minute) - OFF;
    }
}
