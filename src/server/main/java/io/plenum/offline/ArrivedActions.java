package io.plenum.offline;

import io.plenum.offline.ActionAnswer.Outcome;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which actions of devices have arrived, and what became of them. */
@Repository
class ArrivedActions {

    private final JdbcClient jdbc;

    ArrivedActions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param detail a name, or why not, in the words of whoever sent it */
    record Arrived(UUID id, String who, Outcome outcome, String detail, Instant received) {}

    /** Waits while the same action is at work in another transaction. */
    boolean begin(UUID id, String who, String kind, Instant received) {
        return jdbc.sql("""
                        INSERT INTO offline_action (id, who, kind, outcome, detail, received)
                        VALUES (?, ?, ?, 'DONE', '', ?) ON CONFLICT DO NOTHING""")
                        .params(id, who, kind, received.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void end(UUID id, Outcome outcome, String detail) {
        jdbc.sql("UPDATE offline_action SET outcome = ?, detail = ? WHERE id = ?")
                .params(outcome.name(), detail, id)
                .update();
    }

    @Nullable
    Arrived find(UUID id) {
        return jdbc.sql("SELECT * FROM offline_action WHERE id = ?")
                .param(id)
                .query((row, number) -> new Arrived(
                        id,
                        row.getString("who"),
                        Outcome.valueOf(row.getString("outcome")),
                        row.getString("detail"),
                        row.getTimestamp("received").toInstant()))
                .optional()
                .orElse(null);
    }

    int removeBefore(Instant time) {
        return jdbc.sql("DELETE FROM offline_action WHERE received < ?")
                .param(time.atOffset(ZoneOffset.UTC))
                .update();
    }
}
