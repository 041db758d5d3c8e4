package io.plenum.trend.write;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.plenum.point.Sample;
import io.plenum.spool.SampleQueue;
import io.plenum.spool.Spool;
import io.plenum.spool.SpoolStatus;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Takes samples for history without ever making its caller wait. What cannot be stored now waits in the spool. Where neither database nor
 * spool takes any, the server's own samples are dropped, and counted, when memory is full, and the latest of each point is kept even
 * then; what gateways keep until it is safe waits for as long as it takes.
 */
@Component
public class TrendWriter implements TrendSink, SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(TrendWriter.class);
    private static final Duration ENOUGH = Duration.ofSeconds(15);

    private final DataSource database;
    private final TrendSettings settings;
    private final MeterRegistry meters;
    private final Clock clock;
    private final SampleQueue queue;
    private final BatchQueue batches;
    private final Counter dropped;
    private volatile boolean overflowing;
    private volatile @Nullable WriterThreads threads;

    public TrendWriter(DataSource database, TrendSettings settings, MeterRegistry meters, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.meters = meters;
        this.clock = clock;
        queue = new SampleQueue(settings.queue());
        batches = new BatchQueue(settings.batch(), settings.age());
        dropped = meters.counter("plenum.trend.dropped");
        meters.gauge("plenum.trend.queue", this, writer -> writer.queue.size() + writer.batches.rows());
        meters.gauge(
                "plenum.trend.spool.batches", this, writer -> writer.spool().batches());
        meters.gauge("plenum.trend.spool.bytes", this, writer -> writer.spool().bytes());
        meters.gauge("plenum.trend.spool.age.seconds", this, TrendWriter::ageSeconds);
    }

    private static double ageSeconds(TrendWriter writer) {
        Duration age = writer.spool().age();
        return age == null ? 0 : age.toMillis() / 1000.0;
    }

    @Override
    public void accept(List<Sample> samples) {
        int lost = queue.offer(samples);
        if (lost > 0) {
            overflow(lost);
        }
        if (overflowing && !queue.isOverflowing()) {
            overflowing = false;
            log.info("History takes all samples again");
        }
    }

    @Override
    public void accept(List<Sample> samples, Runnable stored) {
        Receipt receipt = new Receipt(stored);
        dropped.increment(batches.add(samples, receipt));
        receipt.done();
    }

    private void overflow(int lost) {
        dropped.increment(lost);
        if (!overflowing) {
            overflowing = true;
            log.error("History loses samples: neither database nor spool takes them, and memory is full");
        }
    }

    @Override
    public void start() {
        Spool spool = new Spool(
                settings.spool(),
                settings.spoolSize().toBytes(),
                settings.diskReserve().toBytes(),
                clock);
        WriterThreads started = new WriterThreads(
                queue, batches, new BatchStore(new SampleWriter(database, clock), spool, meters), spool, settings);
        started.start();
        threads = started;
    }

    /** How the spool is. */
    public SpoolStatus spool() {
        WriterThreads started = threads;
        return started == null
                ? new SpoolStatus(
                        SpoolStatus.State.READY, 0, 0, settings.spoolSize().toBytes(), null, 0)
                : started.status();
    }

    @Override
    public void stop() {
        stop(ENOUGH);
    }

    void stop(Duration enough) {
        WriterThreads started = threads;
        if (started != null) {
            started.stop(enough);
        }
    }

    @Override
    public boolean isRunning() {
        WriterThreads started = threads;
        return started != null && started.isRunning();
    }

    /** Starts before the connectors, stops after them. */
    @Override
    public int getPhase() {
        return 0;
    }
}
