package io.plenum.buffer;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.link.wire.SamplesCodec;
import io.plenum.point.PointId;
import io.plenum.point.Quality;
import io.plenum.point.Sample;
import io.plenum.spool.KeepPolicy;
import io.plenum.spool.SpoolStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchBufferTest {

    private static final byte[] BATCH =
            SamplesCodec.write(List.of(sample(1), sample(2), sample(3))).toByteArray();

    private static Sample sample(int point) {
        return new Sample(new PointId(point), Instant.parse("2026-01-15T12:00:00Z"), point, Quality.GOOD);
    }

    /** A full buffer, and a batch that is on its way to the server while a newer one takes its place: it arrived, so nothing was lost. */
    @Test
    void whatIsAcknowledgedAfterItWasGivenUpIsNotLost(@TempDir Path folder) {
        BufferSettings settings = new BufferSettings(folder, 2L * BATCH.length, 0, KeepPolicy.NEWEST);
        try (BatchBuffer buffer = new BatchBuffer(settings, Clock.systemUTC())) {
            long first = put(buffer);
            put(buffer);
            put(buffer);
            put(buffer);
            assertThat(buffer.status().dropped()).isEqualTo(6);
            buffer.remove(SpoolStream.SAMPLES, first);
            buffer.remove(SpoolStream.SAMPLES, first);
            assertThat(buffer.status().dropped()).isEqualTo(3);
        }
    }

    private static long put(BatchBuffer buffer) {
        long sequence = buffer.nextSequence(SpoolStream.SAMPLES);
        assertThat(buffer.put(SpoolStream.SAMPLES, sequence, BATCH)).isTrue();
        return sequence;
    }
}
