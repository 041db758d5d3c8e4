package io.plenum.trend;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.DoubleConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the rollups of five minutes, hours and local days exact: what a writer noted as due is made anew from the samples, as
 * often as need be. Several servers may work on one database; an advisory lock lets one at a time roll up. Every call may
 * throw Spring's {@code DataAccessException} or {@code TransactionException} while the database is away.
 */
@Component
public class Rollups {

    /** Rollups of a bucket are made so long after its end, when the last batch of it has been written. */
    static final Duration GRACE = Duration.ofSeconds(15);

    /** Whoever changes rollups or drops samples holds this advisory lock. */
    static final long LOCK = 0x706c656e756d01L;

    private static final long POINT_HOURS = 12_000;
    private static final String HORIZON = """
            SELECT coalesce(max(before) + INTERVAL '1 day', '-infinity') FROM retention_horizon
            WHERE resolution IN ('sample', 'sample_5min')""";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final DueStore list;
    private volatile boolean behind;

    Rollups(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
        list = new DueStore(jdbc);
    }

    /** The instant before which rollups are up to date, but for samples that came late; younger history is in samples only. */
    public Instant closed() {
        long second = clock.instant().minus(GRACE).getEpochSecond();
        return Instant.ofEpochSecond(second - Math.floorMod(second, DueHours.BUCKET.toSeconds()));
    }

    /**
     * Takes a bounded part of what is due and rolls it up, in one transaction.
     *
     * @param newestFirst whether to begin at the present; who takes turns lets no import of the past delay the present
     * @return the number of entries taken; 0 where nothing is due or another server is at work
     */
    int step(boolean newestFirst) {
        return Objects.requireNonNull(transaction.execute(status -> isMine() ? rollUp(newestFirst) : 0));
    }

    /** Whether the last step left work behind because it had enough. */
    boolean isBehind() {
        return behind;
    }

    private boolean isMine() {
        return jdbc.sql("SELECT pg_try_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query(Boolean.class)
                .single();
    }

    private int rollUp(boolean newestFirst) {
        Instant closed = closed();
        DueHours heard = new DueHours();
        List<Due> silent = new ArrayList<>();
        List<Long> taken = new ArrayList<>();
        for (DueStore.Entry entry : list.ready(closed, newestFirst)) {
            taken.add(entry.id());
            if (entry.silent()) {
                silent.add(entry.due());
            } else {
                heard.add(over(entry.due(), closed));
            }
            if (heard.pointHours() >= POINT_HOURS) {
                break;
            }
        }
        behind = heard.pointHours() >= POINT_HOURS || taken.size() >= DueStore.ROWS;
        if (!taken.isEmpty()) {
            DueWork work = work(closed);
            heard.merged().forEach(work::changed);
            silent.forEach(work::fellSilent);
            list.remove(taken);
        }
        return taken.size();
    }

    /** A batch of many hours may reach into the present; its past does not wait for it. */
    private Due over(Due due, Instant closed) {
        if (!due.until().isAfter(closed)) {
            return due;
        }
        list.noteRest(due.from(closed));
        return due.before(closed);
    }

    /** For this transaction: chunks are chosen by the times asked for, and a day of a building is grouped in memory. */
    private DueWork work(Instant closed) {
        jdbc.sql(
                        "SELECT set_config('plan_cache_mode', 'force_custom_plan', true), set_config('work_mem', '64MB', true)")
                .query()
                .singleRow();
        return new DueWork(jdbc, list, closed, horizon());
    }

    /** Rollups that have outlived their samples stay as they are. */
    private Instant horizon() {
        return jdbc.sql(HORIZON).query(OffsetDateTime.class).single().toInstant();
    }

    /**
     * Throws the rollups of a range away and makes them anew, a day in each transaction. Stopped in between, what is done stays
     * done. Days whose samples retention has dropped are left as they are.
     *
     * @param from widened to whole days of UTC
     * @param progress told the part that is done, from 0 to 1
     */
    public void rebuild(Instant from, Instant to, DoubleConsumer progress) {
        Instant kept = horizon();
        Instant first = (from.isAfter(kept) ? from : kept).truncatedTo(ChronoUnit.DAYS);
        long days = Math.max(
                0, ChronoUnit.DAYS.between(first, to.plus(1, ChronoUnit.DAYS).minusNanos(1)));
        for (long day = 0; day < days; day++) {
            Instant start = first.plus(day, ChronoUnit.DAYS);
            transaction.executeWithoutResult(status -> {
                jdbc.sql("SELECT pg_advisory_xact_lock(:lock)")
                        .param("lock", LOCK)
                        .query()
                        .singleRow();
                work(closed()).rebuildDay(start);
            });
            progress.accept((day + 1.0) / days);
        }
    }
}
