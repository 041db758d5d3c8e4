package io.plenum.alarm.rest;

import io.plenum.alarm.Alarm;
import io.plenum.alarm.AlarmState;
import io.plenum.alarm.Priority;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An alarm as the API shows it; see {@link Alarm}.
 *
 * @param headline what people read first: the controller's own message, else the name of the rule
 * @param point its key
 * @param value when it was raised, null where there was none
 */
record AlarmJson(
        long id,
        String key,
        long rule,
        String ruleName,
        String headline,
        Priority priority,
        String point,
        @Nullable String owner,
        @Nullable String floor,
        @Nullable String system,
        AlarmState state,
        boolean condition,
        Instant raised,
        @Nullable Instant returned,
        @Nullable Instant acknowledged,
        @Nullable String acknowledgedBy,
        @Nullable String assignee,
        @Nullable Instant shelvedUntil,
        @Nullable Double value,
        @Nullable Double limit,
        @Nullable Long cause,
        @Nullable Instant closed,
        @Nullable String subject,
        @Nullable String message) {

    static AlarmJson of(Alarm alarm) {
        return new AlarmJson(
                alarm.id(),
                alarm.key(),
                alarm.rule(),
                alarm.ruleName(),
                alarm.headline(),
                alarm.priority(),
                alarm.pointKey(),
                alarm.owner(),
                alarm.floor(),
                alarm.system(),
                alarm.state(),
                alarm.condition(),
                alarm.raised(),
                alarm.returned(),
                alarm.acknowledged(),
                alarm.acknowledgedBy(),
                alarm.assignee(),
                alarm.shelvedUntil(),
                Double.isNaN(alarm.value()) ? null : alarm.value(),
                alarm.limit(),
                alarm.cause(),
                alarm.closed(),
                alarm.subject(),
                alarm.message());
    }
}
