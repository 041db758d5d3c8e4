package io.plenum.alarm;

import io.plenum.alarm.AlarmEvent.Kind;
import io.plenum.web.RequestProblem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What people do with living alarms; each refuses what the state does not allow. */
final class Deeds {

    static final Duration LONGEST_SHELF = Duration.ofDays(8);
    private static final int LONGEST_TEXT = 2000;

    private final Draft draft;
    private final Steps steps;
    private final Instant now;

    Deeds(Draft draft, Instant now) {
        this.draft = draft;
        this.steps = new Steps(draft);
        this.now = now;
    }

    /** Whoever acknowledges a headline acknowledges what is beneath it. */
    void acknowledge(Entry entry, String who, String comment) {
        if (entry.alarm().state() == AlarmState.ACKNOWLEDGED) {
            return;
        }
        allowed(confirm(entry, who, text("comment", comment)));
        List<Entry> beneath = draft.all().stream()
                .filter(one -> Objects.equals(one.alarm().cause(), entry.id()))
                .filter(one -> one.alarm().acknowledged() == null)
                .toList();
        beneath.forEach(one -> confirm(one, who, ""));
    }

    private @Nullable Entry confirm(Entry entry, String who, String comment) {
        return steps.take(
                entry,
                LifeCycle.Step.ACKNOWLEDGE,
                line(Kind.ACKNOWLEDGED, who, comment),
                edit -> edit.acknowledged(now, who));
    }

    void assign(Entry entry, String who, @Nullable String assignee) {
        Alarm assigned = AlarmEdit.of(entry.alarm()).assignee(assignee).done();
        draft.tell(entry.with(assigned), now, Kind.ASSIGNED, who, assignee == null ? "" : text("assignee", assignee));
    }

    void comment(Entry entry, String who, String words) {
        draft.tell(entry, now, Kind.COMMENTED, who, required("text", words));
    }

    void shelve(Entry entry, String who, Instant until, String reason) {
        if (!until.isAfter(now) || until.isAfter(now.plus(LONGEST_SHELF))) {
            throw RequestProblem.of("until", "alarm.problem.shelf", LONGEST_SHELF.toDays());
        }
        String why = required("reason", reason);
        allowed(steps.take(
                entry, LifeCycle.Step.SHELVE, line(Kind.SHELVED, who, why), edit -> edit.shelvedUntil(until)));
    }

    void unshelve(Entry entry, String who) {
        allowed(steps.reveal(entry, LifeCycle.Step.UNSHELVE, line(Kind.UNSHELVED, who, "")));
    }

    void takeOut(Entry entry, String who, String reason) {
        String why = required("reason", reason);
        allowed(steps.take(entry, LifeCycle.Step.TAKE_OUT, line(Kind.OUT_OF_SERVICE, who, why), edit -> edit));
    }

    void putIn(Entry entry, String who) {
        allowed(steps.reveal(entry, LifeCycle.Step.PUT_IN, line(Kind.IN_SERVICE, who, "")));
    }

    private Steps.Line line(Kind kind, String who, String detail) {
        return new Steps.Line(now, kind, who, detail);
    }

    private static void allowed(@Nullable Entry after) {
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
