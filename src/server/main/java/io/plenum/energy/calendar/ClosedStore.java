package io.plenum.energy.calendar;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps the closed days. */
@Repository
class ClosedStore {

    private static final int BATCH = 500;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    ClosedStore(JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    List<ClosedPeriod> read(String site) {
        return JdbcClient.create(jdbc)
                .sql("SELECT first_day, last_day, name FROM closed_period WHERE site = ? ORDER BY first_day, last_day")
                .param(site)
                .query((row, number) -> new ClosedPeriod(
                        row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class), row.getString(3)))
                .list();
    }

    /** Replaces all of a site. */
    void write(String site, List<ClosedPeriod> periods) {
        transaction.executeWithoutResult(status -> {
            jdbc.update("DELETE FROM closed_period WHERE site = ?", site);
            jdbc.batchUpdate(
                    "INSERT INTO closed_period (site, first_day, last_day, name) VALUES (?, ?, ?, ?)",
                    periods,
                    BATCH,
                    (statement, period) -> {
                        statement.setString(1, site);
                        statement.setObject(2, period.from());
                        statement.setObject(3, period.to());
                        statement.setString(4, period.name());
                    });
        });
    }
}
