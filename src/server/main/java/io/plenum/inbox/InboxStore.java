package io.plenum.inbox;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Notifications in the database. Every call may throw Spring's {@code DataAccessException}. */
@Repository
class InboxStore {

    /** Of one account: older ones go first. */
    static final int MOST = 1000;

    private final JdbcClient jdbc;
    private final Clock clock;

    InboxStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** False where the account has been told that before, or there is no such account. */
    boolean add(InboxNews news) {
        return jdbc.sql("""
            INSERT INTO inbox_item (account, kind, subject, sentence, words, urgent, place, point, link, raised)
            SELECT name, :kind, :subject, :sentence, :words, :urgent, :place, :point, :link, :raised
            FROM app_user WHERE name = :account ON CONFLICT DO NOTHING""")
                        .param("account", news.account())
                        .param("kind", news.kind().name())
                        .param("subject", news.subject())
                        .param("sentence", news.sentence())
                        .param(
                                "words",
                                news.words().stream().map(InboxWord::stored).toArray(String[]::new))
                        .param("urgent", news.urgent())
                        .param("place", news.place())
                        .param("point", news.point())
                        .param("link", news.link())
                        .param("raised", now())
                        .update()
                == 1;
    }

    /** The newest first. */
    List<InboxItem> of(String account, int most) {
        return jdbc.sql("SELECT * FROM inbox_item WHERE account = ? ORDER BY id DESC LIMIT ?")
                .params(account, most)
                .query(InboxStore::item)
                .list();
    }

    /** Those of subjects that begin so and still wait for somebody, in no order. */
    List<InboxItem> waiting(String prefix) {
        return jdbc.sql("SELECT * FROM inbox_item WHERE over IS NULL AND starts_with(subject, ?)")
                .param(prefix)
                .query(InboxStore::item)
                .list();
    }

    void over(Collection<Long> ids) {
        jdbc.sql("UPDATE inbox_item SET over = ? WHERE id = ANY (?) AND over IS NULL")
                .params(now(), ids.toArray(Long[]::new))
                .update();
    }

    /** It waits again for whom it waited before; whether they have read it stays. */
    void waitsAgain(InboxNews news) {
        jdbc.sql("UPDATE inbox_item SET over = NULL WHERE account = ? AND subject = ? AND over IS NOT NULL")
                .params(news.account(), news.subject())
                .update();
    }

    /** Those of the account alone. */
    void read(String account, Set<Long> ids, boolean read) {
        jdbc.sql(
                        "UPDATE inbox_item SET read = CASE WHEN ? THEN coalesce(read, ?) END WHERE account = ? AND id = ANY (?)")
                .params(read, now(), account, ids.toArray(Long[]::new))
                .update();
    }

    /** @return how many were forgotten */
    int forget(Instant before) {
        int old = jdbc.sql("DELETE FROM inbox_item WHERE raised < ?")
                .param(before.atOffset(ZoneOffset.UTC))
                .update();
        int many = jdbc.sql("""
            DELETE FROM inbox_item AS i USING (
              SELECT id, row_number() OVER (PARTITION BY account ORDER BY id DESC) AS place FROM inbox_item) AS ranked
            WHERE ranked.id = i.id AND ranked.place > ?""").param(MOST).update();
        return old + many;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static InboxItem item(ResultSet row, int number) throws SQLException {
        return new InboxItem(
                row.getLong("id"),
                new InboxNews(
                        row.getString("account"),
                        InboxKind.valueOf(row.getString("kind")),
                        row.getString("subject"),
                        row.getString("sentence"),
                        words(row.getArray("words")),
                        row.getBoolean("urgent"),
                        row.getString("place"),
                        row.getString("point"),
                        row.getString("link")),
                Objects.requireNonNull(row.getTimestamp("raised")).toInstant(),
                row.getTimestamp("read") != null,
                row.getTimestamp("over") != null);
    }

    private static List<InboxWord> words(Array array) throws SQLException {
        return Arrays.stream((String[]) array.getArray()).map(InboxWord::new).toList();
    }
}
