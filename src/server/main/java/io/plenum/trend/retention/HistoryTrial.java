package io.plenum.trend.retention;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What becomes of history with time, done at once: for measuring. */
public final class HistoryTrial {

    private HistoryTrial() {}

    /** Packs what would be packed by then. */
    public static void pack(DataSource database, Instant then) {
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        new SamplePacker(database, transaction, Clock.fixed(then, ZoneOffset.UTC)).packAll(() -> true);
    }
}
