package io.plenum.notify;

import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When there is something to decide or to put into a mail again. */
@Repository
class NotificationSchedule {

    private final JdbcClient jdbc;

    NotificationSchedule(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An alarm that settles, an escalation, or what waits for quiet hours, a digest or a flood to end; null: nothing.
     *
     * @param mails whether mails can be sent, so that what waits for one counts
     */
    @Nullable
    Instant next(boolean mails) {
        return jdbc.sql("""
            SELECT least((SELECT min(due) FROM alarm_notice), (SELECT min(due) FROM escalation),
                (SELECT min(due) FROM pending_notification WHERE told IS NULL),
                (SELECT min(due) FROM pending_notification WHERE mail IS NULL AND ?))""")
                .param(mails)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant)
                .orElse(null);
    }
}
