package io.plenum.trend.page;

import io.plenum.access.CurrentUser;
import io.plenum.access.Role;
import io.plenum.audit.Audit;
import io.plenum.web.RequestProblem;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Notes pinned to moments of history: operators write them, everybody reads them. */
@Service
public class TrendNotes {

    private static final int LONGEST = 1000;
    /** More than this in one range could not be told apart. */
    private static final int MOST = 500;

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Audit audit;
    private final Clock clock;

    TrendNotes(JdbcClient jdbc, CurrentUser user, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /** The notes from an instant to before another, earliest first, at most 500. */
    public List<TrendNote> between(Instant from, Instant to) {
        String me = user.name();
        return jdbc.sql("SELECT * FROM trend_note WHERE time >= ? AND time < ? ORDER BY time, id LIMIT ?")
                .params(from.atOffset(ZoneOffset.UTC), to.atOffset(ZoneOffset.UTC), MOST)
                .query((row, number) -> note(row, me))
                .list();
    }

    /**
     * @return the number of the new note
     * @throws RequestProblem for a text that is empty or too long, and for viewers
     */
    public long add(Instant time, List<String> points, String text) {
        check(user.may(Role.OPERATOR), "role");
        String words = text.strip();
        if (words.isEmpty() || words.length() > LONGEST) {
            throw RequestProblem.of("text", "trends.problem.text", LONGEST);
        }
        Long id = jdbc.sql("""
                        INSERT INTO trend_note (time, points, text, author, created)
                        VALUES (?, string_to_array(?, ','), ?, ?, ?) RETURNING id""")
                .params(time.atOffset(ZoneOffset.UTC), String.join(",", points), words, user.name())
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        audit.changed("note pinned", "note", String.valueOf(id), null, Map.of("time", time.toString(), "text", words));
        return id;
    }

    /** Only its author and administrators may throw a note away. */
    public void remove(long id) {
        String author = jdbc.sql("SELECT author FROM trend_note WHERE id = ?")
                .param(id)
                .query(String.class)
                .optional()
                .orElseThrow(() -> RequestProblem.notFound(String.valueOf(id)));
        check(author.equals(user.name()) || user.may(Role.ADMINISTRATOR), "id");
        jdbc.sql("DELETE FROM trend_note WHERE id = ?").param(id).update();
        audit.changed("note removed", "note", String.valueOf(id), Map.of("author", author), null);
    }

    private static void check(boolean allowed, String field) {
        if (!allowed) {
            throw RequestProblem.of(field, "trends.problem.not-yours");
        }
    }

    private static TrendNote note(ResultSet row, String me) throws SQLException {
        Array points = row.getArray("points");
        String author = row.getString("author");
        return new TrendNote(
                row.getLong("id"),
                row.getTimestamp("time").toInstant(),
                List.of((String[]) points.getArray()),
                row.getString("text"),
                author,
                row.getTimestamp("created").toInstant(),
                author.equals(me));
    }
}
