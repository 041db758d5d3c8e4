package io.plenum.assistant.proposal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Proposals in the database. Every call may throw {@code DataAccessException}. */
@Repository
class ProposalStore {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    ProposalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long add(AssistantProposal one) {
        return jdbc.sql("""
            INSERT INTO assistant_proposal (who, holder, made, expires, reason, source, command, work, preview)
            VALUES (:who, :holder, :made, :expires, :reason, :source, CAST(:command AS jsonb), CAST(:work AS jsonb), CAST(:preview AS jsonb))
            RETURNING id""")
                .param("who", one.who())
                .param("holder", one.holder())
                .param("made", one.made().atOffset(ZoneOffset.UTC))
                .param("expires", one.expires().atOffset(ZoneOffset.UTC))
                .param("reason", one.reason())
                .param("source", one.source())
                .param("command", json(one.schedule() == null ? one.command() : one.schedule()))
                .param("work", json(one.order()))
                .param("preview", json(one.preview()))
                .query(Long.class)
                .single();
    }

    private static @Nullable String json(@Nullable Object value) {
        return value == null ? null : JSON.writeValueAsString(value);
    }

    /** Those that still wait, the newest first. */
    List<AssistantProposal> open(Instant now) {
        return jdbc.sql("SELECT * FROM assistant_proposal WHERE state = 'OPEN' AND expires > ? ORDER BY id DESC")
                .param(now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> proposal(row))
                .list();
    }

    /** The same; none while the database is away. */
    List<AssistantProposal> openOrNone(Instant now) {
        try {
            return open(now);
        } catch (DataAccessException away) {
            return List.of();
        }
    }

    /** Those that were decided or have expired, the latest first. */
    List<AssistantProposal> decided(int most) {
        return jdbc.sql("SELECT * FROM assistant_proposal WHERE state <> 'OPEN' ORDER BY decided DESC, id DESC LIMIT ?")
                .param(most)
                .query((row, number) -> proposal(row))
                .list();
    }

    List<AssistantProposal> of(String who, int most) {
        return jdbc.sql("SELECT * FROM assistant_proposal WHERE who = ? ORDER BY id DESC LIMIT ?")
                .param(who)
                .param(most)
                .query((row, number) -> proposal(row))
                .list();
    }

    @Nullable
    AssistantProposal find(long id) {
        return jdbc.sql("SELECT * FROM assistant_proposal WHERE id = ?")
                .param(id)
                .query((row, number) -> proposal(row))
                .optional()
                .orElse(null);
    }

    /** Keeps everybody else from deciding it until the transaction ends. */
    @Nullable
    AssistantProposal lock(long id) {
        return jdbc.sql("SELECT * FROM assistant_proposal WHERE id = ? FOR UPDATE")
                .param(id)
                .query((row, number) -> proposal(row))
                .optional()
                .orElse(null);
    }

    void decide(long id, ProposalState state, Instant when, @Nullable String who, String decision, String result) {
        jdbc.sql("""
            UPDATE assistant_proposal SET state = :state, decided = :decided, decided_by = :who, decision = :decision, result = :result
            WHERE id = :id""")
                .param("state", state.name())
                .param("decided", when.atOffset(ZoneOffset.UTC))
                .param("who", who)
                .param("decision", decision)
                .param("result", result)
                .param("id", id)
                .update();
    }

    /** @return numbers of those that nobody has decided in time */
    List<Long> expire(Instant now) {
        return jdbc.sql("""
            UPDATE assistant_proposal SET state = 'EXPIRED', decided = expires WHERE state = 'OPEN' AND expires <= ? RETURNING id""")
                .param(now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .list();
    }

    int removeDecidedBefore(Instant time) {
        return jdbc.sql("DELETE FROM assistant_proposal WHERE state <> 'OPEN' AND decided < ?")
                .param(time.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static AssistantProposal proposal(ResultSet row) throws SQLException {
        Timestamp decided = row.getTimestamp("decided");
        String command = row.getString("command");
        return new AssistantProposal(
                row.getLong("id"),
                ProposalState.valueOf(row.getString("state")),
                row.getString("who"),
                row.getString("holder"),
                row.getTimestamp("made").toInstant(),
                row.getTimestamp("expires").toInstant(),
                row.getString("reason"),
                row.getString("source"),
                command == null || isWeek(command) ? null : read(command, ProposedCommand.class),
                read(row.getString("work"), ProposedOrder.class),
                command == null || !isWeek(command) ? null : read(command, ProposedSchedule.class),
                Objects.requireNonNull(read(row.getString("preview"), KeptPreview.class)),
                decided == null ? null : decided.toInstant(),
                row.getString("decided_by"),
                row.getString("decision"),
                row.getString("result"));
    }

    /** What commands by time is in the same column as what commands at once. */
    private static boolean isWeek(String command) {
        return JSON.readTree(command).has("week");
    }

    private static <T> @Nullable T read(@Nullable String json, Class<T> type) {
        return json == null ? null : JSON.readValue(json, type);
    }
}
