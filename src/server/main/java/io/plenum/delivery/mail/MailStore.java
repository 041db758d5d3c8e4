package io.plenum.delivery.mail;

import io.plenum.delivery.DeliveryState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the mails of the outbox say, and what became of them. Every call may throw Spring's {@code DataAccessException}. */
@Repository
public class MailStore {

    private static final String SELECT = """
            SELECT m.*, d.state, d.created, d.attempts, d.error, d.sent
            FROM mail AS m JOIN delivery AS d ON d.id = m.id""";

    private final JdbcClient jdbc;

    public MailStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(long id, NewMail mail, String messageId) {
        jdbc.sql("""
            INSERT INTO mail (id, kind, recipient, name, address, language, message_id, thread, content)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(id)
                .param(mail.kind().name())
                .param(mail.recipient())
                .param(mail.name())
                .param(mail.address())
                .param(mail.language())
                .param(messageId)
                .param(mail.thread())
                .param(mail.content())
                .update();
    }

    /** It is sent: its words are of no more use, and may be a secret. */
    void sent(long id, String subject) {
        jdbc.sql("UPDATE mail SET subject = ?, content = NULL WHERE id = ?")
                .params(subject, id)
                .update();
    }

    /** The newest first; state null: all. */
    public List<Mail> list(@Nullable DeliveryState state, int offset, int most) {
        return jdbc.sql(SELECT + " WHERE d.state = coalesce(?::text, d.state) ORDER BY m.id DESC LIMIT ? OFFSET ?")
                .params(Arrays.asList(state == null ? null : state.name(), most, offset))
                .query(MailStore::mail)
                .list();
    }

    public long count(@Nullable DeliveryState state) {
        return jdbc.sql("SELECT count(*) FROM delivery WHERE lane = ? AND state = coalesce(?::text, state)")
                .params(Arrays.asList(MailChannel.LANE, state == null ? null : state.name()))
                .query(Long.class)
                .single();
    }

    /** How many mails of a kind were made for a recipient since an instant. */
    public int made(long recipient, Mail.Kind kind, Instant since) {
        return jdbc.sql("""
            SELECT count(*) FROM mail AS m JOIN delivery AS d ON d.id = m.id
            WHERE m.recipient = ? AND m.kind = ? AND d.created > ?""")
                .params(recipient, kind.name(), since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    @Nullable
    Mail find(long id) {
        return jdbc.sql(SELECT + " WHERE m.id = ?")
                .param(id)
                .query(MailStore::mail)
                .optional()
                .orElse(null);
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
                DeliveryState.valueOf(row.getString("state")),
                Objects.requireNonNull(row.getTimestamp("created")).toInstant(),
                row.getInt("attempts"),
                row.getString("error"),
                sent == null ? null : sent.toInstant());
    }
}
