package io.plenum.buffer;

import com.google.protobuf.InvalidProtocolBufferException;
import io.plenum.link.proto.Reports;
import io.plenum.link.proto.Samples;
import io.plenum.link.wire.StatusReport.BufferFill;
import io.plenum.link.wire.StatusReport.BufferState;
import io.plenum.spool.SpoolStatus;
import io.plenum.spool.SpoolStream;
import io.plenum.spool.StreamSpool;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The batches that wait on the gateway's disk for the server's acknowledgement. A kill of the process loses what came in the last
 * {@value #COMMIT_MILLIS} ms, the loss of power what came in the last second.
 */
public final class BatchBuffer implements AutoCloseable {

    static final int COMMIT_MILLIS = 200;

    private static final Logger LOG = LoggerFactory.getLogger(BatchBuffer.class);
    private static final int FORCE_MILLIS = 1_000;

    private static final int MOST_UNDER_WAY = 1_024;

    private final StreamSpool spool;
    /** What was given up although it may be under way, with its count: acknowledged after all, it is not lost. */
    private final Map<Place, Integer> underWay = new LinkedHashMap<>() {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Place, Integer> eldest) {
            return size() > MOST_UNDER_WAY;
        }
    };

    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(
            2, Thread.ofPlatform().daemon().name("buffer-", 0).factory());

    private record Place(SpoolStream stream, long sequence) {}

    public BatchBuffer(BufferSettings settings, Clock clock) {
        spool = new StreamSpool(
                settings.folder(), settings.capacity(), settings.reserve(), settings.keep(), this::givenUp, clock);
        var unusedCommit = timer.scheduleWithFixedDelay(
                guarded(spool::commit), COMMIT_MILLIS, COMMIT_MILLIS, TimeUnit.MILLISECONDS);
        var unusedForce =
                timer.scheduleWithFixedDelay(guarded(spool::force), FORCE_MILLIS, FORCE_MILLIS, TimeUnit.MILLISECONDS);
    }

    private static Runnable guarded(Runnable work) {
        return () -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                LOG.error("The buffer could not be written", e);
            }
        };
    }

    private void givenUp(SpoolStream stream, long sequence, byte[] batch) {
        int count = count(stream, batch);
        spool.countDropped(count);
        synchronized (underWay) {
            underWay.put(new Place(stream, sequence), count);
        }
    }

    private static int count(SpoolStream stream, byte[] batch) {
        try {
            return stream == SpoolStream.SAMPLES
                    ? Samples.parseFrom(batch).getPointCount()
                    : Reports.parseFrom(batch).getReportCount();
        } catch (InvalidProtocolBufferException damaged) {
            return 1;
        }
    }

    /** Names the life of the buffer: sequences begin anew with each. */
    public String epoch() {
        return spool.epoch();
    }

    long nextSequence(SpoolStream stream) {
        return spool.nextSequence(stream);
    }

    long lastSequence(SpoolStream stream) {
        return spool.lastSequence(stream);
    }

    /** Returns whether it is kept until it is acknowledged. */
    boolean put(SpoolStream stream, long sequence, byte[] batch) {
        return spool.put(stream, sequence, batch);
    }

    Map.@Nullable Entry<Long, byte[]> after(SpoolStream stream, long sequence) {
        return spool.after(stream, sequence);
    }

    void remove(SpoolStream stream, long sequence) {
        spool.remove(stream, sequence);
        Integer arrived;
        synchronized (underWay) {
            arrived = underWay.remove(new Place(stream, sequence));
        }
        if (arrived != null) {
            spool.countDropped(-arrived);
        }
    }

    /** Whether the last batch was kept, or there is room since. */
    boolean isReady() {
        return spool.state() == SpoolStatus.State.READY;
    }

    /** Samples or reports that nothing took. */
    public void lost(int count) {
        spool.countDropped(count);
    }

    /** Samples that had counted as lost and were taken after all. */
    void recovered(int count) {
        spool.countDropped(-count);
    }

    /** How it is now. */
    public BufferFill status() {
        return new BufferFill(
                switch (spool.state()) {
                    case READY -> BufferState.READY;
                    case FULL -> BufferState.FULL;
                    case DISK_FULL -> BufferState.DISK_FULL;
                    case BROKEN -> BufferState.BROKEN;
                },
                spool.batches(),
                spool.bytes(),
                spool.capacity(),
                oldest(),
                spool.dropped());
    }

    private @Nullable Instant oldest() {
        Map.Entry<Long, byte[]> first = spool.after(SpoolStream.SAMPLES, 0);
        if (first == null) {
            return null;
        }
        try {
            Samples samples = Samples.parseFrom(first.getValue());
            return samples.getTimeCount() == 0 ? null : Instant.ofEpochMilli(samples.getTime(0));
        } catch (InvalidProtocolBufferException damaged) {
            return null;
        }
    }

    @Override
    public void close() {
        timer.shutdown();
        try {
            timer.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        spool.close();
    }
}
