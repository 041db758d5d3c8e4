package io.plenum.buffer;

import com.google.protobuf.InvalidProtocolBufferException;
import io.plenum.link.proto.Batch;
import io.plenum.link.proto.FromGateway;
import io.plenum.link.proto.Reports;
import io.plenum.link.proto.Samples;
import io.plenum.spool.SpoolStream;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Goes over one stream of the buffer in its order, once for each connection. */
final class BacklogLane {

    private static final Logger LOG = LoggerFactory.getLogger(BacklogLane.class);

    private final BatchBuffer buffer;
    private final SpoolStream stream;
    private final int window;
    private final Set<Long> open = new HashSet<>();
    private long cursor;
    private long end;

    BacklogLane(BatchBuffer buffer, SpoolStream stream, int window) {
        this.buffer = buffer;
        this.stream = stream;
        this.window = window;
    }

    SpoolStream stream() {
        return stream;
    }

    /** @param last sequence that belongs to it */
    synchronized void begin(long last) {
        open.clear();
        cursor = 0;
        end = last;
    }

    /** All that comes belongs to it, until {@link #end}. */
    synchronized void openEnd() {
        end = Long.MAX_VALUE;
    }

    synchronized void end(long last) {
        end = last;
    }

    /** The next batch; null where there is none, or too many are unacknowledged. */
    Map.@Nullable Entry<Long, byte[]> peek() {
        long from;
        long to;
        synchronized (this) {
            if (open.size() >= window) {
                return null;
            }
            from = cursor;
            to = end;
        }
        Map.Entry<Long, byte[]> entry = from >= to ? null : buffer.after(stream, from);
        return entry == null || entry.getKey() > to ? null : entry;
    }

    synchronized void passed(long sequence, boolean sent) {
        cursor = sequence;
        if (sent) {
            open.add(sequence);
        }
    }

    /** A batch can be read from the disk before whoever put it there hands it on. */
    synchronized boolean hasSent(long sequence) {
        return open.contains(sequence);
    }

    synchronized boolean acknowledged(long sequence) {
        return open.remove(sequence);
    }

    synchronized int unacknowledged() {
        return open.size();
    }

    /** Null where it is damaged: it must not hold up those after it, nor come again. */
    @Nullable
    FromGateway message(Map.Entry<Long, byte[]> entry) {
        try {
            Batch.Builder batch = Batch.newBuilder().setSequence(entry.getKey());
            if (stream == SpoolStream.SAMPLES) {
                batch.setSamples(Samples.parseFrom(entry.getValue())).setBacklog(true);
            } else {
                batch.setReports(Reports.parseFrom(entry.getValue()));
            }
            return FromGateway.newBuilder().setBatch(batch).build();
        } catch (InvalidProtocolBufferException damaged) {
            LOG.error("Batch {} of the buffer is damaged and left out", entry.getKey(), damaged);
            buffer.remove(stream, entry.getKey());
            buffer.lost(1);
            return null;
        }
    }
}
