package io.plenum.comfort.complaint;

import io.plenum.site.Site;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * How often people complained, of a whole site and without names: for reports, which nobody is signed in for. Every call may
 * throw Spring's {@code DataAccessException}.
 */
@Service
public class ComplaintCounts {

    private final JdbcClient jdbc;

    ComplaintCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The complaints of one kind.
     *
     * @param open how many of them wait for an answer now
     * @param place key of the room with the most; may be gone from the model
     */
    public record Count(ComplaintKind kind, int all, int open, String place) {}

    /** Of the minutes from the first instant to before the second; the most frequent kind first, kinds without any left out. */
    public List<Count> of(Site site, Instant from, Instant to) {
        return jdbc.sql("""
            SELECT kind, count(*) AS every, count(*) FILTER (WHERE answer IS NULL) AS open,
                   mode() WITHIN GROUP (ORDER BY space) AS place
            FROM complaint WHERE site = ? AND time >= ? AND time < ? GROUP BY kind ORDER BY every DESC, kind""")
                .params(site.key(), from.atOffset(ZoneOffset.UTC), to.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Count(
                        ComplaintKind.valueOf(row.getString("kind")),
                        row.getInt("every"),
                        row.getInt("open"),
                        row.getString("place")))
                .list();
    }
}
