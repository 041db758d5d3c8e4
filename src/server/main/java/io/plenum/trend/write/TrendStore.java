package io.plenum.trend.write;

import io.micrometer.core.instrument.MeterRegistry;
import io.plenum.trend.rollup.RollupJob;
import io.plenum.trend.rollup.Rollups;
import java.time.Clock;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** History without a server around it: the same writer and roller, for measuring. Closing it stores what was taken. */
public final class TrendStore implements AutoCloseable {

    private final TrendWriter writer;
    private final RollupJob roller;
    private final Rollups rollups;

    private TrendStore(TrendWriter writer, RollupJob roller, Rollups rollups) {
        this.writer = writer;
        this.roller = roller;
        this.rollups = rollups;
    }

    /** Starts the threads. The database must have been migrated. */
    public static TrendStore open(DataSource database, TrendSettings settings, MeterRegistry meters) {
        Clock clock = Clock.systemUTC();
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        Rollups rollups = new Rollups(database, transaction, clock);
        TrendWriter writer = new TrendWriter(database, settings, meters, clock);
        TrendStore store = new TrendStore(writer, new RollupJob(rollups, meters), rollups);
        store.writer.start();
        store.roller.start();
        return store;
    }

    public TrendSink sink() {
        return writer;
    }

    /** Rolls up what is left now instead of at the roller's next turn; returns when everything of the past is rolled up. */
    public void rollUp() {
        while (rollups.isAnythingReady()) {
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
