package io.plenum.command.scan;

import io.plenum.command.Holder;
import io.plenum.point.PointId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was found in priority arrays. Every call may throw Spring's {@code DataAccessException}. */
@Repository
class SlotStore {

    private static final String COLUMNS =
            "SELECT id, point_id, priority, value, not_before, first_seen, last_seen, gone, holder, holder_name FROM command_slot ";
    private static final int MOST_OF_POINT = 500;
    private static final int LONGEST_NAME = 200;

    private final JdbcClient jdbc;

    /**
     * When a point was looked at.
     *
     * @param answered when its controller answered last; null where it never has
     */
    record Look(Instant scanned, @Nullable Instant answered) {}

    SlotStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<PointId, Look> looks() {
        return jdbc
                .sql("SELECT point_id, scanned, answered FROM command_scan")
                .query((row, number) -> Map.entry(
                        new PointId(row.getInt("point_id")), new Look(some(row, "scanned"), instant(row, "answered"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** @param prioritised null where the controller did not answer */
    void looked(PointId point, Look look, @Nullable Boolean prioritised) {
        jdbc.sql("""
                INSERT INTO command_scan (point_id, scanned, answered, prioritised)
                SELECT id, :scanned, :answered, :prioritised FROM point WHERE id = :point
                ON CONFLICT (point_id) DO UPDATE SET scanned = excluded.scanned, answered = excluded.answered,
                    prioritised = coalesce(excluded.prioritised, command_scan.prioritised)""")
                .param("point", point.value())
                .param("scanned", time(look.scanned()))
                .param("answered", time(look.answered()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("prioritised", prioritised, Types.BOOLEAN)
                .update();
    }

    /** What others than Plenum and schedules hold now, but for the lowest priority, at which a point is meant to be held. */
    List<FoundSlot> foreign() {
        return jdbc.sql(COLUMNS + """
                WHERE gone IS NULL AND priority < 16 AND holder NOT IN ('OURS', 'SCHEDULE') ORDER BY first_seen, id""").query((row, number) -> slot(row)).list();
    }

    /** What others than Plenum hold now at any priority, schedules too. */
    List<FoundSlot> standing() {
        return jdbc.sql(COLUMNS + "WHERE gone IS NULL AND holder <> 'OURS' ORDER BY first_seen, id")
                .query((row, number) -> slot(row))
                .list();
    }

    /** Of one point since then, the youngest first, those that stand in any case among them. */
    List<FoundSlot> of(PointId point, Instant since) {
        return jdbc.sql(COLUMNS + """
                WHERE point_id = :point AND (gone IS NULL OR first_seen >= :since)
                ORDER BY gone IS NOT NULL, first_seen DESC LIMIT :most""")
                .param("point", point.value())
                .param("since", time(since))
                .param("most", MOST_OF_POINT)
                .query((row, number) -> slot(row))
                .list();
    }

    void add(PointId point, @Nullable Instant notBefore, Instant seen, Holder holder) {
        jdbc.sql("""
                INSERT INTO command_slot (point_id, priority, value, not_before, first_seen, last_seen, holder, holder_name)
                SELECT id, :priority, :value, :notBefore, :seen, :seen, :holder, :name FROM point WHERE id = :point
                ON CONFLICT (point_id, priority) WHERE gone IS NULL DO NOTHING""")
                .param("point", point.value())
                .param("priority", holder.priority())
                .param("value", holder.value())
                .param("notBefore", time(notBefore), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("seen", time(seen))
                .param("holder", holder.kind().name())
                .param("name", name(holder))
                .update();
    }

    /** It stands still, perhaps with another value where those of a slot are not kept one by one. */
    void seen(long id, Instant at, Holder holder) {
        jdbc.sql("""
                UPDATE command_slot SET last_seen = greatest(last_seen, :at), value = :value, holder = :holder, holder_name = :name
                WHERE id = :id AND gone IS NULL""")
                .param("id", id)
                .param("at", time(at))
                .param("value", holder.value())
                .param("holder", holder.kind().name())
                .param("name", name(holder))
                .update();
    }

    void gone(long id, Instant at) {
        jdbc.sql("UPDATE command_slot SET gone = greatest(last_seen, :at) WHERE id = :id AND gone IS NULL")
                .param("id", id)
                .param("at", time(at))
                .update();
    }

    void forget(Instant goneBefore) {
        jdbc.sql("DELETE FROM command_slot WHERE gone < :before")
                .param("before", time(goneBefore))
                .update();
    }

    private static String name(Holder holder) {
        String name = holder.name().replace("\u0000", "");
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }

    private static FoundSlot slot(ResultSet row) throws SQLException {
        int priority = row.getInt("priority");
        double value = row.getDouble("value");
        return new FoundSlot(
                row.getLong("id"),
                new PointId(row.getInt("point_id")),
                priority,
                value,
                instant(row, "not_before"),
                some(row, "first_seen"),
                some(row, "last_seen"),
                instant(row, "gone"),
                new Holder(
                        priority, value, Holder.Kind.valueOf(row.getString("holder")), row.getString("holder_name")));
    }

    private static Instant some(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
