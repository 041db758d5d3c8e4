package io.plenum.alarm.store;

import io.plenum.alarm.Alarm;
import io.plenum.alarm.AlarmEvent;
import io.plenum.alarm.AlarmState;
import io.plenum.alarm.Priority;
import io.plenum.point.PointId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Alarms and their events as rows. */
final class AlarmRows {

    private AlarmRows() {}

    static Alarm alarm(ResultSet row, int number) throws SQLException {
        return new Alarm(
                row.getLong("id"),
                row.getLong("rule") + ":" + row.getString("point_key"),
                row.getLong("rule"),
                row.getString("rule_name"),
                Priority.valueOf(row.getString("priority")),
                new PointId(row.getInt("point_id")),
                row.getString("point_key"),
                row.getString("owner"),
                row.getString("floor"),
                row.getString("system"),
                AlarmState.valueOf(row.getString("state")),
                row.getBoolean("condition"),
                row.getTimestamp("raised").toInstant(),
                instant(row, "returned"),
                instant(row, "acknowledged"),
                row.getString("acknowledged_by"),
                row.getString("assignee"),
                instant(row, "shelved_until"),
                row.getDouble("value"),
                row.getObject("passed_limit", Double.class),
                row.getObject("cause", Long.class),
                instant(row, "closed"),
                row.getString("subject"),
                row.getString("message"));
    }

    static AlarmEvent event(ResultSet row, int number) throws SQLException {
        return new AlarmEvent(
                row.getLong("id"),
                row.getLong("alarm"),
                row.getTimestamp("time").toInstant(),
                AlarmEvent.Kind.valueOf(row.getString("kind")),
                row.getString("who"),
                row.getString("detail"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }

    static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
