package io.plenum.alarm;

import static io.plenum.access.CurrentUser.SYSTEM;

import io.plenum.alarm.AlarmEvent.Kind;
import io.plenum.point.Point;
import io.plenum.point.PointSource;
import io.plenum.point.SourceNames;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Makes alarms of what the rules say. What is said twice changes nothing the second time. */
final class Occurrences {

    private final Draft draft;
    private final Steps steps;
    private final Folding folding;
    private final SourceNames names;

    Occurrences(Draft draft, Folding folding, SourceNames names) {
        this.draft = draft;
        this.steps = new Steps(draft);
        this.folding = folding;
        this.names = names;
    }

    void apply(Transition exact) {
        // As exact as the store, so that memory and store never differ.
        Transition transition = exact.at(exact.time().truncatedTo(ChronoUnit.MICROS));
        Entry living = draft.byKey(transition.binding().key());
        switch (transition.kind()) {
            case RAISED -> raised(living, transition);
            case RETURNED -> returned(living, transition.time());
            case SUPPRESSED -> suppressed(living, transition.time());
            case UNSUPPRESSED -> unsuppressed(living, transition.time());
        }
    }

    /** Nothing looks at its point any more. */
    void gone(long id, Instant time) {
        returned(draft.find(id), time);
        unsuppressed(draft.find(id), time);
    }

    private void raised(@Nullable Entry living, Transition transition) {
        if (living == null) {
            raise(transition);
        } else if (!living.alarm().condition()) {
            var line = new Steps.Line(transition.time(), Kind.RETRIGGERED, SYSTEM, said(transition));
            Entry again = steps.take(
                    living, LifeCycle.Step.RAISE, line, edit -> edit.holds().message(transition.said()));
            if (again != null) {
                folding.join(again, draft, transition.time());
            }
        }
    }

    private void raise(Transition transition) {
        Entry fresh = fresh(transition);
        Entry cause = folding.causeOf(fresh, draft);
        if (cause == null) {
            draft.tell(fresh, transition.time(), Kind.RAISED, SYSTEM, said(transition));
        } else {
            beneath(fresh, cause, transition.time());
        }
        folding.gather(fresh.with(folded(fresh, cause)), draft, transition.time());
    }

    private static String said(Transition transition) {
        String said = transition.said();
        return said == null ? "" : said;
    }

    private static Alarm folded(Entry fresh, @Nullable Entry cause) {
        return AlarmEdit.of(fresh.alarm())
                .cause(cause == null ? null : cause.id())
                .done();
    }

    /** Whoever knows of the cause knows of this. */
    private void beneath(Entry fresh, Entry cause, Instant time) {
        Entry folded = fresh.with(folded(fresh, cause));
        draft.tell(folded, time, Kind.RAISED, SYSTEM, "");
        draft.tell(folded, time, Kind.FOLDED, SYSTEM, String.valueOf(cause.id()));
        String who = cause.alarm().acknowledgedBy();
        if (who != null && cause.alarm().state() == AlarmState.ACKNOWLEDGED) {
            steps.take(
                    folded,
                    LifeCycle.Step.ACKNOWLEDGE,
                    new Steps.Line(time, Kind.ACKNOWLEDGED, who, ""),
                    edit -> edit.acknowledged(time, who));
        }
    }

    private Entry fresh(Transition transition) {
        RuleBinding binding = transition.binding();
        AlarmRule rule = binding.rule();
        Point point = binding.point();
        Alarm alarm = new Alarm(
                draft.newId(),
                binding.key(),
                rule.id(),
                rule.name(),
                rule.priority(),
                point.id(),
                point.key(),
                binding.owner(),
                binding.floor(),
                binding.system(),
                AlarmState.UNACKNOWLEDGED,
                true,
                transition.time(),
                null,
                null,
                null,
                null,
                null,
                transition.value(),
                transition.limit(),
                null,
                null,
                subject(rule, point),
                transition.said());
        return Entry.of(alarm, Nature.of(rule), false, point);
    }

    /** What a rule about controllers and connections is about is no point. */
    private @Nullable String subject(AlarmRule rule, Point point) {
        PointSource source = point.source();
        if (source == null) {
            return null;
        }
        return switch (rule.target()) {
            case AlarmRule.Target.EachDevice each -> names.controller(source);
            case AlarmRule.Target.EachConnection each -> source.connection();
            case AlarmRule.Target.OnePoint one -> null;
            case AlarmRule.Target.Pattern pattern -> null;
        };
    }

    private void returned(@Nullable Entry living, Instant time) {
        if (living != null && living.alarm().condition()) {
            var line = new Steps.Line(time, Kind.RETURNED, SYSTEM, "");
            steps.take(living, LifeCycle.Step.RETURN, line, edit -> edit.returned(time));
        }
    }

    private void suppressed(@Nullable Entry living, Instant time) {
        if (living == null || living.suppressed()) {
            return;
        }
        Entry marked = living.suppressed(true);
        var line = new Steps.Line(time, Kind.SUPPRESSED, SYSTEM, "");
        if (steps.take(marked, LifeCycle.Step.SUPPRESS, line, edit -> edit) == null) {
            draft.tell(marked, time, Kind.SUPPRESSED, SYSTEM, "");
        }
    }

    private void unsuppressed(@Nullable Entry living, Instant time) {
        if (living == null || !living.suppressed()) {
            return;
        }
        Entry marked = living.suppressed(false);
        var line = new Steps.Line(time, Kind.UNSUPPRESSED, SYSTEM, "");
        if (steps.take(marked, LifeCycle.Step.UNSUPPRESS, line, edit -> edit) == null) {
            draft.tell(marked, time, Kind.UNSUPPRESSED, SYSTEM, "");
        }
    }
}
