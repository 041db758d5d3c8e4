package io.plenum.fault.rules.sensor;

import static io.plenum.fault.Quantity.POSITION;

import io.plenum.fault.EquipmentTrend;
import io.plenum.fault.MinuteEvaluation;
import io.plenum.fault.Quantity;
import io.plenum.fault.rules.MinuteRule;
import io.plenum.fault.rules.RuleDefinition;
import java.util.Set;

/**
 * A damper or valve is not where it is told to be: abs(position − command) above 10 points for 15 minutes, counted while the command
 * moved by at most 5 points within 5 minutes. Reads command and position.
 */
public final class PositionRule extends MinuteRule {

    private static final int STEADY = 5;
    private static final double WRONG = 0.1;
    private static final int PROVED = 60;

    private final Quantity command;
    private final Quantity position;
    private int proof;

    /** Of a damper. */
    public PositionRule(Quantity command) {
        this(command, POSITION, "damper");
    }

    public PositionRule(Quantity command, Quantity position, String device) {
        super(
                new RuleDefinition(
                        "POSITION-" + command.name().replace('_', '-'),
                        "The " + device + " does not follow its command: actuator, linkage or position sensor",
                        "abs(position − command) above 10 points for 15 minutes, command steady",
                        0.9),
                Set.of(position, command),
                15);
        this.command = command;
        this.position = position;
    }

    @Override
    public boolean anyHour() {
        return true;
    }

    @Override
    protected EquipmentTrend view(EquipmentTrend trend) {
        return trend;
    }

    /** A damper that nobody moves proves nothing, unless it is in the wrong place. */
    @Override
    protected boolean gate(EquipmentTrend trend, int minute) {
        if (minute < STEADY) {
            return false;
        }
        double moved = Math.abs(trend.at(command, minute) - trend.at(command, minute - STEADY));
        proof = moved > WRONG ? minute : proof;
        return moved <= WRONG / 2 && (holds(trend, minute) || minute - proof <= PROVED);
    }

    @Override
    public MinuteEvaluation evaluate(EquipmentTrend trend) {
        proof = -PROVED;
        return super.evaluate(trend);
    }

    @Override
    public int clears() {
        return 2 * PROVED;
    }

    @Override
    protected boolean holds(EquipmentTrend trend, int minute) {
        return Math.abs(trend.at(position, minute) - trend.at(command, minute)) > WRONG;
    }
}
