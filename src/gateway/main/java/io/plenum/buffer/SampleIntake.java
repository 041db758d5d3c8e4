package io.plenum.buffer;

import io.plenum.link.SampleSink;
import io.plenum.link.SampleStage;
import io.plenum.link.SampleStage.Place;
import io.plenum.link.wire.SamplesCodec;
import io.plenum.point.PointId;
import io.plenum.point.Sample;
import io.plenum.spool.ChangeFilter;
import io.plenum.spool.SampleQueue;
import io.plenum.spool.SpoolStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Every sample's way into the gateway: a bounded queue that protocol threads never wait for, and one thread that puts what has changed
 * on disk and hands it to the lanes. While nobody listens it gathers larger batches.
 */
public final class SampleIntake implements SampleSink, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SampleIntake.class);
    private static final int CAPACITY = 50_000;
    private static final int BATCH = 1_000;
    private static final Duration PATIENCE = Duration.ofMillis(200);
    private static final Duration AGAIN = Duration.ofSeconds(1);

    private final SampleQueue queue = new SampleQueue(CAPACITY);
    private final BatchBuffer buffer;
    private final LinkLanes lanes;
    private final ChangeFilter changes = new ChangeFilter();
    private final Set<PointId> lost = new LinkedHashSet<>();
    private final Thread thread;
    private volatile boolean running = true;
    private volatile Set<PointId> known = Set.of();
    private Set<PointId> retained = Set.of();
    private long retried = System.nanoTime();

    public SampleIntake(BatchBuffer buffer, LinkLanes lanes) {
        this.buffer = buffer;
        this.lanes = lanes;
        thread = Thread.ofPlatform().name("sample-intake").start(this::run);
    }

    @Override
    public void accept(List<Sample> samples) {
        int squeezed = queue.offer(samples);
        if (squeezed > 0) {
            buffer.lost(squeezed);
        }
    }

    /** The points there are; what is remembered of others is forgotten. */
    public void points(Set<PointId> points) {
        known = points;
    }

    /** Nobody is interrupted: an interrupt closes the file under the buffer. */
    private void run() {
        while (running) {
            try {
                List<Sample> batch = next();
                if (!batch.isEmpty()) {
                    take(batch);
                }
                retry();
            } catch (InterruptedException unexpected) {
                LOG.error("Interrupted: samples are not taken any more");
                return;
            }
        }
        drain();
    }

    private void drain() {
        List<Sample> rest = new ArrayList<>();
        try {
            while (queue.take(rest, BATCH, 0)) {
                take(rest);
                rest = new ArrayList<>();
            }
        } catch (InterruptedException unexpected) {
            LOG.error("Interrupted: the last samples are not taken");
        }
    }

    private List<Sample> next() throws InterruptedException {
        List<Sample> batch = new ArrayList<>();
        queue.take(batch, BATCH, PATIENCE.toNanos());
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (running && !lanes.isConnected() && !batch.isEmpty() && batch.size() < BATCH) {
            if (!queue.take(batch, BATCH - batch.size(), deadline - System.nanoTime())) {
                break;
            }
        }
        return batch;
    }

    /** A mistake with one batch must not end the only way in. */
    private void take(List<Sample> samples) {
        try {
            SampleStage.passed(Place.GATHERED, samples.getFirst().time());
            follow();
            List<Sample> changed = new ArrayList<>();
            Map<PointId, Sample> unchanged = new LinkedHashMap<>();
            for (Sample sample : samples) {
                Sample kept = changes.keep(sample);
                if (kept == null) {
                    unchanged.put(sample.point(), sample);
                } else {
                    changed.add(kept);
                    unchanged.remove(sample.point());
                }
            }
            if (!changed.isEmpty()) {
                keep(changed);
            }
            lanes.current(unchanged.values());
        } catch (RuntimeException e) {
            LOG.error("{} samples could not be taken", samples.size(), e);
            buffer.lost(samples.size());
        }
    }

    private void follow() {
        Set<PointId> now = known;
        if (now != retained) {
            changes.retain(now);
            lanes.retain(now);
            lost.retainAll(now);
            retained = now;
        }
    }

    /** Where nothing took the last word of a point, it is handed in once more as soon as something does. */
    private void keep(List<Sample> changed) {
        if (forward(changed)) {
            changed.forEach(sample -> lost.remove(sample.point()));
        } else {
            buffer.lost(changed.size());
            changed.forEach(sample -> lost.add(sample.point()));
        }
    }

    private void retry() {
        boolean tried = System.nanoTime() - retried < AGAIN.toNanos();
        if (lost.isEmpty() || (tried && !buffer.isReady())) {
            return;
        }
        retried = System.nanoTime();
        List<Sample> again = lost.stream()
                .limit(BATCH)
                .map(changes::last)
                .filter(Objects::nonNull)
                .toList();
        if (!again.isEmpty() && forward(again)) {
            buffer.recovered(again.size());
            again.forEach(sample -> lost.remove(sample.point()));
        }
    }

    private boolean forward(List<Sample> changed) {
        long sequence = buffer.nextSequence(SpoolStream.SAMPLES);
        var message = SamplesCodec.write(changed);
        boolean stored = buffer.put(SpoolStream.SAMPLES, sequence, message.toByteArray());
        SampleStage.passed(Place.BUFFERED, message.getTime(0));
        boolean sent = lanes.live(sequence, message, changed, stored);
        return stored || sent;
    }

    /** What has come in by now is kept. */
    @Override
    public void close() {
        running = false;
        try {
            thread.join(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
