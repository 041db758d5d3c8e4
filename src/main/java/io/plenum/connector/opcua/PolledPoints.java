package io.plenum.connector.opcua;

import io.plenum.connector.ConnectorContext;
import io.plenum.point.Point;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.milo.opcua.sdk.client.OpcUaClient;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.enumerated.TimestampsToReturn;

/** Reads the variables for which the server had no room in a subscription, again and again, in batches. */
final class PolledPoints {

    private final OpcUaClient client;
    private final ConnectorContext context;
    private final SubscriptionTimes times;
    private final Map<NodeId, List<Point>> points;
    private final Semaphore stop = new Semaphore(0);

    PolledPoints(
            OpcUaClient client, ConnectorContext context, SubscriptionTimes times, Map<NodeId, List<Point>> points) {
        this.client = client;
        this.context = context;
        this.times = times;
        this.points = points;
    }

    int size() {
        return points.values().stream().mapToInt(List::size).sum();
    }

    /** @param lost called once when a request fails, after which nothing is read any more */
    void start(Runnable lost) {
        if (!points.isEmpty()) {
            Thread.ofVirtual().name("opcua-poll").start(() -> run(lost));
        }
    }

    void stop() {
        stop.release();
    }

    private void run(Runnable lost) {
        try {
            do {
                readAll();
            } while (!stop.tryAcquire(times.poll().toMillis(), TimeUnit.MILLISECONDS));
        } catch (UaException e) {
            lost.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void readAll() throws UaException {
        List<NodeId> nodes = new ArrayList<>(points.keySet());
        int batch = ServerLimits.of(client).reads(times.batch());
        for (int from = 0; from < nodes.size(); from += batch) {
            read(nodes.subList(from, Math.min(from + batch, nodes.size())));
        }
    }

    private void read(List<NodeId> nodes) throws UaException {
        List<DataValue> values = client.readValues(0, TimestampsToReturn.Both, nodes);
        Instant now = context.clock().instant();
        for (int i = 0; i < Math.min(nodes.size(), values.size()); i++) {
            for (Point point : points.getOrDefault(nodes.get(i), List.of())) {
                context.sink().accept(NodeReading.sample(point, values.get(i), now, 0));
            }
        }
    }
}
