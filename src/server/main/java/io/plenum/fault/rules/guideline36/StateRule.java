package io.plenum.fault.rules.guideline36;

import io.plenum.fault.EquipmentTrend;
import io.plenum.fault.FaultRule;
import io.plenum.fault.MinuteEvaluation;
import io.plenum.fault.Quantity;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A condition of ASHRAE Guideline 36, 5.16.14: evaluated on five-minute means while the fan runs and the unit is in one of its
 * operating states, not for {@link #MODE_DELAY} minutes after a change of state, and raised after {@link #ALARM_DELAY} minutes.
 */
abstract class StateRule implements FaultRule {

    static final int MODE_DELAY = 30;
    static final int ALARM_DELAY = 30;
    /** States in which a condition that names none is evaluated: whatever the unit does while its fan runs. */
    static final Set<OperatingState> ALL = EnumSet.complementOf(EnumSet.of(OperatingState.OFF));
    /** A valve of one coil tells the state; a unit may have one coil only. */
    static final List<Set<Quantity>> A_VALVE = List.of(Set.of(Quantity.COOLING, Quantity.HEATING));

    private final String id;
    private final String cause;
    private final String condition;
    private final Set<OperatingState> states;
    private final Set<Quantity> needs;
    private final Quantity[] required;

    StateRule(String id, String cause, String condition, Set<OperatingState> states, Set<Quantity> needs) {
        this.id = id;
        this.cause = cause;
        this.condition = condition;
        this.states = states;
        this.needs = needs;
        this.required = needs.toArray(Quantity[]::new);
    }

    abstract boolean holds(EvaluationContext moment);

    /** Whether a moment in one of the states, with all points known, can be judged at all. */
    boolean judges(EvaluationContext moment) {
        return true;
    }

    @Override
    public final MinuteEvaluation evaluate(EquipmentTrend raw) {
        EquipmentTrend trend = raw.smoothed();
        OperatingStateHistory history = OperatingStateHistory.of(trend);
        MinuteEvaluation evaluation = new MinuteEvaluation();
        for (int minute = 0; minute < trend.minutes(); minute++) {
            if (applies(history, minute) && known(trend, minute)) {
                EvaluationContext moment = history.moment(minute);
                if (judges(moment)) {
                    evaluation.decide(minute, holds(moment));
                }
            }
        }
        return evaluation.delayed(ALARM_DELAY);
    }

    private boolean applies(OperatingStateHistory history, int minute) {
        return states.contains(history.at(minute))
                && (!judgesState() || history.at(minute).known())
                && (states.equals(ALL) ? history.running(minute) : history.settled(minute)) >= MODE_DELAY;
    }

    private boolean known(EquipmentTrend trend, int minute) {
        for (Quantity point : required) {
            if (Double.isNaN(trend.at(point, minute))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final String cause() {
        return cause;
    }

    @Override
    public final String condition() {
        return condition;
    }

    @Override
    public double confidence() {
        return 0.9;
    }

    @Override
    public final Set<Quantity> needs() {
        return needs;
    }

    /** Whether the condition has to know what the unit does. */
    boolean judgesState() {
        return !states.equals(ALL);
    }

    @Override
    public final List<Set<Quantity>> needsOneOf() {
        return judgesState() ? A_VALVE : List.of();
    }
}
