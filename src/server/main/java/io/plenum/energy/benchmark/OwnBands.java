package io.plenum.energy.benchmark;

import io.plenum.access.CurrentUser;
import io.plenum.audit.Audit;
import io.plenum.energy.EnergyKind;
import io.plenum.site.Site;
import io.plenum.web.RequestProblem;
import java.time.Clock;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Bands that a site is held against instead of those of its use: from its permit, an audit, an owner's own buildings. Every call may throw
 * Spring's {@code DataAccessException} while the database is away.
 */
@Service
public class OwnBands {

    /** kWh/m²; no building needs as much. */
    public static final double LARGEST = 5000;

    public static final int LONGEST_SOURCE = 300;

    private final JdbcClient jdbc;
    private final Audit audit;
    private final CurrentUser user;
    private final Clock clock;

    OwnBands(JdbcClient jdbc, Audit audit, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.user = user;
        this.clock = clock;
    }

    /** Null where nobody has set one. @param kind electricity, or heat whatever it is made of */
    public @Nullable BenchmarkBand of(Site site, EnergyKind kind) {
        return jdbc.sql("SELECT low, high, source FROM energy_band WHERE site = ? AND kind = ?")
                .params(site.key(), kind.name())
                .query((row, number) ->
                        new BenchmarkBand(null, kind, row.getDouble(1), row.getDouble(2), row.getString(3), true))
                .optional()
                .orElse(null);
    }

    /**
     * Sets a band, or with nothing at all goes back to that of the use.
     *
     * @param low kWh for each m² and year
     * @param high kWh for each m² and year
     * @param source where it is from, for whoever asks later
     * @throws RequestProblem naming what is missing or makes no sense
     */
    @Transactional
    public void save(Site site, EnergyKind kind, @Nullable Double low, @Nullable Double high, @Nullable String source) {
        if (kind != EnergyKind.ELECTRICITY && kind != EnergyKind.HEAT) {
            throw RequestProblem.of("kind", "energy.band.problem.kind");
        }
        BenchmarkBand before = of(site, kind);
        String key = site.key() + " " + kind;
        String from = source == null ? "" : source.strip();
        if (low == null && high == null && from.isEmpty()) {
            if (before != null) {
                jdbc.sql("DELETE FROM energy_band WHERE site = ? AND kind = ?")
                        .params(site.key(), kind.name())
                        .update();
                audit.changed("energy band removed", "energy-band", key, before, null);
            }
            return;
        }
        BenchmarkBand after = new BenchmarkBand(null, kind, within("low", low), within("high", high), from, true);
        if (after.high() <= after.low()) {
            throw RequestProblem.of("high", "energy.band.problem.order");
        }
        if (from.isEmpty() || from.length() > LONGEST_SOURCE) {
            throw RequestProblem.of("source", "energy.band.problem.source", LONGEST_SOURCE);
        }
        jdbc.sql("""
            INSERT INTO energy_band (site, kind, low, high, source, changed, changed_by) VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (site, kind) DO UPDATE SET low = excluded.low, high = excluded.high, source = excluded.source,
                changed = excluded.changed, changed_by = excluded.changed_by""")
                .params(
                        site.key(),
                        kind.name(),
                        after.low(),
                        after.high(),
                        from,
                        clock.instant().atOffset(ZoneOffset.UTC),
                        user.name())
                .update();
        audit.changed("energy band changed", "energy-band", key, before, after);
    }

    private static double within(String field, @Nullable Double value) {
        if (value == null || !(value > 0 && value <= LARGEST)) {
            throw RequestProblem.of(field, "energy.band.problem.number", (long) LARGEST);
        }
        return value;
    }
}
