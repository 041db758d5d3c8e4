package io.plenum.alarm.engine;

import static io.plenum.audit.Actor.SYSTEM;

import io.plenum.alarm.Alarm;
import io.plenum.alarm.AlarmEvent.Kind;
import io.plenum.alarm.AlarmState;
import io.plenum.alarm.correlation.AlarmCorrelation;
import io.plenum.alarm.correlation.AlarmType;
import io.plenum.alarm.rule.AlarmRule;
import io.plenum.alarm.rule.RuleBinding;
import io.plenum.alarm.state.ActiveAlarm;
import io.plenum.alarm.state.AlarmChanges;
import io.plenum.alarm.state.AlarmEdit;
import io.plenum.alarm.state.LifeCycle;
import io.plenum.alarm.state.StateTransitions;
import io.plenum.point.Point;
import io.plenum.point.PointSource;
import io.plenum.point.SourceNames;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Makes alarms of what the rules say. What is said twice changes nothing the second time. */
final class TransitionHandler {

    private final AlarmChanges draft;
    private final StateTransitions steps;
    private final AlarmCorrelation correlation;
    private final SourceNames names;

    TransitionHandler(AlarmChanges draft, AlarmCorrelation correlation, SourceNames names) {
        this.draft = draft;
        this.steps = new StateTransitions(draft);
        this.correlation = correlation;
        this.names = names;
    }

    void apply(Transition exact) {
        // As exact as the store, so that memory and store never differ.
        Transition transition = exact.withTime(exact.time().truncatedTo(ChronoUnit.MICROS));
        ActiveAlarm existing = draft.byKey(transition.binding().key());
        switch (transition.kind()) {
            case RAISED -> raised(existing, transition);
            case RETURNED -> returned(existing, transition.time());
            case SUPPRESSED -> suppressed(existing, transition.time());
            case UNSUPPRESSED -> unsuppressed(existing, transition.time());
        }
    }

    /** Nothing looks at its point any more. */
    void gone(long id, Instant time) {
        returned(draft.find(id), time);
        unsuppressed(draft.find(id), time);
    }

    private void raised(@Nullable ActiveAlarm existing, Transition transition) {
        if (existing == null) {
            raise(transition);
        } else if (!existing.alarm().condition()) {
            var line =
                    new StateTransitions.HistoryLine(transition.time(), Kind.RETRIGGERED, SYSTEM, message(transition));
            ActiveAlarm again = steps.take(
                    existing, LifeCycle.Step.RAISE, line, edit -> edit.holds().message(transition.message()));
            if (again != null) {
                correlation.join(again, draft, transition.time());
            }
        }
    }

    private void raise(Transition transition) {
        ActiveAlarm fresh = fresh(transition);
        ActiveAlarm cause = correlation.causeOf(fresh, draft);
        if (cause == null) {
            draft.record(fresh, transition.time(), Kind.RAISED, SYSTEM, message(transition));
        } else {
            beneath(fresh, cause, transition.time());
        }
        correlation.gather(fresh.withAlarm(folded(fresh, cause)), draft, transition.time());
    }

    private static String message(Transition transition) {
        String message = transition.message();
        return message == null ? "" : message;
    }

    private static Alarm folded(ActiveAlarm fresh, @Nullable ActiveAlarm cause) {
        return AlarmEdit.of(fresh.alarm())
                .cause(cause == null ? null : cause.id())
                .done();
    }

    /** Whoever knows of the cause knows of this. */
    private void beneath(ActiveAlarm fresh, ActiveAlarm cause, Instant time) {
        ActiveAlarm folded = fresh.withAlarm(folded(fresh, cause));
        draft.record(folded, time, Kind.RAISED, SYSTEM, "");
        draft.record(folded, time, Kind.FOLDED, SYSTEM, String.valueOf(cause.id()));
        String who = cause.alarm().acknowledgedBy();
        if (who != null && cause.alarm().state() == AlarmState.ACKNOWLEDGED) {
            steps.take(
                    folded,
                    LifeCycle.Step.ACKNOWLEDGE,
                    new StateTransitions.HistoryLine(time, Kind.ACKNOWLEDGED, who, ""),
                    edit -> edit.acknowledged(time, who));
        }
    }

    private ActiveAlarm fresh(Transition transition) {
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
                subject(binding, point),
                transition.message());
        return ActiveAlarm.of(alarm, AlarmType.of(rule), false, point);
    }

    /** What a rule about controllers, connections and gateways is about is no point. */
    private @Nullable String subject(RuleBinding binding, Point point) {
        PointSource source = point.source();
        if (source == null) {
            return null;
        }
        return switch (binding.rule().target()) {
            case AlarmRule.Target.EachDevice each -> names.controller(source);
            case AlarmRule.Target.EachConnection each -> source.connection();
            case AlarmRule.Target.EachGateway each -> binding.gateway();
            case AlarmRule.Target.OnePoint one -> null;
            case AlarmRule.Target.Pattern pattern -> null;
            case AlarmRule.Target.EachWritable each -> null;
        };
    }

    private void returned(@Nullable ActiveAlarm existing, Instant time) {
        if (existing != null && existing.alarm().condition()) {
            var line = new StateTransitions.HistoryLine(time, Kind.RETURNED, SYSTEM, "");
            steps.take(existing, LifeCycle.Step.RETURN, line, edit -> edit.returned(time));
        }
    }

    private void suppressed(@Nullable ActiveAlarm existing, Instant time) {
        if (existing == null || existing.suppressed()) {
            return;
        }
        ActiveAlarm marked = existing.withSuppressed(true);
        var line = new StateTransitions.HistoryLine(time, Kind.SUPPRESSED, SYSTEM, "");
        if (steps.take(marked, LifeCycle.Step.SUPPRESS, line, edit -> edit) == null) {
            draft.record(marked, time, Kind.SUPPRESSED, SYSTEM, "");
        }
    }

    private void unsuppressed(@Nullable ActiveAlarm existing, Instant time) {
        if (existing == null || !existing.suppressed()) {
            return;
        }
        ActiveAlarm marked = existing.withSuppressed(false);
        var line = new StateTransitions.HistoryLine(time, Kind.UNSUPPRESSED, SYSTEM, "");
        if (steps.take(marked, LifeCycle.Step.UNSUPPRESS, line, edit -> edit) == null) {
            draft.record(marked, time, Kind.UNSUPPRESSED, SYSTEM, "");
        }
    }
}
