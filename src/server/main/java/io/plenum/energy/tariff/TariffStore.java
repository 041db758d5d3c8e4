package io.plenum.energy.tariff;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the versions of each site's tariffs. */
@Repository
class TariffStore {

    private final JdbcClient jdbc;

    TariffStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By their days. */
    List<TariffVersion> read(String site) {
        return jdbc.sql("SELECT since, book, changed, changed_by FROM tariff_version WHERE site = ? ORDER BY since")
                .param(site)
                .query((row, number) -> new TariffVersion(
                        row.getObject(1, LocalDate.class),
                        Objects.requireNonNull(JsonMapper.shared().readValue(row.getString(2), TariffBook.class)),
                        row.getTimestamp(3).toInstant(),
                        row.getString(4)))
                .list();
    }

    void write(String site, LocalDate since, TariffBook book, Instant time, String who) {
        jdbc.sql("""
            INSERT INTO tariff_version (site, since, book, changed, changed_by) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (site, since) DO UPDATE SET book = excluded.book, changed = excluded.changed,
                changed_by = excluded.changed_by""")
                .param(site)
                .param(since)
                .param(JsonMapper.shared().writeValueAsString(book))
                .param(time.atOffset(ZoneOffset.UTC))
                .param(who)
                .update();
    }

    /** Whether there was one. */
    boolean remove(String site, LocalDate since) {
        return jdbc.sql("DELETE FROM tariff_version WHERE site = ? AND since = ?")
                        .param(site)
                        .param(since)
                        .update()
                > 0;
    }
}
