package io.plenum.trend.write;

import io.plenum.point.PointId;
import io.plenum.point.Quality;
import io.plenum.point.Sample;
import io.plenum.trend.rollup.PendingHours;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** Batches of samples as they go over the wire and into the spool. Format: PostgreSQL manual, COPY, "Binary Format". */
public final class SampleCopy {

    static final int ROW_BYTES = 2 + 4 + 4 + 4 + 8 + 4 + 8 + 4 + 2;
    private static final int POINT_AT = 6;
    private static final int TIME_AT = 14;
    private static final byte[] SIGNATURE = "PGCOPY\n\377\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int HEADER_BYTES = SIGNATURE.length + 8;
    private static final Instant POSTGRES_EPOCH = Instant.parse("2000-01-01T00:00:00Z");
    private static final long POSTGRES_SECOND = POSTGRES_EPOCH.getEpochSecond();

    private SampleCopy() {}

    public static byte[] encode(List<Sample> samples) {
        return batch(samples.size(), bytes -> samples.forEach(sample -> putRow(bytes, sample)));
    }

    /** A batch whose rows somebody puts in. */
    static byte[] batch(int rows, Consumer<ByteBuffer> content) {
        byte[] batch = new byte[HEADER_BYTES + rows * ROW_BYTES + 2];
        ByteBuffer bytes = ByteBuffer.wrap(batch).put(SIGNATURE).putInt(0).putInt(0);
        content.accept(bytes);
        bytes.putShort((short) -1);
        return batch;
    }

    static void putRow(ByteBuffer bytes, Sample sample) {
        bytes.putShort((short) 4);
        bytes.putInt(4).putInt(sample.point().value());
        bytes.putInt(8).putLong(micros(sample.time()));
        bytes.putInt(8).putDouble(sample.value());
        bytes.putInt(2).putShort((short) sample.quality().code());
    }

    /** The point of the row that begins at an index. */
    static int pointOf(ByteBuffer rows, int begin) {
        return rows.getInt(begin + POINT_AT);
    }

    private static long micros(Instant time) {
        return (time.getEpochSecond() - POSTGRES_SECOND) * 1_000_000 + time.getNano() / 1000;
    }

    /** The inverse, for whoever wants to look into a spooled batch. */
    public static List<Sample> decode(byte[] batch) {
        ByteBuffer bytes = ByteBuffer.wrap(batch).position(HEADER_BYTES);
        List<Sample> samples = new ArrayList<>(count(batch));
        while (bytes.getShort() == 4) {
            bytes.getInt();
            PointId point = new PointId(bytes.getInt());
            bytes.getInt();
            Instant time = POSTGRES_EPOCH.plus(bytes.getLong(), ChronoUnit.MICROS);
            bytes.getInt();
            double value = bytes.getDouble();
            bytes.getInt();
            samples.add(new Sample(point, time, value, Quality.ofCode(bytes.getShort())));
        }
        return samples;
    }

    public static int count(byte[] batch) {
        return (batch.length - HEADER_BYTES - 2) / ROW_BYTES;
    }

    /** The samples from a number to before another, as a batch of their own. */
    static byte[] part(byte[] batch, int from, int to) {
        return batch(to - from, bytes -> bytes.put(batch, HEADER_BYTES + from * ROW_BYTES, (to - from) * ROW_BYTES));
    }

    /** What has to be rolled up when this batch is stored. */
    static PendingHours due(byte[] batch) {
        PendingHours due = new PendingHours();
        ByteBuffer bytes = ByteBuffer.wrap(batch);
        for (int row = HEADER_BYTES; row < batch.length - 2; row += ROW_BYTES) {
            due.add(pointOf(bytes, row), second(bytes, row));
        }
        return due;
    }

    private static long second(ByteBuffer bytes, int row) {
        return Math.floorDiv(bytes.getLong(row + TIME_AT), 1_000_000L) + POSTGRES_SECOND;
    }

    /**
     * The times between which its samples lie.
     *
     * @param first about that of the earliest, in whole seconds; the far future where there is none
     * @param last about that of the latest
     */
    record Reach(Instant first, Instant last) {}

    static Reach reach(byte[] batch) {
        ByteBuffer bytes = ByteBuffer.wrap(batch);
        long first = Instant.MAX.getEpochSecond();
        long last = Instant.MIN.getEpochSecond();
        for (int row = HEADER_BYTES; row < batch.length - 2; row += ROW_BYTES) {
            long second = second(bytes, row);
            first = Math.min(first, second);
            last = Math.max(last, second);
        }
        return new Reach(Instant.ofEpochSecond(first), Instant.ofEpochSecond(last));
    }

    /** Writes one encoded batch in one transaction, without a memory of what was written before. */
    public static void write(DataSource database, byte[] batch) throws SQLException {
        new SampleWriter(database, Clock.systemUTC()).write(batch);
    }
}
