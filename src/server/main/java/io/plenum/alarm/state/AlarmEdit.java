package io.plenum.alarm.state;

import io.plenum.alarm.Alarm;
import io.plenum.alarm.AlarmState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Changes to an alarm, one after the other. */
public final class AlarmEdit {

    private Alarm alarm;

    private AlarmEdit(Alarm alarm) {
        this.alarm = alarm;
    }

    public static AlarmEdit of(Alarm alarm) {
        return new AlarmEdit(alarm);
    }

    AlarmEdit state(AlarmState now) {
        alarm = alarm.withState(now).withShelvedUntil(now == AlarmState.SHELVED ? alarm.shelvedUntil() : null);
        return this;
    }

    public AlarmEdit holds() {
        alarm = alarm.withCondition(true).withReturned(null);
        return this;
    }

    /** What the controller says this time; where it says nothing, what it reported before. */
    public AlarmEdit message(@Nullable String reported) {
        alarm = reported == null ? alarm : alarm.withMessage(reported);
        return this;
    }

    public AlarmEdit returned(Instant time) {
        alarm = alarm.withCondition(false).withReturned(time);
        return this;
    }

    public AlarmEdit acknowledged(@Nullable Instant time, @Nullable String who) {
        alarm = alarm.withAcknowledged(time).withAcknowledgedBy(who);
        return this;
    }

    AlarmEdit assignee(@Nullable String who) {
        alarm = alarm.withAssignee(who);
        return this;
    }

    AlarmEdit shelvedUntil(Instant time) {
        alarm = alarm.withShelvedUntil(time);
        return this;
    }

    public AlarmEdit cause(@Nullable Long id) {
        alarm = alarm.withCause(id);
        return this;
    }

    AlarmEdit closed(Instant time) {
        alarm = alarm.withClosed(time);
        return this;
    }

    public Alarm done() {
        return alarm;
    }
}
