package io.plenum.buffer;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.link.proto.Samples;
import io.plenum.point.PointId;
import io.plenum.point.Quality;
import io.plenum.point.Sample;
import io.plenum.spool.KeepPolicy;
import io.plenum.spool.SpoolStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleIntakeTest {

    private static final Instant NOON = Instant.parse("2026-01-15T12:00:00Z");
    private static final PointId POINT = new PointId(1);

    private static Sample sample(int minute, double value) {
        return new Sample(POINT, NOON.plus(Duration.ofMinutes(minute)), value, Quality.GOOD);
    }

    private static List<Double> kept(BatchBuffer buffer) throws Exception {
        List<Double> values = new ArrayList<>();
        Map.Entry<Long, byte[]> entry = buffer.after(SpoolStream.SAMPLES, 0);
        while (entry != null) {
            values.addAll(Samples.parseFrom(entry.getValue()).getValueList());
            entry = buffer.after(SpoolStream.SAMPLES, entry.getKey());
        }
        return values;
    }

    private static void eventually(BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    private static BatchBuffer buffer(Path folder, long capacity) {
        return new BatchBuffer(new BufferSettings(folder, capacity, 0, KeepPolicy.OLDEST), Clock.systemUTC());
    }

    /** History needs changes, and one value a day of what stays the same. */
    @Test
    void onlyChangesAreKept(@TempDir Path folder) throws Exception {
        try (BatchBuffer buffer = buffer(folder, 1 << 20)) {
            try (SampleIntake intake = new SampleIntake(buffer, new LinkLanes(buffer))) {
                intake.accept(List.of(sample(0, 1), sample(1, 1), sample(2, 2), sample(3, 2)));
                intake.accept(List.of(sample(24 * 60 + 3, 2)));
            }
            assertThat(kept(buffer)).containsExactly(1.0, 2.0, 2.0);
        }
    }

    /** A controller that gives no number ends the last one, with the reason; before any number there is nothing to keep. */
    @Test
    void noNumberEndsTheLastOne(@TempDir Path folder) throws Exception {
        try (BatchBuffer buffer = buffer(folder, 1 << 20)) {
            try (SampleIntake intake = new SampleIntake(buffer, new LinkLanes(buffer))) {
                intake.accept(List.of(sample(0, Double.NaN), sample(1, 1), sample(2, Double.NaN)));
            }
            assertThat(kept(buffer)).containsExactly(1.0, 1.0);
        }
    }

    /**
     * The failure: the disk takes nothing while a value changes for the last time. Once it takes something again, the last word of that
     * point is handed in; else history would show the value before for ever.
     */
    @Test
    void theLastWordOfAPointArrivesOnceThereIsRoomAgain(@TempDir Path folder) throws Exception {
        try (BatchBuffer buffer = buffer(folder, 30)) {
            try (SampleIntake intake = new SampleIntake(buffer, new LinkLanes(buffer))) {
                intake.accept(List.of(sample(0, 1)));
                eventually(() -> buffer.status().batches() == 1);
                intake.accept(List.of(sample(1, 2)));
                eventually(() -> buffer.status().dropped() == 1);
                buffer.remove(SpoolStream.SAMPLES, buffer.lastSequence(SpoolStream.SAMPLES) - 1);
                buffer.remove(SpoolStream.SAMPLES, 1);
                intake.accept(List.of(sample(2, 2)));
                intake.accept(List.of(sample(3, 2)));
            }
            assertThat(kept(buffer)).containsExactly(2.0);
            assertThat(buffer.status().dropped()).isZero();
        }
    }
}
