package io.plenum.trend;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.plenum.point.PointId;
import io.plenum.point.Quality;
import io.plenum.point.Sample;
import io.plenum.trend.rollup.RollupQueue;
import io.plenum.trend.write.TrendSettings;
import io.plenum.trend.write.TrendSink;
import io.plenum.trend.write.TrendStore;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.springframework.util.unit.DataSize;

/**
 * Measures whether rollups come after a flood: 30,000 samples a second of 6,000 points for ten minutes, all of hours that are over, as
 * after an outage, so that rolling up begins with the first batch and what is done becomes due again with the next. The backlog must end
 * soon after the flood, and every sample must be there.
 */
public final class FloodBench {

    private static final int RATE = 30_000;
    private static final int POINTS = 6_000;
    private static final int TICK_MILLIS = 100;
    /** What a database that falls behind makes wait, at the gateways in the end. */
    private static final int UNDERWAY = 300_000;

    private static final int TICK = RATE * TICK_MILLIS / 1000;

    private final BenchDatabase database;
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final SampleWindow window = new SampleWindow(UNDERWAY);
    private final Instant first;
    private final int ticks;
    private double offered;
    private double largest;

    private FloodBench(BenchDatabase database, int seconds) {
        this.database = database;
        ticks = seconds * 1000 / TICK_MILLIS;
        first = Instant.now().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofHours(2));
    }

    /** Takes the number of seconds; otherwise it is 600. */
    public static void main(String[] arguments) throws IOException {
        int seconds = arguments.length == 0 ? 600 : Integer.parseInt(arguments[0]);
        try (BenchDatabase database = new BenchDatabase()) {
            new FloodBench(database, seconds).run();
        }
    }

    private void run() throws IOException {
        TrendSettings settings = new TrendSettings(
                database.folder().resolve("spool"),
                DataSize.ofGigabytes(2),
                DataSize.ofMegabytes(512),
                10_000,
                Duration.ofMillis(200),
                200_000,
                2);
        long begin = System.nanoTime();
        double flooded;
        double stored;
        try (TrendStore store = TrendStore.open(database.pool(), settings, meters)) {
            flood(store.sink());
            flooded = seconds(begin);
            while (window.underWay() > 0
                    || meters.counter("plenum.trend.written").count() + dropped() < offered) {
                measureBacklog();
                LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            }
            stored = seconds(begin);
            store.rollUp();
        }
        report(flooded, stored, seconds(begin));
    }

    private void flood(TrendSink sink) {
        long begin = System.nanoTime();
        for (int tick = 0; tick < ticks; tick++) {
            sink.accept(samples(tick), window.send(TICK));
            offered += TICK;
            if (tick % 50 == 0) {
                measureBacklog();
            }
            long due = begin + (tick + 1L) * TICK_MILLIS * 1_000_000L;
            LockSupport.parkNanos(Math.max(0, due - System.nanoTime()));
        }
    }

    private List<Sample> samples(int tick) {
        List<Sample> samples = new ArrayList<>(TICK);
        for (int i = 0; i < TICK; i++) {
            long number = (long) tick * TICK + i;
            int point = (int) (number % POINTS);
            Instant time = first.plusMillis(number / POINTS * (1000L * POINTS / RATE));
            samples.add(new Sample(new PointId(point + 1), time, number % 977, Quality.GOOD));
        }
        return samples;
    }

    private void measureBacklog() {
        largest = Math.max(
                largest,
                database.jdbc()
                        .sql("SELECT count(*) FROM rollup_due")
                        .query(Long.class)
                        .single());
    }

    private double dropped() {
        return meters.counter("plenum.trend.dropped").count();
    }

    private void report(double flooded, double stored, double rolledUp) {
        double kept = database.jdbc()
                .sql("SELECT count(*) FROM sample")
                .query(Long.class)
                .single();
        double hours = database.jdbc()
                .sql("SELECT coalesce(sum(count), 0) FROM sample_hour")
                .query(Long.class)
                .single();
        database.print("flood", "samples kept", "samples", kept, offered);
        database.print("flood", "samples in rolled-up hours", "samples", hours, offered);
        database.print("flood", "stored after", "s", stored, flooded);
        database.print("flood", "rolled up after", "s", rolledUp, flooded);
        database.print("flood", "largest backlog", "entries", largest, RollupQueue.ROWS);
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
