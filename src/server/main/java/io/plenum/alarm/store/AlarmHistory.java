package io.plenum.alarm.store;

import io.plenum.alarm.Alarm;
import io.plenum.alarm.AlarmEvent;
import io.plenum.alarm.AlarmQuery;
import io.plenum.alarm.Priority;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads alarms of the past. */
@Repository
public class AlarmHistory {

    private static final String WHERE = """
             FROM alarm WHERE raised >= :from AND raised < :to
              AND (CAST(:priority AS text) IS NULL OR priority = :priority)
              AND (CAST(:floor AS text) IS NULL OR floor = :floor)
              AND (CAST(:system AS text) IS NULL OR system = :system)
              AND (CAST(:rule AS bigint) IS NULL OR rule = :rule)
              AND (CAST(:key AS text) IS NULL OR rule || ':' || point_key = :key)
              AND (CAST(:points AS text[]) IS NULL OR point_key = ANY(CAST(:points AS text[])))
              AND (CAST(:text AS text) IS NULL OR position(lower(CAST(:text AS text)) IN lower(rule_name)) > 0
                OR position(lower(CAST(:text AS text)) IN lower(point_key)) > 0)
              AND (NOT CAST(:lost AS boolean) OR EXISTS (
                SELECT 1 FROM alarm_event lost WHERE lost.alarm = alarm.id AND lost.kind = 'NOT_AT_CONTROLLER'
                  AND NOT EXISTS (SELECT 1 FROM alarm_event done WHERE done.alarm = alarm.id AND done.id > lost.id
                    AND done.kind IN ('ACKNOWLEDGED_AT_CONTROLLER', 'ACKNOWLEDGED_BY_CONTROLLER'))))""";

    private final JdbcClient jdbc;

    public AlarmHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Nullable
    public Alarm find(long id) {
        return jdbc.sql("SELECT * FROM alarm WHERE id = ?")
                .param(id)
                .query(AlarmRows::alarm)
                .optional()
                .orElse(null);
    }

    public List<AlarmEvent> events(long alarm) {
        return jdbc.sql("SELECT * FROM alarm_event WHERE alarm = ? ORDER BY id")
                .param(alarm)
                .query(AlarmRows::event)
                .list();
    }

    public List<Alarm> raised(AlarmQuery query) {
        return asked("SELECT *" + WHERE + " ORDER BY raised DESC, id DESC LIMIT :size OFFSET :skip", query)
                .param("size", query.size())
                .param("skip", (long) query.page() * query.size())
                .query(AlarmRows::alarm)
                .list();
    }

    public int count(AlarmQuery query) {
        return asked("SELECT count(*)" + WHERE, query).query(Integer.class).single();
    }

    private JdbcClient.StatementSpec asked(String sql, AlarmQuery query) {
        Priority priority = query.priority();
        Set<String> points = query.points();
        return jdbc.sql(sql)
                .param("from", AlarmRows.utc(query.from()))
                .param("to", AlarmRows.utc(query.to()))
                .param("priority", priority == null ? null : priority.name())
                .param("floor", query.floor())
                .param("system", query.system())
                .param("rule", query.rule())
                .param("key", query.key())
                .param("points", points == null ? null : points.toArray(String[]::new))
                .param("text", query.text())
                .param("lost", query.notPassedOn());
    }
}
