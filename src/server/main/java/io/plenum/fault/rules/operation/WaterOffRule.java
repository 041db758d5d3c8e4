package io.plenum.fault.rules.operation;

import static io.plenum.fault.Quantity.FAN;

import io.plenum.fault.EquipmentTrend;
import io.plenum.fault.Quantity;
import io.plenum.fault.rules.MinuteRule;
import io.plenum.fault.rules.RuleDefinition;
import java.util.Set;

/**
 * A plant does not keep its supply temperature: abs(supply − set point) above a limit (1.2 K for chilled, 5 K for hot water) for an
 * hour, two hours after the pump started. Reads supply, its set point and the pump.
 */
public final class WaterOffRule extends MinuteRule {

    private static final int STARTED = 120;

    private final Quantity supply;
    private final Quantity setpoint;
    private final double limit;

    public WaterOffRule(Quantity supply, Quantity setpoint, double limit) {
        super(
                new RuleDefinition(
                        id(supply),
                        "The plant does not keep its supply temperature: capacity, sequence, or a sensor",
                        "abs(supply − set point) above " + limit + " K",
                        0.6),
                Set.of(supply, setpoint, FAN),
                60);
        this.supply = supply;
        this.setpoint = setpoint;
        this.limit = limit;
    }

    @Override
    protected boolean gate(EquipmentTrend trend, int minute) {
        return minute >= STARTED
                && trend.running(minute)
                && trend.running(minute - STARTED / 2)
                && trend.running(minute - STARTED);
    }

    @Override
    protected boolean holds(EquipmentTrend trend, int minute) {
        return Math.abs(trend.at(supply, minute) - trend.at(setpoint, minute)) > limit;
    }

    private static String id(Quantity supply) {
        return supply == Quantity.CHW_SUPPLY ? "CHW-OFF" : "HW-OFF";
    }
}
