package io.plenum.command.order;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Groups that wait for a second person, and what was decided. Every call may throw Spring's {@code DataAccessException}. */
@Repository
public class ApprovalStore {

    private final JdbcClient jdbc;

    ApprovalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was decided of a group. */
    enum Decision {
        APPROVED,
        REJECTED,
        EXPIRED
    }

    void ask(UUID group, String who, Instant now, Instant expires) {
        jdbc.sql(
                        "INSERT INTO command_approval (group_id, asked, asked_by, expires) VALUES (:group, :now, :who, :expires)")
                .param("group", group)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("who", who)
                .param("expires", expires.atOffset(ZoneOffset.UTC))
                .update();
    }

    void decide(UUID group, Decision decision, String who, String why, Instant now) {
        jdbc.sql("""
                UPDATE command_approval SET decision = :decision, decided = :now, decided_by = :who, why = :why
                WHERE group_id = :group AND decision IS NULL""")
                .param("group", group)
                .param("decision", decision.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("who", who)
                .param("why", why)
                .update();
    }

    /** Groups that have waited too long. */
    List<UUID> expired(Instant now) {
        return jdbc.sql("SELECT group_id FROM command_approval WHERE decision IS NULL AND expires <= :now")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .list();
    }

    /** Removes what was decided before that. */
    public int forget(Instant before) {
        return jdbc.sql("DELETE FROM command_approval WHERE decided < :before")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }
}
