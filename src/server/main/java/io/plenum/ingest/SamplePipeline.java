package io.plenum.ingest;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.plenum.broadcast.FollowerGuard;
import io.plenum.link.SampleSink;
import io.plenum.point.Sample;
import io.plenum.point.SampleFollower;
import io.plenum.trend.write.SampleQueue;
import io.plenum.trend.write.TrendSink;
import io.plenum.twin.CurrentValues;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Every sample's way in: a bounded queue that protocol threads never wait for, and one thread that hands each batch to the twin
 * first and to history last, so that a slow database never delays what people see. In a flood samples are dropped, and counted, but the latest of each
 * point arrives.
 */
@Component
class SamplePipeline implements SampleSink, SmartLifecycle {

    private static final int CAPACITY = 100_000;
    private static final int BATCH = 1000;

    private final SampleQueue queue = new SampleQueue(CAPACITY);
    private final CurrentValues currentValues;
    private final TrendSink trend;
    private final List<SampleFollower> followers;
    private final ChangeFilter changes = new ChangeFilter();
    private final FollowerGuard guard;
    private final Counter received;
    private final Counter dropped;
    private volatile boolean running;

    SamplePipeline(CurrentValues currentValues, TrendSink trend, List<SampleFollower> followers, MeterRegistry meters) {
        this.currentValues = currentValues;
        this.trend = trend;
        this.followers = followers;
        guard = new FollowerGuard(meters);
        received = meters.counter("plenum.ingest.received");
        dropped = meters.counter("plenum.ingest.dropped");
        Gauge.builder("plenum.ingest.queue", queue, SampleQueue::size).register(meters);
    }

    @Override
    public void accept(List<Sample> samples) {
        received.increment(samples.size());
        int lost = queue.offer(samples);
        if (lost > 0) {
            dropped.increment(lost);
        }
    }

    private void run() {
        try {
            while (running) {
                List<Sample> batch = new ArrayList<>();
                queue.take(batch, BATCH);
                hand(Collections.unmodifiableList(batch));
            }
        } catch (InterruptedException stopping) {
            running = false;
        }
        // What came before the end is history too.
        hand(Collections.unmodifiableList(queue.drain()));
    }

    /** One follower's mistake costs nobody else a sample, and must not end the only way in. */
    private void hand(List<Sample> batch) {
        guard.call("CurrentValues", () -> currentValues.update(batch));
        guard.each(followers, follower -> follower.accept(batch));
        guard.call(
                "TrendSink",
                () -> trend.accept(batch.stream()
                        .map(changes::keep)
                        .filter(Objects::nonNull)
                        .toList()));
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("sample-pipeline").start(this::run);
    }

    private volatile Thread thread = new Thread();

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
        try {
            thread.join(5000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the trend writer, before the connectors. */
    @Override
    public int getPhase() {
        return 1;
    }
}
