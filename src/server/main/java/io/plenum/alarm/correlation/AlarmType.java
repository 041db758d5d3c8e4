package io.plenum.alarm.correlation;

import io.plenum.alarm.rule.AlarmRule;
import io.plenum.alarm.rule.AlarmRule.Target;
import io.plenum.alarm.rule.Condition;

/** What kind of thing an alarm tells of: it decides what may be the cause of what. */
public enum AlarmType {
    /** A gateway says nothing, and so nothing is known of what it reads. */
    GATEWAY_SILENT,
    /** A whole connection says nothing. */
    CONNECTION_DOWN,
    /** A whole controller says nothing. */
    DEVICE_DOWN,
    /** One point says nothing. */
    UNTRUSTED,
    /** Equipment says or shows that it has failed. */
    FAILURE,
    /** A controller says so of one of its points; perhaps a rule of ours says the same of that point. */
    REPORTED,
    /** Equipment does not reach what it was set to. */
    DEVIATION,
    /**
     * Something is wrong with a gateway itself, or with what was left at a point, whatever points say: neither a cause nor a consequence.
     */
    GATEWAY_TROUBLE,
    /** Anything else; never a cause. */
    SYMPTOM;

    public static AlarmType of(AlarmRule rule) {
        return switch (rule.condition()) {
            case Condition.Untrusted untrusted ->
                switch (rule.target()) {
                    case Target.EachConnection each -> CONNECTION_DOWN;
                    case Target.EachDevice each -> DEVICE_DOWN;
                    case Target.OnePoint one -> UNTRUSTED;
                    case Target.Pattern pattern -> UNTRUSTED;
                    case Target.EachGateway each -> SYMPTOM;
                    case Target.EachWritable each -> SYMPTOM;
                };
            case Condition.State state -> FAILURE;
            case Condition.Mismatch mismatch -> FAILURE;
            case Condition.Reported reported -> REPORTED;
            case Condition.Deviation deviation -> DEVIATION;
            case Condition.Limit limit -> SYMPTOM;
            case Condition.Rate rate -> SYMPTOM;
            case Condition.Expression expression -> SYMPTOM;
            case Condition.GatewaySilent silent -> GATEWAY_SILENT;
            case Condition.BufferFull full -> GATEWAY_TROUBLE;
            case Condition.CertificateEnds ends -> GATEWAY_TROUBLE;
            case Condition.ScheduleMissed missed -> SYMPTOM;
            case Condition.OverrideStays stays -> GATEWAY_TROUBLE;
        };
    }

    boolean isSilence() {
        return this == GATEWAY_SILENT || this == CONNECTION_DOWN || this == DEVICE_DOWN || this == UNTRUSTED;
    }

    /** Whether a rule of ours tells of one point, and so may tell of it what its controller reports as well. */
    boolean isOfPoint() {
        return this != REPORTED
                && this != GATEWAY_SILENT
                && this != GATEWAY_TROUBLE
                && this != CONNECTION_DOWN
                && this != DEVICE_DOWN;
    }

    boolean isCause() {
        return this != UNTRUSTED && this != SYMPTOM && this != GATEWAY_TROUBLE;
    }
}
