package io.plenum.trend;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.plenum.point.PointId;
import io.plenum.point.Quality;
import io.plenum.point.Sample;
import io.plenum.trend.write.TrendSettings;
import io.plenum.trend.write.TrendWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.util.unit.DataSize;

/**
 * A process that stores ten minutes of a building of 100 points, once a second each, and may be killed at any time. Like a
 * connector that reads a trend log it knows how far its samples have been accepted, and begins there when started again.
 */
final class KilledWriter {

    static final int SECONDS = 600;
    private static final int POINTS = 100;
    private static final int STEP = 5;
    /** Where a writer waits to be killed, however fast the machine is. */
    private static final int HELD = 500;

    private static final String TO_THE_END = "to-the-end";
    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

    private final Path folder;
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    private KilledWriter(Path folder) {
        this.folder = folder;
    }

    /** Arguments: a folder for spool and progress, and the URL, user and password of the database. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(arguments[1]);
        database.setUser(arguments[2]);
        database.setPassword(arguments[3]);
        new KilledWriter(Path.of(arguments[0])).run(database);
    }

    private void run(PGSimpleDataSource database) throws IOException, InterruptedException {
        TrendSettings settings = new TrendSettings(
                folder.resolve("spool"),
                DataSize.ofMegabytes(100),
                DataSize.ofMegabytes(1),
                1000,
                Duration.ofMillis(5),
                100_000,
                2);
        TrendWriter writer = new TrendWriter(database, settings, meters, Clock.systemUTC());
        writer.start();
        long offered = 0;
        for (int second = progress(folder); second < SECONDS; second += STEP) {
            while (second >= HELD && !Files.exists(folder.resolve(TO_THE_END))) {
                Thread.sleep(5);
            }
            List<Sample> samples = samples(second, second + STEP);
            writer.accept(samples);
            offered += samples.size();
            while (meters.counter("plenum.trend.accepted").count() < offered) {
                Thread.sleep(1);
            }
            keepProgress(second + STEP);
        }
        while (writer.spool().batches() > 0) {
            Thread.sleep(10);
        }
        writer.stop();
    }

    /** From here on writers of a folder are not held up. */
    static void letFinish(Path folder) throws IOException {
        Files.createFile(folder.resolve(TO_THE_END));
    }

    static List<Sample> samples(int from, int to) {
        List<Sample> samples = new ArrayList<>();
        for (int second = from; second < to; second++) {
            for (int point = 1; point <= POINTS; point++) {
                Quality quality = Quality.ofCode((second * 7 + point) % 8);
                samples.add(
                        new Sample(new PointId(point), START.plusSeconds(second), Math.sin(second * point), quality));
            }
        }
        return samples;
    }

    /** The simulated second up to which everything has been accepted. */
    static int progress(Path folder) throws IOException {
        Path file = folder.resolve("progress");
        return Files.exists(file) ? Integer.parseInt(Files.readString(file)) : 0;
    }

    private void keepProgress(int second) throws IOException {
        Path next = Files.writeString(folder.resolve("progress.next"), Integer.toString(second));
        Files.move(next, folder.resolve("progress"), StandardCopyOption.ATOMIC_MOVE);
    }
}
