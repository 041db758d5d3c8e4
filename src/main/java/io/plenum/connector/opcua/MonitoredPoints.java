package io.plenum.connector.opcua;

import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.uint;

import io.plenum.connector.ConnectorContext;
import io.plenum.connector.Problem;
import io.plenum.point.Point;
import io.plenum.point.Quality;
import io.plenum.point.Sample;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.milo.opcua.sdk.client.OpcUaClient;
import org.eclipse.milo.opcua.sdk.client.subscriptions.MonitoredItemServiceOperationResult;
import org.eclipse.milo.opcua.sdk.client.subscriptions.OpcUaMonitoredItem;
import org.eclipse.milo.opcua.sdk.client.subscriptions.OpcUaSubscription;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;

/** Subscribes to all points of a connection and knows which of them the server does not take. */
final class MonitoredPoints {

    private static final int QUEUE = 10;
    private static final int PROBLEMS_TOLD = 20;

    /** The node is well, but the server has no room for one more subscription to it. */
    private static final Set<Long> NO_ROOM = Set.of(
            StatusCodes.Bad_TooManyMonitoredItems, StatusCodes.Bad_NotSupported, StatusCodes.Bad_ResourceUnavailable);

    private final OpcUaClient client;
    private final ConnectorContext context;
    private final SubscriptionTimes times;
    private final ConditionEvents conditions;
    private final Map<NodeId, List<Point>> unmonitored = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private int faulty;

    MonitoredPoints(OpcUaClient client, ConnectorContext context, SubscriptionTimes times) {
        this.client = client;
        this.context = context;
        this.times = times;
        this.conditions = new ConditionEvents(client, context);
    }

    ConditionEvents conditions() {
        return conditions;
    }

    /** @throws UaException where the server takes no subscription at all */
    void subscribe(Pulse pulse, Runnable lost) throws UaException {
        // Anew at each connect: the indexes of namespaces may have changed.
        client.readNamespaceTable();
        OpcUaSubscription subscription = subscription();
        subscription.setSubscriptionListener(new SubscriptionEvents(context, pulse, conditions, lost));
        subscription.create();
        pulse.expect(promised(subscription));
        subscription.addMonitoredItems(items());
        for (MonitoredItemServiceOperationResult result : subscription.createMonitoredItems()) {
            judge(result);
        }
        events(subscription);
    }

    /** After the points, so that they have the server's room before its events. */
    private void events(OpcUaSubscription subscription) {
        subscription.addMonitoredItem(conditions.item());
        for (MonitoredItemServiceOperationResult result : subscription.createMonitoredItems()) {
            if (result.isGood()) {
                conditions.begin(subscription);
            }
        }
    }

    private OpcUaSubscription subscription() throws UaException {
        var subscription = new OpcUaSubscription(client, times.sampling().toMillis());
        subscription.setLifetimeAndKeepAliveCalculated(false);
        subscription.setMaxKeepAliveCount(uint(times.keepAliveCount()));
        subscription.setLifetimeCount(uint(times.lifetimeCount()));
        subscription.setMaxMonitoredItemsPerCall(uint(ServerLimits.of(client).items(times.batch())));
        return subscription;
    }

    private Duration promised(OpcUaSubscription subscription) {
        double interval = subscription.getRevisedPublishingInterval().orElse((double)
                times.sampling().toMillis());
        long count = subscription
                .getRevisedMaxKeepAliveCount()
                .orElse(uint(times.keepAliveCount()))
                .longValue();
        return Duration.ofMillis(Math.round(interval * count));
    }

    private List<OpcUaMonitoredItem> items() {
        List<OpcUaMonitoredItem> items = new ArrayList<>();
        for (Point point : context.points()) {
            NodeId node = NodeAddress.node(point, client.getNamespaceTable());
            if (node == null) {
                unusable(point, "");
            } else {
                items.add(item(node, point));
            }
        }
        return items;
    }

    private OpcUaMonitoredItem item(NodeId node, Point point) {
        OpcUaMonitoredItem item = OpcUaMonitoredItem.newDataItem(node);
        item.setSamplingInterval(times.sampling().toMillis());
        item.setQueueSize(uint(QUEUE));
        item.setDiscardOldest(true);
        item.setUserObject(point);
        return item;
    }

    private void judge(MonitoredItemServiceOperationResult result) throws UaException {
        StatusCode service = result.serviceResult();
        StatusCode outcome = service.isGood() ? result.operationResult().orElse(service) : service;
        Point point = SubscriptionEvents.point(result.monitoredItem());
        if (NO_ROOM.contains(outcome.value())) {
            NodeId node = result.monitoredItem().getReadValueId().getNodeId();
            unmonitored.computeIfAbsent(node, any -> new ArrayList<>()).add(point);
        } else if (!service.isGood()) {
            throw new UaException(service);
        } else if (!outcome.isGood()) {
            unusable(point, outcome.toString());
        }
    }

    private void unusable(Point point, String why) {
        faulty++;
        if (problems.size() < PROBLEMS_TOLD) {
            problems.add(Problem.of("connector.problem.opcua-node", point.key(), NodeAddress.text(point), why));
        }
        context.sink().accept(new Sample(point.id(), context.clock().instant(), Double.NaN, Quality.FAULT));
    }

    /** What has to be polled, by node. */
    Map<NodeId, List<Point>> unmonitored() {
        return unmonitored;
    }

    int faulty() {
        return faulty;
    }

    /** The first few of them. */
    List<Problem> problems() {
        return List.copyOf(problems);
    }
}
