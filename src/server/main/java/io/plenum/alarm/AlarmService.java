package io.plenum.alarm;

import io.plenum.alarm.correlation.AlarmType;
import io.plenum.alarm.state.ActiveAlarm;
import io.plenum.alarm.state.AlarmCommands;
import io.plenum.alarm.state.OperatorActions;
import io.plenum.alarm.store.AlarmHistory;
import io.plenum.audit.Audit;
import io.plenum.web.RequestProblem;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What people see of alarms and do with them. */
@Service
class AlarmService implements Alarms {

    private final AlarmCommands commands;
    private final AlarmHistory history;
    private final Audit audit;
    private final Clock clock;

    AlarmService(AlarmCommands commands, AlarmHistory history, Audit audit, Clock clock) {
        this.commands = commands;
        this.history = history;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<Alarm> active() {
        return commands.activeAlarms().newestFirst();
    }

    @Override
    public boolean known() {
        return commands.isLoaded();
    }

    @Override
    public @Nullable Alarm find(long id) {
        ActiveAlarm existing = commands.find(id);
        return existing == null ? history.find(id) : existing.alarm();
    }

    @Override
    public List<AlarmEvent> history(long id) {
        known(id);
        return history.events(id);
    }

    @Override
    public List<Alarm> raised(AlarmQuery query) {
        return history.raised(query);
    }

    @Override
    public int count(AlarmQuery query) {
        return history.count(query);
    }

    /** An alarm that is over stays as it is: a mail may be read late. */
    @Override
    public Alarm acknowledge(long id, String who, String comment) {
        Alarm alarm = known(id);
        if (alarm.closed() != null || alarm.state() == AlarmState.ACKNOWLEDGED) {
            return alarm;
        }
        return change(
                id, "alarm acknowledged", who, comment, (actions, entry) -> actions.acknowledge(entry, who, comment));
    }

    @Override
    public Alarm assign(long id, String who, @Nullable String assignee) {
        String detail = assignee == null ? "nobody" : assignee;
        return change(id, "alarm assigned", who, detail, (actions, entry) -> actions.assign(entry, who, assignee));
    }

    @Override
    public Alarm comment(long id, String who, String text) {
        Alarm alarm = known(id);
        if (alarm.closed() == null) {
            return change(id, "alarm commented", who, text, (actions, entry) -> actions.comment(entry, who, text));
        }
        ActiveAlarm over = ActiveAlarm.of(alarm, AlarmType.SYMPTOM, false, null);
        commands.change(List.of(), draft -> new OperatorActions(draft, now()).comment(over, who, text));
        audit(alarm, "alarm commented", who, text);
        return alarm;
    }

    @Override
    public Alarm shelve(long id, String who, Instant until, String reason) {
        String detail = "until " + until + ": " + reason;
        return change(id, "alarm shelved", who, detail, (actions, entry) -> actions.shelve(entry, who, until, reason));
    }

    @Override
    public Alarm unshelve(long id, String who) {
        return change(id, "alarm unshelved", who, "", (actions, entry) -> actions.unshelve(entry, who));
    }

    @Override
    public Alarm takeOutOfService(long id, String who, String reason) {
        return change(id, "alarm out of service", who, reason, (actions, entry) -> actions.takeOut(entry, who, reason));
    }

    @Override
    public Alarm putInService(long id, String who) {
        return change(id, "alarm in service", who, "", (actions, entry) -> actions.putIn(entry, who));
    }

    /** As exact as the store. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private Alarm known(long id) {
        Alarm alarm = find(id);
        if (alarm == null) {
            throw RequestProblem.notFound(String.valueOf(id));
        }
        return alarm;
    }

    private Alarm change(
            long id, String what, String who, String detail, BiConsumer<OperatorActions, ActiveAlarm> action) {
        known(id);
        commands.change(List.of(), draft -> {
            ActiveAlarm entry = draft.find(id);
            if (entry == null) {
                throw RequestProblem.of("state", "alarm.problem.over");
            }
            action.accept(new OperatorActions(draft, now()), entry);
        });
        Alarm after = known(id);
        audit(after, what, who, detail);
        return after;
    }

    private void audit(Alarm alarm, String what, String who, String detail) {
        String entry = "alarm " + alarm.id() + " (" + alarm.ruleName() + ", " + alarm.pointKey() + ")";
        audit.recordFor(who, what, detail.isBlank() ? entry : entry + ": " + detail);
    }
}
