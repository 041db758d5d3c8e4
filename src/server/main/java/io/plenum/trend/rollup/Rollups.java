package io.plenum.trend.rollup;

import io.plenum.trend.Sql;
import io.plenum.trend.read.TimeSpan;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.DoubleConsumer;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the rollups of hours and local days exact: what a writer noted as due is made anew from the samples, as often as need be.
 * Work is cut by the number of samples that it reads, whatever time and points they are of; a piece that fails is halved. Several
 * servers may work on one database; an advisory lock lets one at a time roll up. Every call may throw Spring's
 * {@code DataAccessException} or {@code TransactionException} while the database is away.
 */
@Component
public class Rollups {

    /** Rollups are made so long after the end of their time, when the last batch of it and the last heartbeats are stored. */
    static final Duration GRACE = Duration.ofMinutes(2);

    /** Whoever changes rollups, packs or drops samples holds this advisory lock. */
    public static final long LOCK = 0x706c656e756d01L;

    private static final long POINT_HOURS = 100_000;
    private static final String SETTINGS = """
            SELECT set_config('plan_cache_mode', 'force_custom_plan', true), set_config('work_mem', '64MB', true),
                   set_config('statement_timeout', '45s', true)""";
    private static final String PENDING = """
            SELECT EXISTS (SELECT FROM rollup_due WHERE since < :to AND until > :from AND until <= :closed)""";

    private final DataSource database;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final RollupQueue list;
    private final RollupPace pace = new RollupPace();
    private volatile boolean behind;

    public Rollups(DataSource database, TransactionTemplate transaction, Clock clock) {
        this.database = database;
        this.jdbc = JdbcClient.create(database);
        this.transaction = transaction;
        this.clock = clock;
        list = new RollupQueue(jdbc);
    }

    /** The instant before which hours are up to date, but for samples that came late; younger history is in samples only. */
    public Instant closed() {
        return over().truncatedTo(ChronoUnit.HOURS);
    }

    private Instant over() {
        return clock.instant().minus(GRACE);
    }

    /**
     * Takes a bounded part of what is due and rolls it up, in one transaction. Where that fails, the next part is half as large.
     *
     * @param newestFirst whether to begin at the present; who takes turns lets no import of the past delay the present
     * @return the number of entries taken; 0 where nothing is due or another server is at work
     */
    public int step(boolean newestFirst) {
        try {
            int taken = Objects.requireNonNull(transaction.execute(status -> isMine() ? rollUp(newestFirst) : 0));
            if (taken > 0) {
                pace.succeeded();
            }
            return taken;
        } catch (SampleBudget.TooMuch tooMuch) {
            pace.tooMuch();
            return step(newestFirst);
        } catch (DataAccessException | TransactionException failure) {
            pace.failed();
            throw failure;
        }
    }

    /** Whether a step would find something to do now. */
    public boolean isAnythingReady() {
        return jdbc.sql(
                        "SELECT EXISTS (SELECT FROM rollup_due WHERE CASE WHEN days THEN until <= :over ELSE since < :closed END)")
                .param("over", Sql.time(over()))
                .param("closed", Sql.time(closed()))
                .query(Boolean.class)
                .single();
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

    /** Days wait for hours, of which they are made. */
    private int rollUp(boolean newestFirst) {
        List<RollupQueue.QueuedRollup> hours = list.hours(closed(), newestFirst);
        List<RollupQueue.QueuedRollup> days = hours.isEmpty() ? list.days(over(), newestFirst) : List.of();
        if (hours.isEmpty() && days.isEmpty()) {
            behind = false;
            return 0;
        }
        jdbc.sql(SETTINGS).query().singleRow();
        RollupStep step =
                new RollupStep(new RollupWork(database, clock, list, RollupHorizon.of(jdbc), closed()), list, pace);
        int taken = hours.isEmpty() ? days(step, list, days) : hours(step, hours);
        // After hours there are days, some of which may be over.
        behind = step.leftBehind() || taken >= RollupQueue.ROWS || !hours.isEmpty();
        return taken;
    }

    private int hours(RollupStep step, List<RollupQueue.QueuedRollup> entries) {
        PendingHours all = new PendingHours();
        PendingHours alone = new PendingHours();
        List<Long> taken = new ArrayList<>();
        for (RollupQueue.QueuedRollup entry : entries) {
            taken.add(entry.id());
            (entry.alone() ? alone : all).add(over(entry));
            if (all.pointHours() >= POINT_HOURS) {
                break;
            }
        }
        list.remove(taken);
        alone.remove(all);
        step.hours(all.merged(), false);
        step.hours(alone.merged(), true);
        return taken.size();
    }

    /** A batch of many hours may reach into the present; its past does not wait for it. */
    private PendingRollup over(RollupQueue.QueuedRollup entry) {
        PendingRollup due = entry.due();
        Instant closed = closed();
        if (!due.until().isAfter(closed)) {
            return due;
        }
        list.noteRest(entry, due.from(closed));
        return due.before(closed);
    }

    private static int days(RollupStep step, RollupQueue list, List<RollupQueue.QueuedRollup> entries) {
        PendingDays all = new PendingDays();
        entries.forEach(entry -> all.add(entry.due()));
        list.remove(entries.stream().map(RollupQueue.QueuedRollup::id).toList());
        step.days(all.merged());
        return entries.size();
    }

    /**
     * Makes the rollups of a range anew, day by day. Stopped in between, what is done stays done, and what is under way is done by the
     * server. Days whose samples retention has dropped are left as they are.
     *
     * @param from widened to whole days of UTC
     * @param progress told the part that is done, from 0 to 1
     */
    public void rebuild(Instant from, Instant to, DoubleConsumer progress) {
        Instant kept = RollupHorizon.of(jdbc).kept();
        Instant first = (from.isAfter(kept) ? from : kept).truncatedTo(ChronoUnit.DAYS);
        long days = Math.max(
                0, ChronoUnit.DAYS.between(first, to.plus(1, ChronoUnit.DAYS).minusNanos(1)));
        PointsWithSamples heard = new PointsWithSamples(jdbc);
        List<TimeSpan> chunks = heard.chunks();
        for (long day = 0; day < days; day++) {
            Instant start = first.plus(day, ChronoUnit.DAYS);
            if (chunks.stream().anyMatch(chunk -> chunk.holds(start))) {
                rebuildDay(start, heard);
            }
            progress.accept((day + 1.0) / days);
        }
    }

    private void rebuildDay(Instant start, PointsWithSamples heard) {
        Instant end = start.plus(1, ChronoUnit.DAYS);
        transaction.executeWithoutResult(status -> {
            jdbc.sql("SELECT pg_advisory_xact_lock(:lock)")
                    .param("lock", LOCK)
                    .query()
                    .singleRow();
            jdbc.sql("DELETE FROM sample_hour WHERE time >= :from AND time < :to")
                    .param("from", Sql.time(start))
                    .param("to", Sql.time(end))
                    .update();
            PendingRollup day = new PendingRollup(start, end, heard.between(start, end));
            if (!day.points().isEmpty()) {
                list.noteHours(day);
            }
        });
        while (isPending(start, end)) {
            if (step(false) == 0) {
                LockSupport.parkNanos(5_000_000);
            }
        }
    }

    private boolean isPending(Instant from, Instant to) {
        return jdbc.sql(PENDING)
                .param("from", Sql.time(from))
                .param("to", Sql.time(to))
                .param("closed", Sql.time(over()))
                .query(Boolean.class)
                .single();
    }
}
