package io.plenum.energy.weather;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** Outdoor temperatures that were read from files. */
@Repository
class OutdoorStore {

    private static final int BATCH = 1000;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    OutdoorStore(JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    Map<Instant, Double> read(String site, Instant from, Instant to) {
        Map<Instant, Double> hours = new HashMap<>();
        JdbcClient.create(jdbc)
                .sql("SELECT time, temperature FROM outdoor_hour WHERE site = ? AND time >= ? AND time < ?")
                .param(site)
                .param(from.atOffset(ZoneOffset.UTC))
                .param(to.atOffset(ZoneOffset.UTC))
                .query((row, number) -> Map.entry(row.getTimestamp(1).toInstant(), row.getDouble(2)))
                .list()
                .forEach(entry -> hours.put(entry.getKey(), entry.getValue()));
        return hours;
    }

    Outdoor.@Nullable Imported imported(String site) {
        return JdbcClient.create(jdbc)
                .sql("SELECT count(*), min(time), max(time) FROM outdoor_hour WHERE site = ? HAVING count(*) > 0")
                .param(site)
                .query((row, number) -> new Outdoor.Imported(
                        row.getInt(1),
                        row.getTimestamp(2).toInstant(),
                        row.getTimestamp(3).toInstant()))
                .optional()
                .orElse(null);
    }

    /** All or none; an hour that is known already is replaced. */
    void write(String site, List<HourlyFile.HourlyRow> rows) {
        transaction.executeWithoutResult(status -> jdbc.batchUpdate("""
                INSERT INTO outdoor_hour (site, time, temperature) VALUES (?, ?, ?)
                ON CONFLICT (site, time) DO UPDATE SET temperature = excluded.temperature""", rows, BATCH, (statement, row) -> {
            statement.setString(1, site);
            statement.setObject(2, row.time().atOffset(ZoneOffset.UTC));
            statement.setDouble(3, row.values()[0]);
        }));
    }
}
