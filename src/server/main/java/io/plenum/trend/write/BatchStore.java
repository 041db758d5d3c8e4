package io.plenum.trend.write;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.plenum.spool.Spool;
import io.plenum.spool.SpoolStatus;
import java.sql.SQLException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where an encoded batch is safe: committed in the database, or forced to the disk in the spool. While the spool holds older
 * batches, younger ones go there too, so that the order is kept. From then on a sample counts as accepted
 * ({@code plenum.trend.accepted}): neither a kill of the server nor of the database loses it. Used by several threads.
 */
final class BatchStore {

    private static final Logger log = LoggerFactory.getLogger(BatchStore.class);

    private final SampleWriter writer;
    private final Spool spool;
    private final Counter written;
    private final Counter spooled;
    private final Counter accepted;
    private final Counter dropped;
    private volatile boolean away;

    BatchStore(SampleWriter writer, Spool spool, MeterRegistry meters) {
        this.writer = writer;
        this.spool = spool;
        written = meters.counter("plenum.trend.written");
        spooled = meters.counter("plenum.trend.spooled");
        accepted = meters.counter("plenum.trend.accepted");
        dropped = meters.counter("plenum.trend.dropped");
    }

    /** @return whether the batch is safe now */
    boolean store(byte[] batch) {
        if (spool.isEmpty() && write(batch)) {
            accepted.increment(SampleCopy.count(batch));
            return true;
        }
        return toSpool(batch);
    }

    /** @return whether the batch is safe in the spool now */
    boolean toSpool(byte[] batch) {
        if (!spool.put(batch)) {
            return false;
        }
        spooled.increment(SampleCopy.count(batch));
        accepted.increment(SampleCopy.count(batch));
        return true;
    }

    /** Writes the oldest batch of the spool; @return false when there is none or the database does not take it. */
    boolean drainOne() {
        Map.Entry<Long, byte[]> oldest = spool.oldest();
        if (oldest == null || !write(oldest.getValue())) {
            return false;
        }
        spool.remove(oldest.getKey());
        return true;
    }

    /**
     * For a server that has to end while nothing takes a batch.
     *
     * @param samples of it that nobody else has
     */
    void drop(int samples) {
        if (samples > 0) {
            log.error("{} samples are lost: neither the database nor the spool takes them", samples);
            dropped.increment(samples);
        }
    }

    /** Samples that no history can hold. */
    void refuse(int samples) {
        dropped.increment(samples);
    }

    SpoolStatus status() {
        return spool.status((long) dropped.count());
    }

    private boolean write(byte[] batch) {
        try {
            writer.write(batch);
            written.increment(SampleCopy.count(batch));
            if (away) {
                log.info("The database takes samples again");
            }
            away = false;
            return true;
        } catch (SQLException failure) {
            return isRefusedForEver(failure) ? writeInHalves(batch, failure) : wait(failure);
        }
    }

    /** A sample that the database will never take (SQLSTATE class 22 or 23) must not hold up all those after it. */
    private static boolean isRefusedForEver(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        return state.startsWith("22") || state.startsWith("23");
    }

    /** It costs itself and none of the others of its batch. */
    private boolean writeInHalves(byte[] batch, SQLException failure) {
        int count = SampleCopy.count(batch);
        if (count <= 1) {
            log.error("The database refuses {}, it is dropped", SampleCopy.decode(batch), failure);
            dropped.increment(count);
            return true;
        }
        // Whichever half is written twice in the end, that changes nothing.
        return write(SampleCopy.part(batch, 0, count / 2)) && write(SampleCopy.part(batch, count / 2, count));
    }

    private boolean wait(SQLException failure) {
        if (!away) {
            log.warn("The database does not take samples, they wait in the spool: {}", failure.getMessage());
        }
        away = true;
        return false;
    }
}
