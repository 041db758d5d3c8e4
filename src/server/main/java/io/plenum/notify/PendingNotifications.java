package io.plenum.notify;

import static io.plenum.notify.AlarmNotices.time;

import io.plenum.alarm.Priority;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What recipients are to be told, each thing once; it waits here until a mail takes it. */
@Repository
public class PendingNotifications {

    private final JdbcClient jdbc;

    PendingNotifications(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Why somebody is told. */
    public enum Reason {
        FIRST,
        /** Those before have not acknowledged in time. */
        ESCALATED,
        /** The condition has gone. */
        OVER
    }

    /**
     * One thing to tell one recipient.
     *
     * @param gateway by which their phone is reached as well; null for none
     */
    public record Notification(
            long id,
            long alarm,
            long recipient,
            Reason reason,
            Priority priority,
            boolean digest,
            @Nullable Long gateway) {}

    /** Does nothing where the recipient has been told that before. */
    void add(
            long alarm,
            long recipient,
            Reason reason,
            Priority priority,
            boolean digest,
            @Nullable Long gateway,
            Instant now,
            Instant due) {
        jdbc.sql("""
            INSERT INTO pending_notification (alarm, recipient, kind, priority, digest, gateway, created, due, round)
            SELECT ?, ?, ?, ?, ?, ?, ?, ?, coalesce((SELECT round FROM alarm_notice WHERE alarm = ?), 0)
            ON CONFLICT DO NOTHING""")
                .params(Arrays.asList(
                        alarm, recipient, reason.name(), priority.name(), digest, gateway, time(now), time(due), alarm))
                .update();
    }

    /** Recipients who have something waiting whose time has come. */
    List<Long> waiting(Instant now) {
        return jdbc.sql(
                        "SELECT DISTINCT recipient FROM pending_notification WHERE mail IS NULL AND due <= ? ORDER BY recipient")
                .param(time(now))
                .query(Long.class)
                .list();
    }

    /** The most urgent first, then the oldest. */
    List<Notification> waiting(long recipient, Instant now, int most) {
        return jdbc.sql("""
            SELECT * FROM pending_notification WHERE mail IS NULL AND recipient = ? AND due <= ?
            ORDER BY array_position(ARRAY['URGENT', 'HIGH', 'MEDIUM', 'LOW'], priority), id LIMIT ?""")
                .params(recipient, time(now), most)
                .query(PendingNotifications::notification)
                .list();
    }

    /** What a mail is about, in the same order. */
    public List<Notification> of(long mail) {
        return jdbc.sql("""
            SELECT * FROM pending_notification WHERE mail = ?
            ORDER BY array_position(ARRAY['URGENT', 'HIGH', 'MEDIUM', 'LOW'], priority), id""")
                .param(mail)
                .query(PendingNotifications::notification)
                .list();
    }

    /** Who has been told that an alarm is there. */
    List<Long> knowing(long alarm) {
        return jdbc.sql(
                        "SELECT DISTINCT recipient FROM pending_notification WHERE alarm = ? AND kind <> 'OVER' AND mail IS NOT"
                                + " NULL")
                .param(alarm)
                .query(Long.class)
                .list();
    }

    /** Those whose time has come and of which people were not told beside the mail yet, the oldest first. */
    List<Notification> untold(Instant now, int most) {
        return jdbc.sql("SELECT * FROM pending_notification WHERE told IS NULL AND due <= ? ORDER BY id LIMIT ?")
                .params(time(now), most)
                .query(PendingNotifications::notification)
                .list();
    }

    void tell(List<Notification> pending, Instant now) {
        jdbc.sql("UPDATE pending_notification SET told = ? WHERE id = ANY (?)")
                .params(time(now), ids(pending))
                .update();
    }

    /** Those that tell people of these alarms, and have done so; the newest first. */
    List<Notification> told(Collection<Long> alarms, int most) {
        return jdbc.sql("""
            SELECT * FROM pending_notification WHERE told IS NOT NULL AND kind <> 'OVER' AND alarm = ANY (?)
            ORDER BY id DESC LIMIT ?""")
                .params(alarms.toArray(Long[]::new), most)
                .query(PendingNotifications::notification)
                .list();
    }

    /** Those that no mail ever took: there was no mail server. */
    void forget(Instant before) {
        jdbc.sql("DELETE FROM pending_notification WHERE mail IS NULL AND told < ?")
                .param(time(before))
                .update();
    }

    void taken(List<Notification> pending, long mail) {
        jdbc.sql("UPDATE pending_notification SET mail = ? WHERE id = ANY (?)")
                .params(mail, ids(pending))
                .update();
    }

    void wait(List<Notification> pending, Instant until) {
        jdbc.sql("UPDATE pending_notification SET due = ? WHERE id = ANY (?)")
                .params(time(until), ids(pending))
                .update();
    }

    /** Everything whose time has come for a recipient waits once more. */
    void postpone(long recipient, Instant now, Instant until) {
        jdbc.sql("UPDATE pending_notification SET due = ? WHERE mail IS NULL AND recipient = ? AND due <= ?")
                .params(time(until), recipient, time(now))
                .update();
    }

    /** It is no news any more. */
    void drop(List<Notification> pending) {
        jdbc.sql("DELETE FROM pending_notification WHERE id = ANY (?)")
                .param(ids(pending))
                .update();
    }

    private static Long[] ids(List<Notification> pending) {
        return pending.stream().map(Notification::id).toArray(Long[]::new);
    }

    private static Notification notification(ResultSet row, int number) throws SQLException {
        return new Notification(
                row.getLong("id"),
                row.getLong("alarm"),
                row.getLong("recipient"),
                Reason.valueOf(row.getString("kind")),
                Priority.valueOf(row.getString("priority")),
                row.getBoolean("digest"),
                row.getObject("gateway", Long.class));
    }
}
