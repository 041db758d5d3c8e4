package io.plenum.alarm;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.plenum.alarm.correlation.CorrelationSettings;
import io.plenum.alarm.engine.AlarmEngine;
import io.plenum.alarm.rule.DefaultRules;
import io.plenum.alarm.rule.RuleStore;
import io.plenum.alarm.state.AlarmCommands;
import io.plenum.alarm.store.AlarmStore;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.Quality;
import io.plenum.point.Sample;
import io.plenum.site.role.PointMeaning;
import io.plenum.site.role.QuantityKind;
import io.plenum.trend.BenchDatabase;
import io.plenum.trend.SampleWindow;
import io.plenum.trend.write.TrendSettings;
import io.plenum.trend.write.TrendStore;
import io.plenum.twin.CurrentValue;
import io.plenum.twin.CurrentValues;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/**
 * Measures how often a second 10,000 rules of all kinds look at samples, from the engine's way in to the stored alarm, beside the
 * rate at which history commits the same samples (as bench ingest measures it), in turns on a new embedded database. The building
 * has 1,000 points, and each is read every ten seconds.
 */
public final class AlarmBench {

    private static final int POINTS = 1_000;
    private static final int RULES = 10_000;
    private static final int TURN = 500_000;
    private static final int TURNS = 6;
    private static final int UNDERWAY = 50_000;
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final BenchDatabase database;
    private final BenchPlant plant = new BenchPlant(POINTS / 5);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Values values = new Values();
    private final Simulated clock = new Simulated();
    private double ingest;
    private double evaluation;
    private long evaluations;

    private AlarmBench(BenchDatabase database) {
        this.database = database;
    }

    /** Takes no arguments. */
    public static void main(String[] arguments) throws IOException {
        try (BenchDatabase database = new BenchDatabase()) {
            new AlarmBench(database).run();
        }
    }

    private void run() throws IOException {
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(database.pool()));
        RuleStore rules = new RuleStore(JdbcClient.create(database.pool()));
        storePoints();
        transaction.executeWithoutResult(status -> addRules(rules));
        long before = heap();
        AlarmEngine engine = engine(transaction, rules);
        engine.start();
        while (meters.get("plenum.alarm.rules").gauge().value() < RULES) {
            LockSupport.parkNanos(10_000_000);
        }
        long used = heap() - before;
        turns(engine);
        engine.stop();
        report(used, heap() - before);
    }

    private void turns(AlarmEngine engine) throws IOException {
        TrendSettings settings = new TrendSettings(
                database.folder().resolve("spool"),
                DataSize.ofGigabytes(2),
                DataSize.ofMegabytes(512),
                10_000,
                Duration.ofMillis(200),
                200_000,
                2);
        try (TrendStore store = TrendStore.open(database.pool(), settings, meters)) {
            for (int turn = 0; turn <= TURNS; turn++) {
                long from = (long) turn * TURN;
                double stored = seconds(() -> ingest(store, from));
                long evaluatedBefore = engine.evaluations();
                double evaluated = seconds(() -> evaluate(engine, from));
                // The first turn is for warming up.
                if (turn > 0) {
                    ingest += stored;
                    evaluation += evaluated;
                    evaluations += engine.evaluations() - evaluatedBefore;
                }
            }
        }
    }

    private void ingest(TrendStore store, long from) {
        SampleWindow window = new SampleWindow(UNDERWAY);
        for (long at = 0; at < TURN; at += POINTS) {
            store.sink().accept(round(from + at), window.send(POINTS));
        }
        window.awaitAll();
    }

    /** Until every sample has been looked at and what follows from it is stored. */
    private void evaluate(AlarmEngine engine, long from) {
        for (long at = 0; at < TURN; at += POINTS) {
            List<Sample> round = round(from + at);
            clock.now = round.getFirst().time();
            engine.accept(round);
            while (meters.get("plenum.alarm.queue").gauge().value() > UNDERWAY) {
                LockSupport.parkNanos(200_000);
            }
        }
        while (waits("plenum.alarm.queue") || waits("plenum.alarm.waiting")) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    private boolean waits(String gauge) {
        return meters.get(gauge).gauge().value() > 0;
    }

    private static double seconds(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return (System.nanoTime() - begin) / 1e9;
    }

    /** One sample of each point. */
    private List<Sample> round(long number) {
        Instant time = START.plusSeconds(10 * (number / POINTS));
        List<Sample> samples = new ArrayList<>(POINTS);
        for (Point point : plant.points()) {
            long n = number + point.id().value();
            double value = PointMeaning.of(point).quantity() == QuantityKind.ON_OFF
                    ? (n / 50_000) % 2
                    : 20 + 3 * Math.sin(n * 0.00002 + point.id().value()) + n * 1e-9;
            samples.add(new Sample(point.id(), time, value, Quality.GOOD));
        }
        return samples;
    }

    private void storePoints() {
        database.jdbc()
                .sql("INSERT INTO site (key, name, zone, area) VALUES ('bench', 'Bench', 'UTC', 1)")
                .update();
        new JdbcTemplate(database.pool()).batchUpdate("""
                        INSERT INTO point (id, key, site, owner, name, brick_class, kind, unit)
                        VALUES (?, ?, 'bench', ?, 'point', ?, ?, 'UNITLESS')""", plant.points(), POINTS, (row, point) -> {
            row.setInt(1, point.id().value());
            row.setString(2, point.key());
            row.setString(3, plant.ownerOf(point.key()));
            row.setString(4, point.brickClass());
            row.setString(5, point.kind().name());
        });
    }

    /** Ten rules at each point, of the kinds that fit it. */
    private void addRules(RuleStore rules) {
        for (int number = 0; number < RULES; number++) {
            rules.add(BenchRules.rule(plant.points().get(number % POINTS), number / POINTS));
        }
    }

    private AlarmEngine engine(TransactionTemplate transaction, RuleStore rules) {
        AlarmStore store = new AlarmStore(new JdbcTemplate(database.pool()));
        AlarmCommands commands = new AlarmCommands(store, plant, transaction, event -> {});
        return new AlarmEngine(
                new AlarmSettings(100_000, 100_000),
                new CorrelationSettings(Duration.ofMinutes(2), Duration.ofMinutes(30), Duration.ofMinutes(10)),
                commands,
                store,
                rules,
                new DefaultRules(rules, new StaticMessageSource(), transaction),
                () -> plant,
                values,
                source -> source.connection(),
                connection -> null,
                clock,
                meters);
    }

    private void report(long heapOfRules, long heapAfter) {
        double samples = (double) TURN * TURNS;
        database.print(
                "alarms",
                "rule evaluations beside samples ingested",
                "1/s",
                evaluations / evaluation,
                samples / ingest);
        database.print("alarms", "samples taken by 10,000 rules", "samples/s", samples / evaluation, samples / ingest);
        double dropped = meters.counter("plenum.alarm.dropped").count();
        database.print("alarms", "looked at of those handed in", "samples", samples - dropped, samples);
        database.print("alarms", "events stored, alarms stored", "rows", count("alarm_event"), count("alarm"));
        database.print("alarms", "heap of 10,000 rules, first and last", "bytes", heapAfter, heapOfRules);
    }

    private double count(String table) {
        return database.jdbc()
                .sql("SELECT count(*) FROM " + table)
                .query(Double.class)
                .single();
    }

    private static long heap() {
        for (int again = 0; again < 3; again++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static final class Values implements CurrentValues {

        private final ConcurrentMap<PointId, CurrentValue> values = new ConcurrentHashMap<>();

        @Override
        public @Nullable CurrentValue of(PointId point) {
            return values.get(point);
        }

        @Override
        public void update(List<Sample> samples) {
            for (Sample sample : samples) {
                values.put(sample.point(), new CurrentValue(sample.value(), sample.time(), sample.quality()));
            }
        }
    }

    /** Goes with the samples. */
    private static final class Simulated extends Clock {

        private volatile Instant now = START;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
