package io.plenum.gateway.session;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.plenum.ingest.BenchInbox;
import io.plenum.ingest.BenchSamples;
import io.plenum.trend.BenchDatabase;
import io.plenum.trend.write.TrendSettings;
import io.plenum.trend.write.TrendStore;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.springframework.util.unit.DataSize;

/**
 * Measures how many samples a second go the whole way, from the connectors of a gateway through its buffer on disk and the link to
 * committed and rolled up, beside psql's {@code \copy} of the same rows in binary format into an identical hypertable without rollups.
 * Ten turns of a million samples each, ours and psql's by turns; a first turn is for warming up and is not counted. The building has
 * 1,000 points, read every ten seconds, which is the poll time of a connection that nobody has tuned.
 */
public final class LinkBench {

    private static final int TURN = 1_000_000;
    /** Fewer than the gateway's queue holds, so that nothing is dropped. */
    private static final int UNDERWAY = 40_000;

    private static final int ORDER = 5_000;

    private final BenchDatabase database;
    private final int turns;
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final BenchSamples samples = new BenchSamples();
    private double committed;
    private double rolledUp;
    private double psql;

    private LinkBench(BenchDatabase database, int turns) {
        this.database = database;
        this.turns = turns;
    }

    /** Takes the number of turns that count; otherwise it is 10. */
    public static void main(String[] arguments) throws IOException, InterruptedException, GeneralSecurityException {
        try (BenchDatabase database = new BenchDatabase()) {
            database.createTwinOf("sample", "plain");
            new LinkBench(database, arguments.length == 0 ? 10 : Integer.parseInt(arguments[0])).run();
        }
    }

    private void run() throws IOException, InterruptedException, GeneralSecurityException {
        TrendSettings settings = new TrendSettings(
                database.folder().resolve("spool"),
                DataSize.ofGigabytes(2),
                DataSize.ofMegabytes(512),
                10_000,
                Duration.ofMillis(200),
                200_000,
                2);
        Path data = database.folder().resolve("server");
        try (TrendStore store = TrendStore.open(database.pool(), settings, meters);
                BenchInbox inbox = new BenchInbox(database.pool(), store, meters);
                BenchLink link = new BenchLink(data, inbox.inbox(), inbox.batches(), meters);
                FloodGateway gateway = new FloodGateway(database.folder().resolve("gateway"), data.resolve("link"))) {
            for (int turn = 0; turn <= turns; turn++) {
                turn(store, gateway, turn);
            }
        }
        report();
    }

    private void turn(TrendStore store, FloodGateway gateway, int turn) throws IOException, InterruptedException {
        long from = (long) turn * TURN;
        Path file = samples.write(database.folder().resolve("rows"), from, TURN);
        database.checkpoint();
        long begin = System.nanoTime();
        feed(gateway, from);
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
    }

    private void feed(FloodGateway gateway, long from) throws IOException {
        // What a gateway says of its points at first is stored too.
        long before = stored();
        for (long sent = 0; sent < TURN; sent += ORDER) {
            awaitStored(before + sent + ORDER - UNDERWAY);
            gateway.produce(from + sent, ORDER);
        }
        awaitStored(before + TURN);
    }

    private void awaitStored(long count) throws IOException {
        long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (stored() < count) {
            LockSupport.parkNanos(500_000);
            if (System.nanoTime() > deadline) {
                throw new IOException("Only " + stored() + " samples of " + count + " came through the link");
            }
        }
    }

    private long stored() {
        return (long) meters.counter("plenum.trend.written").count();
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private void report() {
        double all = (double) turns * TURN;
        database.print("ingest", "through the link, committed and rolled up", "samples/s", all / rolledUp, all / psql);
        database.print(
                "ingest", "through the link, committed, rollups at work", "samples/s", all / committed, all / psql);
        database.print("ingest", "stored of those handed in", "samples", count("count(*) FROM sample"), all + TURN);
        database.print("ingest", "in rolled-up hours", "samples", count("sum(count) FROM sample_hour"), all + TURN);
    }

    private double count(String what) {
        return database.jdbc().sql("SELECT " + what).query(Double.class).single();
    }
}
