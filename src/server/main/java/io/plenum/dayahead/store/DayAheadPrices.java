package io.plenum.dayahead.store;

import io.plenum.access.CurrentUser;
import io.plenum.audit.Audit;
import io.plenum.dayahead.price.PriceFile;
import io.plenum.dayahead.price.PriceQuarter;
import io.plenum.site.Site;
import io.plenum.web.RequestProblem;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps prices of the day ahead. Every call may throw Spring's {@code DataAccessException} while the database is away. */
@Service
public class DayAheadPrices {

    private static final int BATCH = 1000;
    private static final int LONGEST_NAME = 200;

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final Audit audit;
    private final CurrentUser user;
    private final Clock clock;

    DayAheadPrices(JdbcTemplate jdbc, Audit audit, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.client = JdbcClient.create(jdbc);
        this.audit = audit;
        this.user = user;
        this.clock = clock;
    }

    /** Those that begin from an instant to before another, by time. */
    public List<PriceQuarter> between(Site site, Instant from, Instant to) {
        return client.sql(
                        "SELECT time, price FROM dayahead_price WHERE site = ? AND time >= ? AND time < ? ORDER BY time")
                .params(site.key(), from.atOffset(ZoneOffset.UTC), to.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new PriceQuarter(row.getTimestamp(1).toInstant(), row.getDouble(2)))
                .list();
    }

    /** Null where none was ever taken over. */
    public @Nullable PriceCoverage latest(Site site) {
        return client.sql("""
                SELECT source, first, last, quarters, imported, imported_by FROM dayahead_import
                WHERE site = ? ORDER BY imported DESC, id DESC LIMIT 1""")
                .param(site.key())
                .query((row, number) -> new PriceCoverage(
                        row.getString(1),
                        row.getTimestamp(2).toInstant(),
                        row.getTimestamp(3).toInstant(),
                        row.getInt(4),
                        row.getTimestamp(5).toInstant(),
                        row.getString(6)))
                .optional()
                .orElse(null);
    }

    /**
     * Takes a file without problems over, all of it or nothing. Prices to come are replaced; one of the past stays what it was.
     *
     * @param source name of the file
     * @throws RequestProblem where it has another price for a quarter of an hour that has begun
     */
    @Transactional
    public void save(Site site, PriceFile file, String source) {
        List<PriceQuarter> quarters = file.quarters();
        Instant first = quarters.getFirst().time();
        Instant last = quarters.getLast().time();
        checkPast(site, quarters, first, last);
        String name = source.substring(0, Math.min(source.length(), LONGEST_NAME));
        long id = client.sql("""
                INSERT INTO dayahead_import (site, source, first, last, quarters, imported, imported_by)
                VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id""")
                .params(
                        site.key(),
                        name,
                        first.atOffset(ZoneOffset.UTC),
                        last.atOffset(ZoneOffset.UTC),
                        quarters.size(),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        user.name())
                .query(Long.class)
                .single();
        jdbc.batchUpdate("""
                INSERT INTO dayahead_price (site, time, price, import) VALUES (?, ?, ?, ?)
                ON CONFLICT (site, time) DO UPDATE SET price = excluded.price, import = excluded.import
                WHERE dayahead_price.price <> excluded.price""", quarters, BATCH, (statement, quarter) -> {
            statement.setString(1, site.key());
            statement.setObject(2, quarter.time().atOffset(ZoneOffset.UTC));
            statement.setDouble(3, quarter.price());
            statement.setLong(4, id);
        });
        audit.record(
                "day-ahead prices imported",
                site.key() + ": " + name + ": " + quarters.size() + " quarter hours from " + first);
    }

    private void checkPast(Site site, List<PriceQuarter> quarters, Instant first, Instant last) {
        Instant now = clock.instant();
        if (first.isAfter(now)) {
            return;
        }
        Map<Instant, Double> known = new HashMap<>();
        between(site, first, last.plusSeconds(1)).forEach(quarter -> known.put(quarter.time(), quarter.price()));
        for (PriceQuarter quarter : quarters) {
            Double before = known.get(quarter.time());
            if (before != null && !quarter.time().isAfter(now) && before != quarter.price()) {
                throw RequestProblem.of("file", "dayahead.problem.past", quarter.time());
            }
        }
    }
}
