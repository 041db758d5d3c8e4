package io.plenum.command.ledger;

import io.plenum.command.CommandOrigin;
import io.plenum.command.OverrideState;
import io.plenum.link.Problem;
import io.plenum.point.PointId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes columns of the ledger. */
final class OverrideColumns {

    private OverrideColumns() {}

    static StoredOverride entry(ResultSet row) throws SQLException {
        return new StoredOverride(
                uuid(row, "id"),
                uuid(row, "group_id"),
                row.getInt("place"),
                new PointId(row.getInt("point_id")),
                row.getString("connection"),
                row.getString("gateway"),
                row.getInt("priority"),
                row.getDouble("value"),
                (Double) row.getObject("before_value"),
                row.getString("who"),
                new CommandOrigin(CommandOrigin.Kind.valueOf(row.getString("origin")), row.getString("reference")),
                row.getString("reason"),
                some(row, "since"),
                some(row, "until"),
                some(row, "not_after"),
                OverrideState.valueOf(row.getString("state")),
                row.getInt("revision"),
                row.getInt("confirmed"),
                instant(row, "reported"),
                row.getBoolean("stood"),
                row.getBoolean("adopt"),
                some(row, "end_wanted"),
                problem(row.getString("problem")),
                row.getObject("taken_by", UUID.class),
                instant(row, "ended"));
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static Instant some(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    static @Nullable OffsetDateTime time(@Nullable Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Problem problem(@Nullable String json) {
        return json == null ? null : JsonMapper.shared().readValue(json, Problem.class);
    }

    static @Nullable String problem(@Nullable Problem problem) {
        return problem == null
                ? null
                : JsonMapper.shared().writeValueAsString(problem).replace("\\u0000", "·");
    }
}
