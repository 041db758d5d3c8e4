package io.plenum.alarm.store;

import io.plenum.point.ControllerEvent;
import io.plenum.point.PointId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What controllers have said last of the alarms that they have reported themselves. */
@Repository
public class ReportedEvents {

    private final JdbcClient jdbc;

    public ReportedEvents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By alarm; alarms that a rule of ours has found are left out. */
    public Map<Long, List<ControllerEvent>> of(Collection<Long> alarms) {
        Map<Long, List<ControllerEvent>> events = new HashMap<>();
        jdbc.sql("""
                SELECT a.id AS alarm, e.* FROM alarm a JOIN controller_event e ON e.point_id = a.point_id
                WHERE a.id = ANY (:alarms) AND a.nature = 'REPORTED' ORDER BY a.id, e.condition""").param("alarms", alarms.toArray(new Long[0])).query(row -> {
            events.computeIfAbsent(row.getLong("alarm"), any -> new ArrayList<>())
                    .add(event(row));
        });
        return events;
    }

    static ControllerEvent event(ResultSet row) throws SQLException {
        return new ControllerEvent(
                new PointId(row.getInt("point_id")),
                row.getString("condition"),
                row.getString("message"),
                row.getBoolean("active"),
                row.getBoolean("acknowledged"),
                row.getInt("severity"),
                row.getTimestamp("time").toInstant(),
                row.getString("reference"));
    }
}
