package io.plenum.energy.tariff;

import io.plenum.database.AfterCommit;
import io.plenum.energy.EnergyKind;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** Hourly emission factors; kept in memory too, since they are asked hour by hour. */
@Repository
class CarbonStore {

    private static final int BATCH = 1000;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Map<Of, NavigableMap<Instant, CarbonHour>> known = new ConcurrentHashMap<>();

    private record Of(String site, EnergyKind kind) {}

    CarbonStore(JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    NavigableMap<Instant, CarbonHour> of(String site, EnergyKind kind) {
        return known.computeIfAbsent(new Of(site, kind), this::read);
    }

    private NavigableMap<Instant, CarbonHour> read(Of of) {
        TreeMap<Instant, CarbonHour> hours = new TreeMap<>();
        JdbcClient.create(jdbc)
                .sql("SELECT time, average, marginal FROM energy_carbon WHERE site = ? AND kind = ?")
                .params(of.site(), of.kind().name())
                .query((row, number) -> new CarbonHour(
                        row.getTimestamp(1).toInstant(),
                        row.getDouble(2),
                        row.getObject(3) == null ? null : (Double) row.getDouble(3)))
                .list()
                .forEach(hour -> hours.put(hour.time(), hour));
        return Collections.unmodifiableNavigableMap(hours);
    }

    /** All or none; an hour that is known already is replaced. */
    void write(String site, EnergyKind kind, List<CarbonHour> hours) {
        transaction.executeWithoutResult(status -> jdbc.batchUpdate("""
                INSERT INTO energy_carbon (site, kind, time, average, marginal) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (site, kind, time) DO UPDATE SET average = excluded.average, marginal = excluded.marginal""", hours, BATCH, (statement, hour) -> {
            statement.setString(1, site);
            statement.setString(2, kind.name());
            statement.setObject(3, hour.time().atOffset(ZoneOffset.UTC));
            statement.setDouble(4, hour.average());
            statement.setObject(5, hour.marginal(), java.sql.Types.DOUBLE);
        }));
        // Before the commit somebody else would only read again what was there before.
        AfterCommit.run(() -> known.remove(new Of(site, kind)));
    }
}
