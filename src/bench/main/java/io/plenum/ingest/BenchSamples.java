package io.plenum.ingest;

import io.plenum.point.PointId;
import io.plenum.point.Quality;
import io.plenum.point.Sample;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** The samples of a measurement by their number: every ten seconds one of each of 1,000 points, of ever new values. */
public final class BenchSamples {

    private static final int POINTS = 1_000;
    private static final long SECONDS = 10;
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final long START_MICROS = 820_540_800_000_000L;

    private final PointId[] points = new PointId[POINTS];

    public BenchSamples() {
        for (int point = 0; point < POINTS; point++) {
            points[point] = new PointId(point + 1);
        }
    }

    public Sample sample(long number) {
        Instant time = START.plusSeconds(SECONDS * (number / POINTS));
        return new Sample(points[(int) (number % POINTS)], time, value(number), Quality.GOOD);
    }

    private static double value(long number) {
        return 20 + Math.sin(number * 0.0001) + number * 1e-9;
    }

    /** Writes the same samples as PostgreSQL's binary format (manual, COPY) for psql. */
    public Path write(Path file, long from, int count) throws IOException {
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 20))) {
            out.write("PGCOPY\n\377\r\n\0".getBytes(StandardCharsets.ISO_8859_1));
            out.writeLong(0);
            for (long number = from; number < from + count; number++) {
                out.writeShort(4);
                out.writeInt(4);
                out.writeInt((int) (number % POINTS) + 1);
                out.writeInt(8);
                out.writeLong(START_MICROS + SECONDS * 1_000_000 * (number / POINTS));
                out.writeInt(8);
                out.writeDouble(value(number));
                out.writeInt(2);
                out.writeShort(0);
            }
            out.writeShort(-1);
        }
        return file;
    }
}
