package io.plenum.trend.page;

import io.plenum.access.CurrentUser;
import io.plenum.audit.Audit;
import io.plenum.web.RequestProblem;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Everybody's own views of the Trends page, and those that others share. */
@Service
public class SavedViews {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_QUERY = 4000;

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Audit audit;
    private final Clock clock;

    SavedViews(JdbcClient jdbc, CurrentUser user, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /** One's own first, then those of others, by name. */
    public List<SavedView> visible() {
        String me = user.name();
        return jdbc.sql("SELECT * FROM trend_view WHERE owner = ? OR shared ORDER BY owner <> ?, name, owner LIMIT 500")
                .params(me, me)
                .query((row, number) -> new SavedView(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("owner"),
                        row.getBoolean("shared"),
                        row.getString("query"),
                        row.getString("owner").equals(me)))
                .list();
    }

    /**
     * Keeps a view; one's own of the same name is replaced.
     *
     * @return its number
     */
    public long save(String name, boolean shared, String query) {
        String words = name.strip();
        if (words.isEmpty() || words.length() > LONGEST_NAME) {
            throw RequestProblem.of("name", "trends.problem.text", LONGEST_NAME);
        }
        if (query.length() > LONGEST_QUERY) {
            throw RequestProblem.of("query", "trends.problem.text", LONGEST_QUERY);
        }
        Long id = jdbc.sql("""
                        INSERT INTO trend_view (owner, name, shared, query, changed) VALUES (?, ?, ?, ?, ?)
                        ON CONFLICT (owner, name) DO UPDATE SET shared = excluded.shared, query = excluded.query,
                            changed = excluded.changed RETURNING id""")
                .params(user.name(), words, shared, query, clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        audit.changed(
                shared ? "trend view shared" : "trend view saved",
                "trend view",
                words,
                null,
                Map.of("shared", shared, "query", query));
        return id;
    }

    /** Throws away one's own view; whoever asks for another's is told that there is none. */
    public void remove(long id) {
        int removed = jdbc.sql("DELETE FROM trend_view WHERE id = ? AND owner = ?")
                .params(id, user.name())
                .update();
        if (removed == 0) {
            throw RequestProblem.notFound(String.valueOf(id));
        }
        audit.changed("trend view removed", "trend view", String.valueOf(id), null, null);
    }
}
