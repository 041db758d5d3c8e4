package io.plenum.ingest;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.plenum.point.Sample;
import io.plenum.trend.BenchDatabase;
import io.plenum.trend.SampleWindow;
import io.plenum.trend.write.TrendSettings;
import io.plenum.trend.write.TrendStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.unit.DataSize;

/**
 * Measures how many samples a second go the whole way, from the inbox of the gateways to committed and rolled up, beside psql's
 * {@code \copy} of the same rows in binary format into an identical hypertable without rollups. Ten turns of a million samples
 * each, ours and psql's by turns; a first turn is for warming up and is not counted. The building has 1,000 points, read every
 * ten seconds, which is the poll time of a connection that nobody has tuned.
 */
public final class IngestBench {

    private static final int TURN = 1_000_000;
    /** So few that nothing takes the way round by the spool. */
    private static final int UNDERWAY = 90_000;
    /** Samples that a gateway sends at once. */
    private static final int BATCH = 500;

    private final BenchDatabase database;
    private final int turns;
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final BenchSamples samples = new BenchSamples();
    private double committed;
    private double rolledUp;
    private double psql;
    private long heapAtFirst;

    private IngestBench(BenchDatabase database, int turns) {
        this.database = database;
        this.turns = turns;
    }

    /** Takes the number of turns that count; otherwise it is 10. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        try (BenchDatabase database = new BenchDatabase()) {
            database.createTwinOf("sample", "plain");
            new IngestBench(database, arguments.length == 0 ? 10 : Integer.parseInt(arguments[0])).run();
        }
    }

    private void run() throws IOException, InterruptedException {
        TrendSettings settings = new TrendSettings(
                database.folder().resolve("spool"),
                DataSize.ofGigabytes(2),
                DataSize.ofMegabytes(512),
                10_000,
                Duration.ofMillis(200),
                200_000,
                2);
        try (TrendStore store = TrendStore.open(database.pool(), settings, meters)) {
            SamplePipeline pipeline = new SamplePipeline(new BenchValues(), store.sink(), List.of(), meters);
            pipeline.start();
            for (int turn = 0; turn <= turns; turn++) {
                turn(store, pipeline, turn);
            }
            pipeline.stop();
        }
        report();
    }

    private void turn(TrendStore store, GatewayInbox inbox, int turn) throws IOException, InterruptedException {
        long from = (long) turn * TURN;
        Path file = samples.write(database.folder().resolve("rows"), from, TURN);
        database.checkpoint();
        long begin = System.nanoTime();
        feed(inbox, from);
        double stored = seconds(begin);
        store.rollUp();
        double all = seconds(begin);
        database.checkpoint();
        long beginPsql = System.nanoTime();
        database.psql("\\copy plain from '" + file + "' with (format binary)");
        if (turn > 0) {
            committed += stored;
            rolledUp += all;
            psql += seconds(beginPsql);
        }
        if (turn == 1) {
            heapAtFirst = heap();
        }
    }

    private void feed(GatewayInbox inbox, long from) {
        SampleWindow window = new SampleWindow(UNDERWAY);
        List<Sample> batch = new ArrayList<>(BATCH);
        for (long number = from; number < from + TURN; number++) {
            batch.add(samples.sample(number));
            if (batch.size() == BATCH) {
                inbox.live(batch, window.send(BATCH));
                batch = new ArrayList<>(BATCH);
            }
        }
        window.awaitAll();
    }

    private long stored() {
        return (long) meters.counter("plenum.trend.written").count();
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    /** What is in use after everything that can be forgotten has been forgotten. */
    private static long heap() {
        for (int again = 0; again < 3; again++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private void report() {
        double all = (double) turns * TURN;
        database.print("ingest", "committed and rolled up", "samples/s", all / rolledUp, all / psql);
        database.print("ingest", "committed, rollups at work", "samples/s", all / committed, all / psql);
        database.print("ingest", "heap after ten million samples and after one", "bytes", (double) heap(), (double)
                heapAtFirst);
        double lost = meters.counter("plenum.ingest.dropped").count()
                + meters.counter("plenum.trend.dropped").count();
        database.print("ingest", "stored of those handed in", "samples", stored() - TURN - lost, all);
    }
}
