package io.plenum.energy.tariff;

import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the one book of tariffs. */
@Repository
class TariffStore {

    private final JdbcClient jdbc;

    TariffStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Null where none was entered yet. */
    @Nullable
    TariffBook read() {
        return jdbc.sql("SELECT book FROM energy_tariff")
                .query(String.class)
                .optional()
                .map(book -> JsonMapper.shared().readValue(book, TariffBook.class))
                .orElse(null);
    }

    void write(TariffBook book, Instant time, String who) {
        jdbc.sql("""
                        INSERT INTO energy_tariff (id, book, changed, changed_by) VALUES (1, ?, ?, ?)
                        ON CONFLICT (id) DO UPDATE SET book = excluded.book, changed = excluded.changed,
                            changed_by = excluded.changed_by""")
                .param(JsonMapper.shared().writeValueAsString(book))
                .param(time.atOffset(ZoneOffset.UTC))
                .param(who)
                .update();
    }
}
