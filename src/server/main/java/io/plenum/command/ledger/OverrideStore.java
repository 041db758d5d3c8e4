package io.plenum.command.ledger;

import io.plenum.point.PointId;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The table of overrides. Every call may throw Spring's {@code DataAccessException}. */
@Repository
public class OverrideStore {

    private static final String ALL = "SELECT * FROM command_override ";
    private static final String LIVE = "ended IS NULL AND state <> 'AWAITING_APPROVAL' ";
    /** Of the advisory lock under which orders are given, one after the other. */
    private static final long ORDERS = 0x636f6d6d616e64L;

    private final JdbcClient jdbc;

    OverrideStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets orders be given one after the other until the end of the transaction. */
    public void lock() {
        jdbc.sql("SELECT pg_advisory_xact_lock(:lock)")
                .param("lock", ORDERS)
                .query((row, index) -> true)
                .list();
    }

    /** @param preview what was shown before it was ordered, as JSON; null where nothing was */
    public void add(StoredOverride entry, @Nullable UUID previewId, @Nullable String preview) {
        written(jdbc.sql("""
                INSERT INTO command_override (id, group_id, place, point_id, connection, gateway, priority, value, before_value, who,
                    origin, reference, reason, preview_id, preview, since, until, not_after, state, revision, confirmed, reported, stood,
                    adopt, end_wanted, problem, taken_by, ended)
                VALUES (:id, :group, :place, :point, :connection, :gateway, :priority, :value, :before, :who, :origin, :reference,
                    :reason, :previewId, :preview::jsonb, :since, :until, :notAfter, :state, :revision, :confirmed, :reported, :stood,
                    :adopt, :endWanted, :problem::jsonb, :takenBy, :ended)"""), entry)
                .param("group", entry.group())
                .param("place", entry.place())
                .param("point", entry.point().value())
                .param("connection", entry.connection())
                .param("gateway", entry.gateway())
                .param("priority", entry.priority())
                .param("value", entry.value())
                .param("who", entry.who())
                .param("origin", entry.origin().kind().name())
                .param("reference", entry.origin().reference())
                .param("reason", entry.reason())
                .param("previewId", previewId, Types.OTHER)
                .param("preview", preview, Types.VARCHAR)
                .param("since", entry.since().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Writes what may change of it. */
    public void put(StoredOverride entry) {
        written(jdbc.sql("""
                UPDATE command_override SET before_value = :before, until = :until, not_after = :notAfter, state = :state,
                    revision = :revision, confirmed = :confirmed, reported = :reported, stood = :stood, adopt = :adopt,
                    end_wanted = :endWanted, problem = :problem::jsonb, taken_by = :takenBy, ended = :ended
                WHERE id = :id"""), entry).update();
    }

    private static StatementSpec written(StatementSpec statement, StoredOverride entry) {
        return statement
                .param("id", entry.id())
                .param("before", entry.before(), Types.DOUBLE)
                .param("until", entry.until().atOffset(ZoneOffset.UTC))
                .param("notAfter", entry.notAfter().atOffset(ZoneOffset.UTC))
                .param("state", entry.state().name())
                .param("revision", entry.revision())
                .param("confirmed", entry.confirmed())
                .param("reported", OverrideColumns.time(entry.reported()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("stood", entry.stood())
                .param("adopt", entry.adopt())
                .param("endWanted", entry.endWanted().atOffset(ZoneOffset.UTC))
                .param("problem", OverrideColumns.problem(entry.problem()), Types.VARCHAR)
                .param("takenBy", entry.takenBy(), Types.OTHER)
                .param("ended", OverrideColumns.time(entry.ended()), Types.TIMESTAMP_WITH_TIMEZONE);
    }

    public @Nullable StoredOverride byId(UUID id) {
        return one("WHERE id = :id", "id", id);
    }

    /** The same, and nobody else changes it until the end of the transaction. */
    public @Nullable StoredOverride locked(UUID id) {
        return one("WHERE id = :id FOR UPDATE", "id", id);
    }

    private @Nullable StoredOverride one(String where, String name, Object value) {
        return many(where, name, value).stream().findFirst().orElse(null);
    }

    private List<StoredOverride> many(String where, String name, Object value) {
        return jdbc.sql(ALL + where)
                .param(name, value)
                .query((row, index) -> OverrideColumns.entry(row))
                .list();
    }

    /** Those that have not ended, the oldest first. */
    public List<StoredOverride> open() {
        return jdbc.sql(ALL + "WHERE ended IS NULL ORDER BY since, id")
                .query((row, index) -> OverrideColumns.entry(row))
                .list();
    }

    public long countOpen() {
        return jdbc.sql("SELECT count(*) FROM command_override WHERE ended IS NULL")
                .query(Long.class)
                .single();
    }

    /** The newest first. */
    public List<StoredOverride> of(PointId point, int most) {
        return jdbc.sql(ALL + "WHERE point_id = :point ORDER BY since DESC, id LIMIT :most")
                .param("point", point.value())
                .param("most", most)
                .query((row, index) -> OverrideColumns.entry(row))
                .list();
    }

    /** Those of a group in their order, locked until the end of the transaction. */
    public List<StoredOverride> lockedGroup(UUID group) {
        return many("WHERE group_id = :group ORDER BY place FOR UPDATE", "group", group);
    }

    public List<StoredOverride> group(UUID group) {
        return many("WHERE group_id = :group ORDER BY place", "group", group);
    }

    /** What was ordered after this preview, in the order of the request; empty where nothing was. */
    public List<StoredOverride> ofPreview(UUID preview) {
        return many("WHERE preview_id = :preview ORDER BY place", "preview", preview);
    }

    /** What holds a slot for us, locked. */
    public @Nullable StoredOverride inSlot(PointId point, int priority) {
        return jdbc
                .sql(ALL + "WHERE point_id = :point AND priority = :priority AND " + LIVE + "FOR UPDATE")
                .param("point", point.value())
                .param("priority", priority)
                .query((row, index) -> OverrideColumns.entry(row))
                .list()
                .stream()
                .findFirst()
                .orElse(null);
    }

    /** What an override that was never written had taken the place of, locked. */
    public @Nullable StoredOverride takenBy(UUID override) {
        return one("WHERE taken_by = :by FOR UPDATE", "by", override);
    }

    /** Live ones of a gateway. */
    public List<StoredOverride> liveAt(String gateway) {
        return many("WHERE gateway = :gateway AND " + LIVE, "gateway", gateway);
    }

    /** Live ones of which the gateways do not have the latest order, the oldest first. */
    public List<StoredOverride> unconfirmed() {
        return jdbc.sql(ALL + "WHERE confirmed < revision AND " + LIVE + "ORDER BY since, place")
                .query((row, index) -> OverrideColumns.entry(row))
                .list();
    }

    /** Live ones that were to have ended by then. */
    public List<StoredOverride> toHaveEnded(Instant then) {
        return many("WHERE end_wanted <= :then AND " + LIVE, "then", then.atOffset(ZoneOffset.UTC));
    }

    /** When the value of a point was last commanded otherwise than this; null where it never was. */
    public @Nullable Instant lastOther(PointId point, double value) {
        return jdbc.sql("""
                SELECT since FROM command_override WHERE point_id = :point AND value <> :value
                    AND state NOT IN ('AWAITING_APPROVAL', 'REJECTED', 'REFUSED') ORDER BY since DESC LIMIT 1""")
                .param("point", point.value())
                .param("value", value)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant)
                .orElse(null);
    }

    /** Which of these are known. */
    public List<StoredOverride> of(Collection<UUID> ids) {
        return many("WHERE id = ANY (:ids)", "ids", ids.toArray(UUID[]::new));
    }

    /** Removes what has ended before that. */
    public int forget(Instant before) {
        return jdbc.sql("DELETE FROM command_override WHERE ended < :before")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }
}
