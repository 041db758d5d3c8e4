package io.plenum.trend.write;

import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says once that all samples of one handing over are safe, whatever batches they went in. */
final class Receipt {

    private static final Logger LOG = LoggerFactory.getLogger(Receipt.class);

    private final Runnable stored;
    /** Batches that hold some of them, and one while they are still being handed over. */
    private final AtomicInteger open = new AtomicInteger(1);

    Receipt(Runnable stored) {
        this.stored = stored;
    }

    /** One more batch holds some of them. */
    void spread() {
        open.incrementAndGet();
    }

    /** Some are safe, or the handing over is done; whoever waits for it must not harm the writer. */
    void done() {
        if (open.decrementAndGet() > 0) {
            return;
        }
        try {
            stored.run();
        } catch (RuntimeException failure) {
            LOG.error("Whoever handed samples in failed to note that they are stored", failure);
        }
    }
}
