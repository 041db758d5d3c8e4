package io.plenum.opcua;

import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.uint;

import io.plenum.link.ConnectorContext;
import io.plenum.opcua.BoundVariable.VariablePart;
import io.plenum.opcua.read.BatchSize;
import io.plenum.opcua.read.NodeReads;
import io.plenum.opcua.read.ServerLimits;
import io.plenum.point.PointId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.milo.opcua.sdk.client.OpcUaClient;
import org.eclipse.milo.opcua.sdk.client.subscriptions.MonitoredItemServiceOperationResult;
import org.eclipse.milo.opcua.sdk.client.subscriptions.OpcUaMonitoredItem;
import org.eclipse.milo.opcua.sdk.client.subscriptions.OpcUaSubscription;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;

/** The subscription of a connection and its monitored items. Used by one thread, but for the questions how many there are. */
final class MonitoredPoints {

    private static final int QUEUE = 10;
    /** So that an answer with the first values of a large server fits into what we decode. */
    private static final int MOST_IN_NOTIFICATION = 5_000;
    /** The node is well, but the server has no room for one more subscription to it. */
    private static final Set<Long> NO_ROOM = Set.of(
            StatusCodes.Bad_TooManyMonitoredItems, StatusCodes.Bad_NotSupported, StatusCodes.Bad_ResourceUnavailable);

    private final SubscriptionTimes times;
    private final OpcUaSubscription subscription;
    private final BatchSize batch;
    private final Map<PointId, OpcUaMonitoredItem> items = new ConcurrentHashMap<>();
    /** Those of which points are elements. */
    private final Map<VariablePart, OpcUaMonitoredItem> shared = new HashMap<>();

    /** What the server says to a variable: null where it is monitored. */
    record RefusedItem(BoundVariable bound, StatusCode why) {

        boolean lacksRoom() {
            return NO_ROOM.contains(why.value());
        }
    }

    MonitoredPoints(OpcUaClient client, SubscriptionTimes times, ServerLimits limits) {
        this.times = times;
        batch = new BatchSize(times.batch(), limits.monitor());
        subscription = new OpcUaSubscription(client, times.sampling().toMillis());
        subscription.setLifetimeAndKeepAliveCalculated(false);
        subscription.setMaxKeepAliveCount(uint(times.keepAliveCount()));
        subscription.setLifetimeCount(uint(times.lifetimeCount()));
        subscription.setMaxNotificationsPerPublish(uint(MOST_IN_NOTIFICATION));
    }

    /** @throws UaException where the server takes no subscription at all */
    void create(OpcUaSubscription.SubscriptionListener listener, SubscriptionWatchdog watchdog) throws UaException {
        subscription.setSubscriptionListener(listener);
        subscription.create();
        watchdog.expect(keepAlive());
    }

    /** As the server has promised it, which may be longer than what we asked for. */
    Duration keepAlive() {
        double interval = subscription.getRevisedPublishingInterval().orElse((double)
                times.sampling().toMillis());
        long count = subscription
                .getRevisedMaxKeepAliveCount()
                .orElse(uint(times.keepAliveCount()))
                .longValue();
        return Duration.ofMillis(Math.round(interval * count));
    }

    /** How many points go into one call. */
    int batch() {
        return batch.size();
    }

    int size() {
        return items.size();
    }

    boolean covers(PointId point) {
        return items.containsKey(point);
    }

    Collection<BoundVariable> all() {
        return items.values().stream()
                .distinct()
                .flatMap(item -> variable(item).points().stream())
                .toList();
    }

    static MonitoredVariable variable(OpcUaMonitoredItem item) {
        return (MonitoredVariable) item.getUserObject().orElseThrow();
    }

    /**
     * What came of adding points.
     *
     * @param joined those whose variable was monitored already: no first value comes by itself
     */
    record Added(List<RefusedItem> refused, List<BoundVariable> joined) {}

    /**
     * Monitors these as well; elements of one variable share an item.
     *
     * @throws UaException where the server answers to none
     */
    Added add(Collection<BoundVariable> some) throws UaException {
        List<OpcUaMonitoredItem> made = new ArrayList<>();
        List<BoundVariable> joined = new ArrayList<>();
        Map<VariablePart, OpcUaMonitoredItem> fresh = new HashMap<>();
        for (BoundVariable bound : some) {
            OpcUaMonitoredItem there = bound.isElement() ? shared.get(bound.part()) : null;
            OpcUaMonitoredItem begun = bound.isElement() ? fresh.get(bound.part()) : null;
            if (there != null) {
                variable(there).add(bound);
                items.put(bound.point().id(), there);
                joined.add(bound);
            } else if (begun != null) {
                variable(begun).add(bound);
            } else {
                OpcUaMonitoredItem item = item(bound);
                made.add(item);
                if (bound.isElement()) {
                    fresh.put(bound.part(), item);
                }
            }
        }
        List<RefusedItem> refused = new ArrayList<>();
        if (!made.isEmpty()) {
            subscription.addMonitoredItems(made);
            create(made, refused);
        }
        return new Added(refused, joined);
    }

    private void create(List<OpcUaMonitoredItem> made, List<RefusedItem> refused) throws UaException {
        subscription.setMaxMonitoredItemsPerCall(uint(batch.size()));
        List<MonitoredItemServiceOperationResult> results =
                subscription.createMonitoredItems(new HashSet<>(made)::contains);
        List<OpcUaMonitoredItem> again = new ArrayList<>();
        StatusCode failure = StatusCode.GOOD;
        for (MonitoredItemServiceOperationResult result : results) {
            if (result.serviceResult().isGood()) {
                judge(result.monitoredItem(), result.operationResult(), refused);
            } else {
                failure = result.serviceResult();
                again.add(result.monitoredItem());
            }
        }
        if (!again.isEmpty()) {
            UaException failed = new UaException(failure);
            if (!batch.reduce(again.size(), failed)) {
                throw failed;
            }
            int middle = again.size() / 2;
            create(again.subList(0, middle), refused);
            create(again.subList(middle, again.size()), refused);
        }
    }

    private void judge(OpcUaMonitoredItem item, Optional<StatusCode> outcome, List<RefusedItem> refused) {
        StatusCode status = outcome.orElse(StatusCode.GOOD);
        MonitoredVariable variable = variable(item);
        if (!status.isGood()) {
            subscription.removeMonitoredItem(item);
            variable.points().forEach(bound -> refused.add(new RefusedItem(bound, status)));
            return;
        }
        for (BoundVariable bound : variable.points()) {
            items.put(bound.point().id(), item);
            if (bound.isElement()) {
                shared.put(variable.part(), item);
            }
        }
    }

    /** No longer monitors these; one that the server cannot let go of ends with the subscription, and is not heard any more. */
    void remove(Collection<PointId> points) {
        for (PointId point : points) {
            OpcUaMonitoredItem item = items.remove(point);
            if (item != null && variable(item).remove(point.value())) {
                shared.remove(variable(item).part(), item);
                subscription.removeMonitoredItem(item);
            }
        }
        subscription.deleteMonitoredItems();
    }

    private OpcUaMonitoredItem item(BoundVariable bound) {
        OpcUaMonitoredItem item = new OpcUaMonitoredItem(
                NodeReads.value(bound.node(), bound.part().range()));
        item.setSamplingInterval((double) times.sampling().toMillis());
        item.setQueueSize(uint(QUEUE));
        item.setDiscardOldest(true);
        item.setUserObject(new MonitoredVariable(bound));
        return item;
    }

    /** After the points, so that they have the server's room before its events. */
    void addEvents(ConditionEvents conditions, ConnectorContext context) {
        subscription.addMonitoredItem(conditions.item());
        for (MonitoredItemServiceOperationResult result : subscription.createMonitoredItems()) {
            if (result.isGood()) {
                conditions.begin(subscription, context.points());
            }
        }
    }
}
