package io.plenum.alarm.state;

import io.plenum.alarm.Alarm;
import io.plenum.alarm.AlarmState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Changes to an alarm, one field after the other. */
public final class AlarmEdit {

    private final Alarm before;
    private AlarmState state;
    private boolean condition;
    private @Nullable Instant returned;
    private @Nullable Instant acknowledged;
    private @Nullable String acknowledgedBy;
    private @Nullable String assignee;
    private @Nullable Instant shelvedUntil;
    private @Nullable Long cause;
    private @Nullable Instant closed;
    private @Nullable String message;

    private AlarmEdit(Alarm alarm) {
        before = alarm;
        state = alarm.state();
        condition = alarm.condition();
        returned = alarm.returned();
        acknowledged = alarm.acknowledged();
        acknowledgedBy = alarm.acknowledgedBy();
        assignee = alarm.assignee();
        shelvedUntil = alarm.shelvedUntil();
        cause = alarm.cause();
        closed = alarm.closed();
        message = alarm.message();
    }

    public static AlarmEdit of(Alarm alarm) {
        return new AlarmEdit(alarm);
    }

    AlarmEdit state(AlarmState now) {
        state = now;
        shelvedUntil = now == AlarmState.SHELVED ? shelvedUntil : null;
        return this;
    }

    public AlarmEdit holds() {
        condition = true;
        returned = null;
        return this;
    }

    /** What the controller says this time; where it says nothing, what it reported before. */
    public AlarmEdit message(@Nullable String reported) {
        message = reported == null ? message : reported;
        return this;
    }

    public AlarmEdit returned(Instant time) {
        condition = false;
        returned = time;
        return this;
    }

    public AlarmEdit acknowledged(@Nullable Instant time, @Nullable String who) {
        acknowledged = time;
        acknowledgedBy = who;
        return this;
    }

    AlarmEdit assignee(@Nullable String who) {
        assignee = who;
        return this;
    }

    AlarmEdit shelvedUntil(Instant time) {
        shelvedUntil = time;
        return this;
    }

    public AlarmEdit cause(@Nullable Long id) {
        cause = id;
        return this;
    }

    AlarmEdit closed(Instant time) {
        closed = time;
        return this;
    }

    public Alarm done() {
        return new Alarm(
                before.id(),
                before.key(),
                before.rule(),
                before.ruleName(),
                before.priority(),
                before.point(),
                before.pointKey(),
                before.owner(),
                before.floor(),
                before.system(),
                state,
                condition,
                before.raised(),
                returned,
                acknowledged,
                acknowledgedBy,
                assignee,
                shelvedUntil,
                before.value(),
                before.limit(),
                cause,
                closed,
                before.subject(),
                message);
    }
}
