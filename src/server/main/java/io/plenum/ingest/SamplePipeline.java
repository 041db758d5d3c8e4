package io.plenum.ingest;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.plenum.broadcast.FollowerGuard;
import io.plenum.link.SampleSink;
import io.plenum.link.SampleStage;
import io.plenum.link.SampleStage.Place;
import io.plenum.point.Sample;
import io.plenum.point.SampleFollower;
import io.plenum.spool.ChangeFilter;
import io.plenum.spool.SampleQueue;
import io.plenum.trend.write.TrendSink;
import io.plenum.twin.CurrentValues;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Every sample's way in: one thread hands each batch to the twin first and to history last, so that a slow database never delays what
 * people see, and nobody who hands in waits. What gateways send is bounded by them, and none of it is dropped. The server's own samples
 * wait in a bounded queue: in a flood some of them are dropped, and counted, but the latest of each point arrives.
 */
@Component
class SamplePipeline implements SampleSink, GatewayInbox, SmartLifecycle {

    private static final int CAPACITY = 100_000;
    private static final int BATCH = 1000;

    private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
    private final AtomicInteger fromGateways = new AtomicInteger();
    private final SampleQueue own = new SampleQueue(CAPACITY);
    /** Whether a task waits that hands on what is in the queue. */
    private final AtomicBoolean ownWaits = new AtomicBoolean();

    private final CurrentValues currentValues;
    private final TrendSink trend;
    private final List<SampleFollower> followers;
    private final ChangeFilter changes = new ChangeFilter();
    private final FollowerGuard guard;
    private final Counter received;
    private final Counter dropped;
    private volatile boolean running;
    private volatile Thread thread = new Thread();

    SamplePipeline(CurrentValues currentValues, TrendSink trend, List<SampleFollower> followers, MeterRegistry meters) {
        this.currentValues = currentValues;
        this.trend = trend;
        this.followers = followers;
        guard = new FollowerGuard(meters);
        received = meters.counter("plenum.ingest.received");
        dropped = meters.counter("plenum.ingest.dropped");
        Gauge.builder("plenum.ingest.queue", this, pipeline -> pipeline.own.size() + pipeline.fromGateways.get())
                .register(meters);
    }

    @Override
    public void accept(List<Sample> samples) {
        received.increment(samples.size());
        int lost = own.offer(samples);
        if (lost > 0) {
            dropped.increment(lost);
        }
        handOwnLater();
    }

    @Override
    public void live(List<Sample> samples, Runnable stored) {
        later(samples, batch -> {
            follow(batch);
            // Where this fails nobody says that they are stored, and the gateway sends them again.
            guard.call("TrendSink", () -> trend.accept(batch, stored));
        });
    }

    @Override
    public void backlog(List<Sample> samples, Runnable stored) {
        received.increment(samples.size());
        trend.accept(Collections.unmodifiableList(samples), stored);
    }

    @Override
    public void current(List<Sample> samples) {
        later(samples, this::follow);
    }

    private void later(List<Sample> samples, Consumer<List<Sample>> work) {
        received.increment(samples.size());
        fromGateways.addAndGet(samples.size());
        List<Sample> batch = Collections.unmodifiableList(samples);
        tasks.add(() -> {
            fromGateways.addAndGet(-batch.size());
            work.accept(batch);
        });
    }

    private void handOwnLater() {
        if (ownWaits.compareAndSet(false, true)) {
            tasks.add(this::handOwn);
        }
    }

    private void handOwn() {
        ownWaits.set(false);
        List<Sample> batch = Collections.unmodifiableList(own.takeAtOnce(BATCH));
        if (!own.isEmpty()) {
            handOwnLater();
        }
        follow(batch);
        guard.call(
                "TrendSink",
                () -> trend.accept(batch.stream()
                        .map(changes::keep)
                        .filter(Objects::nonNull)
                        .toList()));
    }

    /** One follower's mistake costs nobody else a sample, and must not end the only way in. */
    private void follow(List<Sample> batch) {
        if (batch.isEmpty()) {
            return;
        }
        SampleStage.passed(Place.TAKEN, batch.getFirst().time());
        guard.call("CurrentValues", () -> currentValues.update(batch));
        SampleStage.passed(Place.CURRENT, batch.getFirst().time());
        guard.each(followers, follower -> follower.accept(batch));
    }

    private void run() {
        try {
            while (running) {
                tasks.take().run();
            }
        } catch (InterruptedException stopping) {
            running = false;
        }
        // What came before the end is history too.
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
        }
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("sample-pipeline").start(this::run);
    }

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
