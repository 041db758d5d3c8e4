package io.plenum.trend;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** History without a server around it: the same writer and roller, for measuring. Closing it stores what was taken. */
public final class TrendStore implements AutoCloseable {

    private final TrendWriter writer;
    private final Roller roller;
    private final Rollups rollups;
    private final JdbcClient jdbc;

    private TrendStore(TrendWriter writer, Roller roller, Rollups rollups, JdbcClient jdbc) {
        this.writer = writer;
        this.roller = roller;
        this.rollups = rollups;
        this.jdbc = jdbc;
    }

    /** Starts the threads. The database must have been migrated. */
    public static TrendStore open(DataSource database, TrendSettings settings, MeterRegistry meters) {
        Clock clock = Clock.systemUTC();
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        JdbcClient jdbc = JdbcClient.create(database);
        Rollups rollups = new Rollups(jdbc, transaction, clock);
        TrendWriter writer = new TrendWriter(database, settings, meters, clock);
        TrendStore store = new TrendStore(writer, new Roller(rollups, meters), rollups, jdbc);
        store.writer.start();
        store.roller.start();
        return store;
    }

    public TrendSink sink() {
        return writer;
    }

    /** Rolls up what is left now instead of at the roller's next turn; returns when everything of the past is rolled up. */
    public void rollUp() {
        while (jdbc.sql("SELECT EXISTS (SELECT FROM rollup_due WHERE until < now())")
                .query(Boolean.class)
                .single()) {
            if (rollups.step(false) == 0) {
                LockSupport.parkNanos(2_000_000);
            }
        }
    }

    @Override
    public void close() {
        writer.stop();
        roller.stop();
    }
}
