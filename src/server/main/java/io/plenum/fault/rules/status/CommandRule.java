package io.plenum.fault.rules.status;

import static io.plenum.fault.Quantity.COMMAND;
import static io.plenum.fault.Quantity.FAN;

import io.plenum.fault.EquipmentTrend;
import io.plenum.fault.rules.RuleDefinition;
import java.util.Set;

/**
 * A machine is told to run and does not: command on, status off for 5 minutes; 30 for a chiller, which waits for its pumps and for its
 * least time between starts. Reads both, as sampled.
 *
 * <p>Source: the command failure of ASHRAE Guideline 36, 5.1.14, with its usual delay.
 */
public final class CommandRule extends SampledRule {

    public CommandRule() {
        this(5);
    }

    /** @param delay minutes that the machine may take to start */
    public CommandRule(int delay) {
        super(
                new RuleDefinition(
                        "COMMAND",
                        "The machine does not run although it is commanded to: fuse, motor, belt, or its switch by hand",
                        "command on and status off for " + delay + " minutes",
                        0.95),
                Set.of(COMMAND, FAN),
                delay,
                new Pace(15, 30, 420));
    }

    @Override
    protected boolean gate(EquipmentTrend trend, int minute) {
        return trend.at(COMMAND, minute) > 0.5;
    }

    @Override
    protected boolean holds(EquipmentTrend trend, int minute) {
        return trend.at(COMMAND, minute) > 0.5 && trend.at(FAN, minute) < 0.5;
    }
}
