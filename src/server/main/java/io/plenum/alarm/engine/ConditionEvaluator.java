package io.plenum.alarm.engine;

import io.plenum.alarm.rule.Condition;
import io.plenum.alarm.rule.Formula;
import io.plenum.point.Quality;
import org.jspecify.annotations.Nullable;

/** Makes each kind of condition answer. The point itself is input 0, the siblings follow in the order of their mention. */
final class ConditionEvaluator {

    private ConditionEvaluator() {}

    static ConditionCheck of(Condition condition, double deadband) {
        return switch (condition) {
            case Condition.Limit limit -> new WithinLimits(limit, deadband);
            case Condition.Deviation deviation -> new CloseTo(deviation.by(), deadband);
            case Condition.Rate rate -> new RateWindow(rate.perHour());
            case Condition.State state -> (in, standing) -> known(in.live(0), Math.round(in.live(0)) == state.value());
            case Condition.Untrusted untrusted -> ConditionEvaluator::untrusted;
            case Condition.Mismatch mismatch ->
                (in, standing) -> apart(in, standing ? mismatch.by() - deadband : mismatch.by());
            case Condition.Reported reported -> new ReportedByController();
            case Condition.GatewaySilent silent -> ConditionEvaluator::said;
            case Condition.BufferFull full -> ConditionEvaluator::said;
            case Condition.CertificateEnds ends -> ConditionEvaluator::said;
            case Condition.ScheduleMissed missed -> ConditionEvaluator::said;
            case Condition.OverrideStays stays -> ConditionEvaluator::said;
            case Condition.Expression expression -> {
                Formula formula = Formula.parse(expression.text());
                yield (in, standing) -> formula.evaluate(in);
            }
        };
    }

    private static TriState known(double needed, boolean answer) {
        return Double.isNaN(needed) ? TriState.UNKNOWN : TriState.of(answer);
    }

    private static TriState apart(Inputs in, double by) {
        double distance = Math.abs(in.live(0) - in.live(1));
        return known(distance, distance > Math.max(by, 0));
    }

    private static TriState said(Inputs in, boolean standing) {
        Boolean word = in.reported();
        return word == null ? TriState.UNKNOWN : TriState.of(word);
    }

    /** Of several inputs (a controller's, a connection's) none may have a value; what was never heard of says nothing. */
    private static TriState untrusted(Inputs in, boolean standing) {
        if (!in.anyReceived()) {
            return TriState.UNKNOWN;
        }
        return TriState.of(!in.anyAnswering());
    }

    private record WithinLimits(Condition.Limit limits, double deadband) implements ConditionCheck {

        @Override
        public TriState of(Inputs in, boolean standing) {
            double value = in.live(0);
            double less = standing ? deadband : 0;
            return known(value, below(value - less) || above(value + less));
        }

        private boolean below(double value) {
            return limits.low() != null && value < limits.low();
        }

        private boolean above(double value) {
            return limits.high() != null && value > limits.high();
        }

        @Override
        public @Nullable Double limit(Inputs in) {
            return below(in.live(0)) ? limits.low() : limits.high();
        }
    }

    /**
     * The controller's own events and its in-alarm flag are two words for the same: either raises, both must be gone. Where it speaks
     * in events it has waited its own delays already; the flag alone waits for the rule's.
     */
    private record ReportedByController() implements ConditionCheck {

        @Override
        public TriState of(Inputs in, boolean standing) {
            Boolean reported = in.reported();
            if (Boolean.TRUE.equals(reported)) {
                return TriState.TRUE;
            }
            if (Double.isNaN(in.live(0))) {
                return reported == null ? TriState.UNKNOWN : TriState.FALSE;
            }
            return TriState.of(in.quality(0) == Quality.ALARM);
        }

        @Override
        public boolean atOnce(Inputs in) {
            return in.reported() != null && (Boolean.TRUE.equals(in.reported()) || in.quality(0) != Quality.ALARM);
        }
    }

    private record CloseTo(double by, double deadband) implements ConditionCheck {

        @Override
        public TriState of(Inputs in, boolean standing) {
            return apart(in, standing ? by - deadband : by);
        }

        @Override
        public @Nullable Double limit(Inputs in) {
            double setpoint = in.live(1);
            return in.live(0) < setpoint ? setpoint - by : setpoint + by;
        }
    }
}
