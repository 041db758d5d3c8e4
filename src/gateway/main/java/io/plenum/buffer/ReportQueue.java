package io.plenum.buffer;

import io.plenum.link.wire.GatewayReport;
import io.plenum.link.wire.GatewayReport.EventReport;
import io.plenum.link.wire.GatewayReport.EventsPresentReport;
import io.plenum.link.wire.ReportsCodec;
import io.plenum.point.ControllerEvent;
import io.plenum.point.EventFollower;
import io.plenum.point.PointId;
import io.plenum.spool.SpoolStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What devices and controllers report, on its way to the disk: bounded, in its order; nobody who reports waits. */
public final class ReportQueue implements EventFollower, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ReportQueue.class);
    private static final int CAPACITY = 8_000;
    private static final int BATCH = 200;
    private static final long LOOK_MILLIS = 200;

    private final BlockingQueue<GatewayReport> queue = new ArrayBlockingQueue<>(CAPACITY);
    private final BatchBuffer buffer;
    private final LinkLanes lanes;
    private final Thread thread;
    private volatile boolean running = true;

    public ReportQueue(BatchBuffer buffer, LinkLanes lanes) {
        this.buffer = buffer;
        this.lanes = lanes;
        thread = Thread.ofPlatform().name("report-queue").start(this::run);
    }

    @Override
    public void accept(ControllerEvent event) {
        add(new EventReport(event));
    }

    @Override
    public void present(Collection<PointId> points, List<ControllerEvent> active) {
        add(new EventsPresentReport(List.copyOf(points), List.copyOf(active)));
    }

    /** How devices are. */
    public void addAll(List<GatewayReport> reports) {
        reports.forEach(this::add);
    }

    /** Returns false where there is no room: whoever reports keeps it then. */
    public boolean offer(GatewayReport report) {
        return queue.offer(report);
    }

    private void add(GatewayReport report) {
        if (!offer(report)) {
            buffer.lost(1);
        }
    }

    /** Nobody is interrupted: an interrupt closes the file under the buffer. */
    private void run() {
        try {
            while (running || !queue.isEmpty()) {
                GatewayReport first = queue.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                if (first != null) {
                    List<GatewayReport> batch = new ArrayList<>(List.of(first));
                    queue.drainTo(batch, BATCH - 1);
                    keep(batch);
                }
            }
        } catch (InterruptedException unexpected) {
            LOG.error("Interrupted: reports are not taken any more");
        }
    }

    private void keep(List<GatewayReport> batch) {
        try {
            long sequence = buffer.nextSequence(SpoolStream.REPORTS);
            byte[] message = ReportsCodec.write(batch).toByteArray();
            if (!buffer.put(SpoolStream.REPORTS, sequence, message)) {
                buffer.lost(batch.size());
            }
            lanes.reported();
        } catch (RuntimeException e) {
            LOG.error("{} reports could not be taken", batch.size(), e);
            buffer.lost(batch.size());
        }
    }

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
