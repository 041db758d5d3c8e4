package io.plenum.notify;

import io.plenum.alarm.Alarm;
import io.plenum.alarm.AlarmEvent;
import io.plenum.alarm.AlarmQuery;
import io.plenum.alarm.AlarmState;
import io.plenum.alarm.Alarms;
import io.plenum.alarm.AlarmsChanged;
import io.plenum.alarm.Priority;
import io.plenum.point.Point;
import io.plenum.site.SiteModel;
import io.plenum.web.RequestProblem;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Alarms that a test raises; it tells of them as the engine does. */
public final class FakeAlarms implements Alarms {

    private final Map<Long, Alarm> all = new LinkedHashMap<>();
    private final List<String> actions = new ArrayList<>();
    private final SiteModel model;
    private final Clock clock;
    private long next = 1;

    FakeAlarms(SiteModel model, Clock clock) {
        this.model = model;
        this.clock = clock;
    }

    /** What was done, as {@code action id who}. */
    public List<String> actions() {
        return actions;
    }

    AlarmsChanged.AlarmChange raise(String point, Priority priority, @Nullable Long cause) {
        Point where = Objects.requireNonNull(model.point(point), point);
        String owner = model.ownerOf(point);
        var equipment = owner == null ? null : model.equipment(owner);
        var space = owner == null ? null : model.space(owner);
        String floor = equipment != null ? equipment.floor() : space == null ? null : space.floor();
        long id = next++;
        Alarm alarm = new Alarm(
                id,
                "1:" + point,
                1,
                "Zone too warm",
                priority,
                where.id(),
                point,
                owner,
                floor,
                "hvac",
                AlarmState.UNACKNOWLEDGED,
                true,
                clock.instant(),
                null,
                null,
                null,
                null,
                null,
                28.4,
                26.0,
                cause,
                null,
                null,
                null);
        return put(alarm, AlarmEvent.Kind.RAISED);
    }

    AlarmsChanged.AlarmChange put(Alarm alarm, AlarmEvent.Kind kind) {
        all.put(alarm.id(), alarm);
        return new AlarmsChanged.AlarmChange(alarm, new AlarmEvent(0, alarm.id(), clock.instant(), kind, "system", ""));
    }

    /** The same alarm, folded or not, in another state. */
    AlarmsChanged.AlarmChange change(
            long id, AlarmState state, boolean condition, @Nullable Long cause, AlarmEvent.Kind kind) {
        Alarm a = Objects.requireNonNull(all.get(id));
        return put(
                new Alarm(
                        a.id(),
                        a.key(),
                        a.rule(),
                        a.ruleName(),
                        a.priority(),
                        a.point(),
                        a.pointKey(),
                        a.owner(),
                        a.floor(),
                        a.system(),
                        state,
                        condition,
                        a.raised(),
                        condition ? null : clock.instant(),
                        a.acknowledged(),
                        a.acknowledgedBy(),
                        a.assignee(),
                        a.shelvedUntil(),
                        a.value(),
                        a.limit(),
                        cause,
                        a.closed(),
                        a.subject(),
                        a.message()),
                kind);
    }

    @Override
    public List<Alarm> active() {
        return all.values().stream().filter(alarm -> alarm.closed() == null).toList();
    }

    @Override
    public @Nullable Alarm find(long id) {
        return all.get(id);
    }

    @Override
    public List<AlarmEvent> history(long id) {
        return List.of();
    }

    @Override
    public List<Alarm> raised(AlarmQuery query) {
        return List.of();
    }

    @Override
    public int count(AlarmQuery query) {
        return 0;
    }

    @Override
    public Alarm acknowledge(long id, String who, String comment) {
        return done("acknowledge", id, who, AlarmState.ACKNOWLEDGED);
    }

    @Override
    public Alarm assign(long id, String who, @Nullable String assignee) {
        return done("assign", id, who, Objects.requireNonNull(all.get(id)).state());
    }

    @Override
    public Alarm comment(long id, String who, String text) {
        return done("comment", id, who, Objects.requireNonNull(all.get(id)).state());
    }

    @Override
    public Alarm shelve(long id, String who, Instant until, String reason) {
        return done("shelve", id, who, AlarmState.SHELVED);
    }

    @Override
    public Alarm unshelve(long id, String who) {
        return done("unshelve", id, who, AlarmState.UNACKNOWLEDGED);
    }

    @Override
    public Alarm takeOutOfService(long id, String who, String reason) {
        return done("out", id, who, AlarmState.OUT_OF_SERVICE);
    }

    @Override
    public Alarm putInService(long id, String who) {
        return done("in", id, who, AlarmState.UNACKNOWLEDGED);
    }

    private Alarm done(String action, long id, String who, AlarmState state) {
        if (!all.containsKey(id)) {
            throw RequestProblem.notFound(String.valueOf(id));
        }
        actions.add(action + " " + id + " " + who);
        return change(id, state, true, null, AlarmEvent.Kind.ACKNOWLEDGED).alarm();
    }

    Collection<Alarm> all() {
        return all.values();
    }
}
