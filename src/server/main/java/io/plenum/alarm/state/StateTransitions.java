package io.plenum.alarm.state;

import io.plenum.alarm.Alarm;
import io.plenum.alarm.AlarmEvent.Kind;
import io.plenum.alarm.AlarmState;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Moves alarms along their life cycle and writes down how. */
public final class StateTransitions {

    private final AlarmChanges draft;

    public StateTransitions(AlarmChanges draft) {
        this.draft = draft;
    }

    /** What is written into the history. */
    public record HistoryLine(Instant time, Kind kind, String who, String detail) {}

    /**
     * Takes the step, and closes the alarm where that makes it normal.
     *
     * @param edit what changes beside the state
     * @return the alarm afterwards, null where its state does not allow the step; then nothing has changed
     */
    @Nullable
    public ActiveAlarm take(ActiveAlarm entry, LifeCycle.Step step, HistoryLine line, UnaryOperator<AlarmEdit> edit) {
        Alarm edited = edit.apply(AlarmEdit.of(entry.alarm())).done();
        AlarmState next = LifeCycle.next(edited.state(), step, edited.condition());
        if (next == null) {
            return null;
        }
        AlarmEdit moved = AlarmEdit.of(edited).state(next);
        boolean renotified = next == AlarmState.UNACKNOWLEDGED && edited.state() != next;
        if (renotified) {
            moved.acknowledged(null, null);
        }
        if (next == AlarmState.NORMAL) {
            moved.closed(line.time());
        }
        ActiveAlarm after = entry.withAlarm(moved.done());
        draft.record(after, line.time(), line.kind(), line.who(), line.detail());
        if (next == AlarmState.NORMAL) {
            draft.record(after, line.time(), Kind.CLOSED, line.who(), "");
        }
        return after;
    }

    /** What is revealed while its rule does not apply goes on being suppressed. */
    @Nullable
    ActiveAlarm reveal(ActiveAlarm entry, LifeCycle.Step step, HistoryLine line) {
        boolean stillSuppressed = entry.suppressed() && entry.alarm().condition();
        if (!stillSuppressed || LifeCycle.next(entry.alarm().state(), step, true) == null) {
            return take(entry, step, line, edit -> edit);
        }
        ActiveAlarm after = entry.withAlarm(
                AlarmEdit.of(entry.alarm()).state(AlarmState.SUPPRESSED).done());
        draft.record(after, line.time(), line.kind(), line.who(), line.detail());
        return after;
    }
}
