package io.plenum.delivery.mail;

import io.plenum.delivery.RetryPolicy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The mails in the database. Putting one in belongs to the caller's transaction, so that it is kept or lost together with its
 * reason. A mail that is being sent is leased for a while: whoever dies meanwhile leaves it to the next one.
 */
@Repository
public class MailOutbox {

    /** Longer than a round of sending can take. */
    static final Duration LEASE = Duration.ofMinutes(4);

    private final JdbcClient jdbc;
    private final MailSettings settings;
    private final Clock clock;

    public MailOutbox(JdbcClient jdbc, MailSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /** @return its id */
    public long add(NewMail mail) {
        OffsetDateTime now = time(clock.instant());
        return jdbc.sql("""
            INSERT INTO mail (kind, recipient, name, address, language, message_id, thread, content, state,
                created, next_try) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'PENDING', ?, ?) RETURNING id""")
                .param(mail.kind().name())
                .param(mail.recipient())
                .param(mail.name())
                .param(mail.address())
                .param(mail.language())
                .param("<" + UUID.randomUUID() + "@" + settings.domain() + ">")
                .param(mail.thread())
                .param(mail.content())
                .param(now)
                .param(now)
                .query(Long.class)
                .single();
    }

    /** The id to which all mails about an alarm refer. */
    public String thread(long alarm) {
        return "<alarm-" + alarm + "@" + settings.domain() + ">";
    }

    /** Takes mails whose time has come, the oldest first; nobody else gets them before the lease ends. */
    List<Mail> claim(int most) {
        OffsetDateTime now = time(clock.instant());
        return jdbc.sql("""
            UPDATE mail SET lease = ? WHERE id IN (SELECT id FROM mail
                WHERE state = 'PENDING' AND next_try <= ? AND (lease IS NULL OR lease < ?)
                ORDER BY next_try, id LIMIT ? FOR UPDATE SKIP LOCKED) RETURNING *""")
                .params(time(clock.instant().plus(LEASE)), now, now, most)
                .query(MailOutbox::mail)
                .list();
    }

    void sent(Mail mail, String subject) {
        jdbc.sql("""
            UPDATE mail SET state = 'SENT', sent = ?, subject = ?, content = NULL, lease = NULL, error = '',
                attempts = attempts + 1 WHERE id = ?""").params(time(clock.instant()), subject, mail.id()).update();
    }

    /** @param refused whether the server said no for good, so that trying on hardly helps */
    void failed(Mail mail, String error, boolean refused) {
        int refusals = mail.refusals() + (refused ? 1 : 0);
        boolean dead = refusals >= settings.refusals()
                || mail.created().plus(settings.giveUp()).isBefore(clock.instant());
        jdbc.sql("""
            UPDATE mail SET state = ?, refusals = ?, attempts = attempts + 1, error = ?, lease = NULL,
                next_try = ? WHERE id = ?""")
                .params(
                        dead ? "DEAD" : "PENDING",
                        refusals,
                        error,
                        time(clock.instant().plus(RetryPolicy.after(mail.attempts()))),
                        mail.id())
                .update();
    }

    /** It was not tried at all: the server does not answer, which the first of the batch has found out. */
    void release(List<Mail> mails, Duration pause) {
        jdbc.sql("UPDATE mail SET lease = NULL, next_try = ? WHERE id = ANY (?)")
                .param(time(clock.instant().plus(pause)))
                .param(mails.stream().map(Mail::id).toArray(Long[]::new))
                .update();
    }

    /** Once more from the beginning. @return false where it is no dead letter */
    public boolean tryAgain(long id) {
        OffsetDateTime now = time(clock.instant());
        return jdbc.sql("""
            UPDATE mail SET state = 'PENDING', next_try = ?, created = ?, attempts = 0, refusals = 0
            WHERE id = ? AND state = 'DEAD'""").params(now, now, id).update() == 1;
    }

    /** The newest first; state null: all. */
    public List<Mail> list(Mail.@Nullable State state, int offset, int most) {
        return jdbc.sql("SELECT * FROM mail WHERE state = coalesce(?::text, state) ORDER BY id DESC LIMIT ? OFFSET ?")
                .params(Arrays.asList(state == null ? null : state.name(), most, offset))
                .query(MailOutbox::mail)
                .list();
    }

    public long count(Mail.@Nullable State state) {
        return jdbc.sql("SELECT count(*) FROM mail WHERE state = coalesce(?::text, state)")
                .param(state == null ? null : state.name())
                .query(Long.class)
                .single();
    }

    /** How many mails of a kind were made for a recipient since an instant. */
    public int made(long recipient, Mail.Kind kind, Instant since) {
        return jdbc.sql("SELECT count(*) FROM mail WHERE recipient = ? AND kind = ? AND created > ?")
                .params(recipient, kind.name(), time(since))
                .query(Integer.class)
                .single();
    }

    /** Forgets what was sent, or given up, before an instant. @return how many */
    public int forget(Instant before) {
        return jdbc.sql("DELETE FROM mail WHERE state <> 'PENDING' AND coalesce(sent, created) < ?")
                .param(time(before))
                .update();
    }

    @Nullable
    Mail find(long id) {
        return jdbc.sql("SELECT * FROM mail WHERE id = ?")
                .param(id)
                .query(MailOutbox::mail)
                .optional()
                .orElse(null);
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Mail mail(ResultSet row, int number) throws SQLException {
        long recipient = row.getLong("recipient");
        Long whom = row.wasNull() ? null : recipient;
        Timestamp sent = row.getTimestamp("sent");
        return new Mail(
                row.getLong("id"),
                Mail.Kind.valueOf(row.getString("kind")),
                whom,
                row.getString("name"),
                row.getString("address"),
                row.getString("language"),
                row.getString("message_id"),
                row.getString("thread"),
                row.getBytes("content"),
                row.getString("subject"),
                Mail.State.valueOf(row.getString("state")),
                Objects.requireNonNull(row.getTimestamp("created")).toInstant(),
                Objects.requireNonNull(row.getTimestamp("next_try")).toInstant(),
                row.getInt("attempts"),
                row.getInt("refusals"),
                row.getString("error"),
                sent == null ? null : sent.toInstant());
    }
}
