package io.plenum.trend.read;

import io.plenum.point.PointId;
import io.plenum.trend.TrendResolution;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives all that is kept of points: sample by sample as long as samples are kept, before that what was made of them. Every call may
 * throw Spring's {@code DataAccessException} while the database is away.
 */
@Repository
public class HistoryFeeds {

    private static final Duration FIVE_MINUTES = TrendResolution.FIVE_MINUTES.width();

    private final TrendState state;
    private final BucketReader buckets;
    private final TransactionTemplate snapshot;

    public HistoryFeeds(DataSource database, Clock clock) {
        state = new TrendState(new JdbcTemplate(database));
        buckets = new BucketReader(database, clock);
        snapshot = new TransactionTemplate(new JdbcTransactionManager(database));
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * Shows all of points from an instant to before another, as of one moment: of each what came last before, and last that could be
     * trusted.
     *
     * @param from on whole five minutes
     */
    public void each(List<PointId> points, Instant from, Instant to, BucketReader.Feeds takers) {
        PixelColumns bounds = new PixelColumns(TrendResolution.RAW, from, to, FIVE_MINUTES);
        BitSet all = new BitSet();
        points.forEach(point -> all.set(point.value()));
        snapshot.executeWithoutResult(transaction -> {
            List<RangeSource> sections = state.sections(bounds, ZoneOffset.UTC);
            buckets.read(
                    new BucketReader.Wanted(
                            points, from, to, sections, TrendResolution.RAW, List.of(), ZoneOffset.UTC, all),
                    takers);
        });
    }
}
