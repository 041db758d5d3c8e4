package io.plenum.alarm.state;

import static io.plenum.audit.Actor.SYSTEM;

import io.plenum.alarm.AlarmEvent.Kind;
import io.plenum.alarm.AlarmState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens to living alarms because time passes: shelves end, and what outlives its cause is told by itself. */
public final class TimedTransitions {

    private final AlarmChanges draft;
    private final StateTransitions steps;
    private final Duration grace;

    public TimedTransitions(AlarmChanges draft, Duration grace) {
        this.draft = draft;
        this.steps = new StateTransitions(draft);
        this.grace = grace;
    }

    public void run(Instant now) {
        for (ActiveAlarm entry : List.copyOf(draft.all())) {
            Instant until = entry.alarm().shelvedUntil();
            if (until != null && !until.isAfter(now)) {
                steps.reveal(
                        entry,
                        LifeCycle.Step.UNSHELVE,
                        new StateTransitions.HistoryLine(now, Kind.UNSHELVED, SYSTEM, ""));
            } else if (entry.alarm().cause() != null) {
                watch(entry, draft.find(entry.alarm().cause()), now);
            }
        }
    }

    private void watch(ActiveAlarm entry, @Nullable ActiveAlarm cause, Instant now) {
        Instant since = entry.causeOver();
        boolean over =
                cause == null || !cause.alarm().condition() || cause.alarm().state() == AlarmState.SUPPRESSED;
        if (!over || since == null) {
            note(entry, over ? now : null);
        } else if (!since.plus(grace).isAfter(now)
                && (cause == null || entry.alarm().condition())) {
            unfold(entry, now);
        }
    }

    private void note(ActiveAlarm entry, @Nullable Instant since) {
        if (since != null || entry.causeOver() != null) {
            draft.put(entry.withCauseOver(since));
        }
    }

    private void unfold(ActiveAlarm entry, Instant now) {
        Long cause = entry.alarm().cause();
        steps.take(
                entry.withCauseOver(null),
                LifeCycle.Step.RENOTIFY,
                new StateTransitions.HistoryLine(now, Kind.UNFOLDED, SYSTEM, String.valueOf(cause)),
                edit -> edit.cause(null));
    }
}
