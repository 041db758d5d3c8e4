package io.plenum.gateway.session;

import io.plenum.gateway.session.BatchMemory.BatchKey;
import io.plenum.ingest.BatchStream;
import io.plenum.link.proto.Acknowledgement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers what is stored of a gateway and then says so to it, many batches at a time. Goes over all its streams: what one stream brought
 * is acknowledged on the next where the one is over. Whoever stores never waits.
 */
final class Acknowledgements {

    /** Beyond it the gateway does not read what it is sent. */
    static final int MOST_UNREAD = 5_000;

    private static final Logger LOG = LoggerFactory.getLogger(Acknowledgements.class);
    private static final int MOST_AT_ONCE = 1_000;

    private final String gateway;
    private final BatchMemory memory;
    private final Consumer<Acknowledgement> sender;
    private final LinkedBlockingQueue<BatchKey> stored = new LinkedBlockingQueue<>(MOST_UNREAD);
    private final AtomicBoolean working = new AtomicBoolean();

    /** @param sender waits while the gateway takes nothing */
    Acknowledgements(String gateway, BatchMemory memory, Consumer<Acknowledgement> sender) {
        this.gateway = gateway;
        this.memory = memory;
        this.sender = sender;
    }

    /**
     * Returns at once.
     *
     * @return false where too many wait to be acknowledged; this one comes again then
     */
    boolean stored(BatchKey batch) {
        boolean taken = stored.offer(batch);
        work();
        return taken;
    }

    private void work() {
        if (!stored.isEmpty() && working.compareAndSet(false, true)) {
            Thread.ofVirtual().name("acknowledge-" + gateway).start(this::drain);
        }
    }

    private void drain() {
        try {
            List<BatchKey> batches = new ArrayList<>();
            while (stored.drainTo(batches, MOST_AT_ONCE) > 0) {
                acknowledge(batches);
                batches.clear();
            }
        } catch (RuntimeException e) {
            LOG.error("Batches of the gateway {} could not be acknowledged; they come again", gateway, e);
        } finally {
            working.set(false);
        }
        work();
    }

    private void acknowledge(List<BatchKey> batches) {
        Map<String, Acknowledgement.Builder> byEpoch = new HashMap<>();
        for (BatchKey batch : batches) {
            Acknowledgement.Builder message =
                    byEpoch.computeIfAbsent(batch.epoch(), Acknowledgement.newBuilder()::setEpoch);
            if (batch.stream() == BatchStream.SAMPLES) {
                message.addSamples(batch.sequence());
            } else {
                message.addReports(batch.sequence());
            }
        }
        byEpoch.values().forEach(message -> acknowledge(message.build()));
    }

    private void acknowledge(Acknowledgement message) {
        remember(message.getEpoch(), BatchStream.SAMPLES, message.getSamplesList());
        remember(message.getEpoch(), BatchStream.REPORTS, message.getReportsList());
        sender.accept(message);
    }

    private void remember(String epoch, BatchStream stream, List<Long> sequences) {
        if (!sequences.isEmpty()) {
            memory.accepted(gateway, epoch, stream, sequences);
        }
    }
}
