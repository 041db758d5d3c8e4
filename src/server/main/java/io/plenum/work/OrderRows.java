package io.plenum.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Orders and what belongs to them, as the database has them. */
final class OrderRows {

    private OrderRows() {}

    static WorkOrder order(ResultSet row, int number) throws SQLException {
        return new WorkOrder(
                row.getLong("id"),
                row.getString("title"),
                row.getString("description"),
                new WorkOrigin(
                        WorkOrigin.Kind.valueOf(row.getString("origin")), row.getObject("origin_id", Long.class)),
                row.getString("place"),
                WorkState.valueOf(row.getString("state")),
                row.getString("assignee"),
                row.getObject("due", LocalDate.class),
                external(row),
                row.getTimestamp("created").toInstant(),
                row.getString("created_by"),
                instant(row, "closed"),
                row.getString("closing_reason"));
    }

    private static @Nullable ExternalOrder external(ResultSet row) throws SQLException {
        String system = row.getString("system");
        return system == null ? null : new ExternalOrder(system, row.getString("reference"), row.getString("link"));
    }

    static WorkStep step(ResultSet row, int number) throws SQLException {
        return new WorkStep(
                row.getInt("number"), row.getString("text"), instant(row, "done"), row.getString("done_by"));
    }

    static WorkEffort effort(ResultSet row, int number) throws SQLException {
        return new WorkEffort(
                row.getLong("id"),
                row.getTimestamp("time").toInstant(),
                row.getString("who"),
                row.getObject("minutes", Integer.class),
                row.getString("part"),
                row.getBigDecimal("quantity"),
                row.getString("note"));
    }

    static WorkPhoto photo(ResultSet row, int number) throws SQLException {
        return new WorkPhoto(row.getLong("id"), row.getTimestamp("time").toInstant(), row.getString("who"));
    }

    static WorkEvent event(ResultSet row, int number) throws SQLException {
        return new WorkEvent(
                row.getLong("id"),
                row.getTimestamp("time").toInstant(),
                row.getString("who"),
                row.getString("what"),
                row.getString("detail"),
                instant(row, "done_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
