package io.plenum.trend;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** History without a server around it: the same writer and roller, for measuring. Closing it stores what was taken. */
public final class TrendStore implements AutoCloseable {

    private static final Duration EAGER = Duration.ofMillis(50);

    private final TrendWriter writer;
    private final Roller roller;

    private TrendStore(TrendWriter writer, Roller roller) {
        this.writer = writer;
        this.roller = roller;
    }

    /** Starts the threads. The database must have been migrated. */
    public static TrendStore open(DataSource database, TrendSettings settings, MeterRegistry meters) {
        Clock clock = Clock.systemUTC();
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        Rollups rollups = new Rollups(JdbcClient.create(database), transaction, clock);
        TrendStore store =
                new TrendStore(new TrendWriter(database, settings, meters, clock), new Roller(rollups, meters, EAGER));
        store.writer.start();
        store.roller.start();
        return store;
    }

    public TrendSink sink() {
        return writer;
    }

    @Override
    public void close() {
        writer.stop();
        roller.stop();
    }
}
