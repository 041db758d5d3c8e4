package io.plenum.buffer;

import io.plenum.point.PointId;
import io.plenum.point.Quality;
import io.plenum.point.Sample;
import io.plenum.spool.KeepPolicy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A process of its own that fills a buffer until it is killed; says after each value how far it is. */
public final class BufferChild {

    private BufferChild() {}

    public static void main(String[] arguments) {
        BufferSettings settings = new BufferSettings(Path.of(arguments[0]), 100 << 20, 0, KeepPolicy.OLDEST);
        BatchBuffer buffer = new BatchBuffer(settings, Clock.systemUTC());
        SampleIntake intake = new SampleIntake(buffer, new LinkLanes(buffer));
        for (int value = 1; ; value++) {
            intake.accept(List.of(new Sample(new PointId(1), Instant.now(), value, Quality.GOOD)));
            System.out.println(value + " " + System.currentTimeMillis());
            System.out.flush();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
        }
    }
}
