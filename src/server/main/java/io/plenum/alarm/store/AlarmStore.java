package io.plenum.alarm.store;

import io.plenum.alarm.Alarm;
import io.plenum.alarm.AlarmEvent;
import io.plenum.alarm.AlarmsChanged;
import io.plenum.alarm.correlation.AlarmType;
import io.plenum.alarm.state.ActiveAlarm;
import io.plenum.point.ControllerEvent;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Alarms, their history and running delays in the database; all times are UTC. */
@Repository
public class AlarmStore {

    private static final int BATCH = 500;
    private static final String ALARM = """
            INSERT INTO alarm (id, rule, rule_name, priority, nature, point_id, point_key, owner, floor, system, state,
              condition, suppressed, raised, returned, acknowledged, acknowledged_by, assignee, shelved_until, value,
              passed_limit, cause, closed, subject, message)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET state = excluded.state, condition = excluded.condition,
              suppressed = excluded.suppressed, returned = excluded.returned, acknowledged = excluded.acknowledged,
              acknowledged_by = excluded.acknowledged_by, assignee = excluded.assignee,
              shelved_until = excluded.shelved_until, cause = excluded.cause, closed = excluded.closed,
              message = excluded.message""";
    private static final String EVENT =
            "INSERT INTO alarm_event (id, alarm, time, kind, who, detail) VALUES (?, ?, ?, ?, ?, ?)";
    private static final String PENDING = """
            INSERT INTO alarm_pending (rule, point_id, since) VALUES (?, ?, ?)
            ON CONFLICT (rule, point_id) DO UPDATE SET since = excluded.since""";

    private static final String HEARD = """
            INSERT INTO controller_event (point_id, condition, message, active, acknowledged, severity, time, reference)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (point_id, condition) DO UPDATE SET message = excluded.message, active = excluded.active,
              acknowledged = excluded.acknowledged, severity = excluded.severity, time = excluded.time,
              reference = excluded.reference""";

    private final JdbcTemplate jdbc;
    private final JdbcClient client;

    public AlarmStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.client = JdbcClient.create(jdbc);
    }

    /** A delay that runs at a point, or none any more where {@code since} is null. */
    public record Pending(
            long rule, PointId point, @Nullable Instant since) {

        public static String key(long rule, PointId point) {
            return rule + ":" + point.value();
        }
    }

    /** @param sequence {@code alarm_id} or {@code alarm_event_id} */
    public List<Long> numbers(String sequence, int count) {
        return client.sql("SELECT nextval(CAST(:sequence AS regclass)) FROM generate_series(1, :count)")
                .param("sequence", sequence)
                .param("count", count)
                .query(Long.class)
                .list();
    }

    /** @param points by id, to know their controllers */
    public List<ActiveAlarm> active(Function<PointId, @Nullable Point> points) {
        return client.sql("SELECT * FROM alarm WHERE closed IS NULL ORDER BY id")
                .query((row, number) -> {
                    Alarm alarm = AlarmRows.alarm(row, number);
                    AlarmType nature = AlarmType.valueOf(row.getString("nature"));
                    return ActiveAlarm.of(alarm, nature, row.getBoolean("suppressed"), points.apply(alarm.point()));
                })
                .list();
    }

    /** When delays began that were running, by {@link Pending#key}. */
    public Map<String, Instant> pending() {
        Map<String, Instant> since = new HashMap<>();
        client.sql("SELECT rule, point_id, since FROM alarm_pending").query(row -> {
            String key = Pending.key(row.getLong(1), new PointId(row.getInt(2)));
            since.put(key, row.getTimestamp(3).toInstant());
        });
        return since;
    }

    public void write(Collection<ActiveAlarm> entries, List<AlarmsChanged.AlarmChange> changes) {
        // A cause is stored before what refers to it: it has the lower number, or was there before.
        List<ActiveAlarm> ordered =
                entries.stream().sorted(AlarmStore::causesFirst).toList();
        jdbc.batchUpdate(ALARM, ordered, BATCH, AlarmStore::set);
        jdbc.batchUpdate(EVENT, changes, BATCH, (row, change) -> {
            AlarmEvent event = change.event();
            set(
                    row,
                    event.id(),
                    event.alarm(),
                    AlarmRows.utc(event.time()),
                    event.kind().name(),
                    event.who(),
                    event.detail());
        });
    }

    private static int causesFirst(ActiveAlarm one, ActiveAlarm other) {
        int headlines =
                Boolean.compare(one.alarm().cause() != null, other.alarm().cause() != null);
        return headlines != 0 ? headlines : Long.compare(one.id(), other.id());
    }

    public void writePending(Collection<Pending> pending) {
        List<Pending> running =
                pending.stream().filter(one -> one.since() != null).toList();
        List<Pending> over = pending.stream().filter(one -> one.since() == null).toList();
        jdbc.batchUpdate(
                PENDING,
                running,
                BATCH,
                (row, one) -> set(row, one.rule(), one.point().value(), AlarmRows.utc(one.since())));
        jdbc.batchUpdate(
                "DELETE FROM alarm_pending WHERE rule = ? AND point_id = ?",
                over,
                BATCH,
                (row, one) -> set(row, one.rule(), one.point().value()));
    }

    /** What controllers have said last of each of their alarms. */
    public List<ControllerEvent> events() {
        return client.sql("SELECT * FROM controller_event")
                .query((row, number) -> ReportedEvents.event(row))
                .list();
    }

    public void writeEvents(List<ControllerEvent> events) {
        // One after the other: of two about the same alarm the later one counts.
        jdbc.batchUpdate(
                HEARD,
                events,
                BATCH,
                (row, event) -> set(
                        row,
                        event.point().value(),
                        event.condition(),
                        event.message(),
                        event.active(),
                        event.acknowledged(),
                        event.severity(),
                        AlarmRows.utc(event.time()),
                        event.reference()));
    }

    private static void set(PreparedStatement row, ActiveAlarm entry) throws SQLException {
        Alarm alarm = entry.alarm();
        set(
                row,
                alarm.id(),
                alarm.rule(),
                alarm.ruleName(),
                alarm.priority().name(),
                entry.nature().name(),
                alarm.point().value(),
                alarm.pointKey(),
                alarm.owner(),
                alarm.floor(),
                alarm.system(),
                alarm.state().name(),
                alarm.condition(),
                entry.suppressed(),
                AlarmRows.utc(alarm.raised()),
                AlarmRows.utc(alarm.returned()),
                AlarmRows.utc(alarm.acknowledged()),
                alarm.acknowledgedBy(),
                alarm.assignee(),
                AlarmRows.utc(alarm.shelvedUntil()),
                alarm.value(),
                alarm.limit(),
                alarm.cause(),
                AlarmRows.utc(alarm.closed()),
                alarm.subject(),
                alarm.message());
    }

    private static void set(PreparedStatement row, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            row.setObject(i + 1, values[i]);
        }
    }
}
