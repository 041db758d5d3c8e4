package io.plenum.buffer;

import io.plenum.link.proto.Acknowledgement;
import io.plenum.link.proto.Batch;
import io.plenum.link.proto.FromGateway;
import io.plenum.link.proto.Samples;
import io.plenum.link.wire.SamplesCodec;
import io.plenum.point.PointId;
import io.plenum.point.Sample;
import io.plenum.spool.SpoolStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What is to be sent next. Values that have just been read come first, then what points are at present, then reports in their order;
 * what waited on disk goes beside them under a window of its own. A server that takes live values too slowly gets them from the disk
 * later on, and meanwhile the present ones: no value is lost, and none that is shown is old. For any threads; {@link #next} for one.
 */
public final class LinkLanes {

    /** Batches that may be unacknowledged. */
    static final int LIVE_WINDOW = 256;

    static final int BACKLOG_WINDOW = 32;
    static final int REPORT_WINDOW = 16;

    private static final int CURRENT_BATCH = 1_000;
    private static final DirectSender NOBODY = () -> false;

    private final BatchBuffer buffer;
    private final ReentrantLock lock = new ReentrantLock();
    private final SendSignal signal = new SendSignal();
    private final Map<PointId, Sample> known = new LinkedHashMap<>();
    private final Map<PointId, Sample> current = new LinkedHashMap<>();
    private final LiveLane live = new LiveLane(LIVE_WINDOW);
    private final BacklogLane backlog;
    private final BacklogLane reports;
    private boolean connected;
    private volatile DirectSender sender = NOBODY;

    public LinkLanes(BatchBuffer buffer) {
        this.buffer = buffer;
        backlog = new BacklogLane(buffer, SpoolStream.SAMPLES, BACKLOG_WINDOW);
        reports = new BacklogLane(buffer, SpoolStream.REPORTS, REPORT_WINDOW);
    }

    /**
     * The server listens: it gets first what all points are at present; what lies on disk is backlog from here on.
     *
     * @param direct called after each batch that goes out as live; where it cannot send, whoever waits in {@link SendSignal} is woken
     */
    public void attach(DirectSender direct) {
        locked(() -> {
            connected = true;
            sender = direct;
            current.putAll(known);
            backlog.begin(buffer.lastSequence(SpoolStream.SAMPLES));
            reports.begin(Long.MAX_VALUE);
        });
    }

    /** The server is gone: what it has not acknowledged is backlog of the next connection. */
    public void detach() {
        locked(() -> {
            connected = false;
            sender = NOBODY;
            current.clear();
            buffer.lost(live.clear());
        });
    }

    boolean isConnected() {
        lock.lock();
        try {
            return connected;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Hands on a batch that has just been given its sequence.
     *
     * @param stored whether it is on disk too
     * @return whether it goes out as live
     */
    boolean live(long sequence, Samples message, List<Sample> samples, boolean stored) {
        boolean taken = offer(sequence, message, samples, stored);
        if (!sender.send()) {
            signal.wake();
        }
        return taken;
    }

    private boolean offer(long sequence, Samples message, List<Sample> samples, boolean stored) {
        lock.lock();
        try {
            samples.forEach(sample -> known.put(sample.point(), sample));
            if (!connected) {
                return false;
            }
            if (backlog.hasSent(sequence)) {
                samples.forEach(sample -> current.put(sample.point(), sample));
                return true;
            }
            boolean taken = live.offer(sequence, message, stored);
            if (taken) {
                // A present value that waits is older than these.
                samples.forEach(sample -> current.remove(sample.point()));
            } else {
                backlog.openEnd();
                samples.forEach(sample -> current.put(sample.point(), sample));
            }
            return taken;
        } finally {
            lock.unlock();
        }
    }

    /** Hands on values that history has already, or never gets. */
    void current(Collection<Sample> samples) {
        if (samples.isEmpty()) {
            return;
        }
        locked(() -> samples.forEach(sample -> {
            known.put(sample.point(), sample);
            if (connected) {
                current.put(sample.point(), sample);
            }
        }));
    }

    void retain(Set<PointId> points) {
        locked(() -> {
            known.keySet().retainAll(points);
            current.keySet().retainAll(points);
        });
    }

    /** There are reports more. */
    void reported() {
        locked(() -> {});
    }

    /** The server has these batches. What was not sent by this stream cannot be acknowledged on it. */
    public void acknowledged(Acknowledgement message) {
        if (!message.getEpoch().equals(buffer.epoch())) {
            return;
        }
        locked(() -> {
            message.getSamplesList().forEach(sequence -> {
                if (live.acknowledged(sequence) || backlog.acknowledged(sequence)) {
                    buffer.remove(SpoolStream.SAMPLES, sequence);
                }
            });
            message.getReportsList().forEach(sequence -> {
                if (reports.acknowledged(sequence)) {
                    buffer.remove(SpoolStream.REPORTS, sequence);
                }
            });
            if (live.resume()) {
                backlog.end(buffer.lastSequence(SpoolStream.SAMPLES));
            }
        });
    }

    /** Names the life of the buffer. */
    public String epoch() {
        return buffer.epoch();
    }

    /** Batches that were sent and not acknowledged. */
    public int unacknowledged() {
        lock.lock();
        try {
            return live.unacknowledged() + backlog.unacknowledged() + reports.unacknowledged();
        } finally {
            lock.unlock();
        }
    }

    /**
     * The next batch that has just been read; null where there is none.
     *
     * @param direct who asks: what would go into a stream that is over belongs to the next one
     */
    public @Nullable FromGateway nextLive(DirectSender direct) {
        lock.lock();
        try {
            Batch batch = connected && sender == direct ? live.next() : null;
            return batch == null
                    ? null
                    : FromGateway.newBuilder().setBatch(batch).build();
        } finally {
            lock.unlock();
        }
    }

    /** Whether values wait that go out after those that are live. */
    public boolean hasCurrent() {
        lock.lock();
        try {
            return !current.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    /** What is to be sent next; null where there is nothing, or too much of it is unacknowledged. */
    public @Nullable FromGateway next() {
        lock.lock();
        try {
            if (!connected) {
                return null;
            }
            Batch batch = live.next();
            if (batch != null) {
                return FromGateway.newBuilder().setBatch(batch).build();
            }
            if (!current.isEmpty()) {
                return FromGateway.newBuilder().setCurrent(takeCurrent()).build();
            }
        } finally {
            lock.unlock();
        }
        FromGateway report = waiting(reports);
        return report == null ? waiting(backlog) : report;
    }

    private Samples takeCurrent() {
        List<Sample> samples = new ArrayList<>();
        Iterator<Sample> values = current.values().iterator();
        while (values.hasNext() && samples.size() < CURRENT_BATCH) {
            samples.add(values.next());
            values.remove();
        }
        return SamplesCodec.write(samples);
    }

    /** The disk is read without holding up whoever brings live values. */
    private @Nullable FromGateway waiting(BacklogLane lane) {
        Map.Entry<Long, byte[]> entry = lane.peek();
        while (entry != null) {
            lock.lock();
            try {
                if (!connected) {
                    return null;
                }
                boolean isLive = lane == backlog && live.has(entry.getKey());
                FromGateway message = isLive ? null : lane.message(entry);
                lane.passed(entry.getKey(), message != null);
                if (message != null) {
                    return message;
                }
            } finally {
                lock.unlock();
            }
            entry = lane.peek();
        }
        return null;
    }

    /** Whoever sends waits for it. */
    public SendSignal signal() {
        return signal;
    }

    private void locked(Runnable work) {
        lock.lock();
        try {
            work.run();
        } finally {
            lock.unlock();
        }
        signal.wake();
    }
}
