package io.plenum.alarm.state;

import io.plenum.alarm.Alarm;
import io.plenum.alarm.AlarmEvent.Kind;
import io.plenum.alarm.AlarmState;
import io.plenum.web.RequestProblem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What people do with living alarms; each refuses what the state does not allow. */
public final class OperatorActions {

    static final Duration LONGEST_SHELF = Duration.ofDays(8);
    private static final int LONGEST_TEXT = 2000;

    private final AlarmChanges draft;
    private final StateTransitions steps;
    private final Instant now;

    public OperatorActions(AlarmChanges draft, Instant now) {
        this.draft = draft;
        this.steps = new StateTransitions(draft);
        this.now = now;
    }

    /** Whoever acknowledges a headline acknowledges what is beneath it. */
    public void acknowledge(ActiveAlarm entry, String who, String comment) {
        if (entry.alarm().state() == AlarmState.ACKNOWLEDGED) {
            return;
        }
        allowed(confirm(entry, who, text("comment", comment)));
        List<ActiveAlarm> beneath = draft.all().stream()
                .filter(one -> Objects.equals(one.alarm().cause(), entry.id()))
                .filter(one -> one.alarm().acknowledged() == null)
                .toList();
        beneath.forEach(one -> confirm(one, who, ""));
    }

    private @Nullable ActiveAlarm confirm(ActiveAlarm entry, String who, String comment) {
        return steps.take(
                entry,
                LifeCycle.Step.ACKNOWLEDGE,
                line(Kind.ACKNOWLEDGED, who, comment),
                edit -> edit.acknowledged(now, who));
    }

    public void assign(ActiveAlarm entry, String who, @Nullable String assignee) {
        Alarm assigned = AlarmEdit.of(entry.alarm()).assignee(assignee).done();
        draft.record(
                entry.withAlarm(assigned), now, Kind.ASSIGNED, who, assignee == null ? "" : text("assignee", assignee));
    }

    public void comment(ActiveAlarm entry, String who, String words) {
        draft.record(entry, now, Kind.COMMENTED, who, required("text", words));
    }

    public void shelve(ActiveAlarm entry, String who, Instant until, String reason) {
        if (!until.isAfter(now) || until.isAfter(now.plus(LONGEST_SHELF))) {
            throw RequestProblem.of("until", "alarm.problem.shelf", LONGEST_SHELF.toDays());
        }
        String why = required("reason", reason);
        allowed(steps.take(
                entry, LifeCycle.Step.SHELVE, line(Kind.SHELVED, who, why), edit -> edit.shelvedUntil(until)));
    }

    public void unshelve(ActiveAlarm entry, String who) {
        allowed(steps.reveal(entry, LifeCycle.Step.UNSHELVE, line(Kind.UNSHELVED, who, "")));
    }

    public void takeOut(ActiveAlarm entry, String who, String reason) {
        String why = required("reason", reason);
        allowed(steps.take(entry, LifeCycle.Step.TAKE_OUT, line(Kind.OUT_OF_SERVICE, who, why), edit -> edit));
    }

    public void putIn(ActiveAlarm entry, String who) {
        allowed(steps.reveal(entry, LifeCycle.Step.PUT_IN, line(Kind.IN_SERVICE, who, "")));
    }

    private StateTransitions.HistoryLine line(Kind kind, String who, String detail) {
        return new StateTransitions.HistoryLine(now, kind, who, detail);
    }

    private static void allowed(@Nullable ActiveAlarm after) {
        if (after == null) {
            throw RequestProblem.of("state", "alarm.problem.state");
        }
    }

    private static String required(String field, String text) {
        if (text.isBlank()) {
            throw RequestProblem.of(field, "web.expected.present");
        }
        return text(field, text);
    }

    private static String text(String field, String text) {
        if (text.length() > LONGEST_TEXT) {
            throw RequestProblem.of(field, "alarm.problem.long", LONGEST_TEXT);
        }
        return text.strip();
    }
}
