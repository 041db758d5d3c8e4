package io.plenum.buffer;

import com.google.protobuf.InvalidProtocolBufferException;
import io.plenum.link.proto.Acknowledgement;
import io.plenum.link.proto.Batch;
import io.plenum.link.proto.FromGateway;
import io.plenum.link.proto.Reports;
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
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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

    private static final Logger LOG = LoggerFactory.getLogger(LinkLanes.class);
    private static final int CURRENT_BATCH = 1_000;
    private static final Sender NOBODY = () -> false;

    private final BatchBuffer buffer;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<PointId, Sample> known = new LinkedHashMap<>();
    private final Map<PointId, Sample> current = new LinkedHashMap<>();
    private final LiveLane live = new LiveLane(LIVE_WINDOW);
    private final BacklogLane backlog;
    private final BacklogLane reports;
    private boolean connected;
    private volatile Sender sender = NOBODY;
    private long wakes;

    /** Sends what is live by the thread that brings it. */
    @FunctionalInterface
    public interface Sender {

        /** Returns at once, with whether all that was live is sent; false where somebody else is sending, or nothing can be sent. */
        boolean send();
    }

    public LinkLanes(BatchBuffer buffer) {
        this.buffer = buffer;
        backlog = new BacklogLane(buffer, SpoolStream.SAMPLES, BACKLOG_WINDOW);
        reports = new BacklogLane(buffer, SpoolStream.REPORTS, REPORT_WINDOW);
    }

    /**
     * The server listens: it gets first what all points are at present; what lies on disk is backlog from here on.
     *
     * @param direct called after each batch that goes out as live; where it cannot send, whoever waits in {@link #await} is woken
     */
    public void attach(Sender direct) {
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
            wake();
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
    public @Nullable FromGateway nextLive(Sender direct) {
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
                FromGateway message = isLive ? null : message(lane, entry);
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

    /** Null where it is damaged: it must not hold up those after it, nor come again. */
    private @Nullable FromGateway message(BacklogLane lane, Map.Entry<Long, byte[]> entry) {
        try {
            Batch.Builder batch = Batch.newBuilder().setSequence(entry.getKey());
            if (lane == backlog) {
                batch.setSamples(Samples.parseFrom(entry.getValue())).setBacklog(true);
            } else {
                batch.setReports(Reports.parseFrom(entry.getValue()));
            }
            return FromGateway.newBuilder().setBatch(batch).build();
        } catch (InvalidProtocolBufferException damaged) {
            LOG.error("Batch {} of the buffer is damaged and left out", entry.getKey(), damaged);
            buffer.remove(lane.stream(), entry.getKey());
            buffer.lost(1);
            return null;
        }
    }

    /** Counts how often there may have been something more to send. */
    public long wakes() {
        lock.lock();
        try {
            return wakes;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until there may be something more to send, or so long.
     *
     * @param seen {@link #wakes} before it was seen that there is nothing: what came since is not waited for
     */
    public void await(long seen, long millis) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = TimeUnit.MILLISECONDS.toNanos(millis);
            while (wakes == seen && left > 0) {
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Whoever waits looks again. */
    public void wake() {
        lock.lock();
        try {
            wakes++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void locked(Runnable work) {
        lock.lock();
        try {
            work.run();
            wakes++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
