package io.plenum.opcua;

import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.uint;

import io.plenum.link.ConnectorContext;
import io.plenum.opcua.read.BatchSize;
import io.plenum.opcua.read.ServerLimits;
import io.plenum.point.PointId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
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
        return items.values().stream().map(MonitoredPoints::bound).toList();
    }

    static BoundVariable bound(OpcUaMonitoredItem item) {
        return (BoundVariable) item.getUserObject().orElseThrow();
    }

    /**
     * Monitors these as well; returns those that the server refuses.
     *
     * @throws UaException where the server answers to none
     */
    List<RefusedItem> add(Collection<BoundVariable> some) throws UaException {
        List<OpcUaMonitoredItem> made = some.stream().map(this::item).toList();
        subscription.addMonitoredItems(made);
        List<RefusedItem> refused = new ArrayList<>();
        create(made, refused);
        return refused;
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
        BoundVariable bound = bound(item);
        if (status.isGood()) {
            items.put(bound.point().id(), item);
        } else {
            subscription.removeMonitoredItem(item);
            refused.add(new RefusedItem(bound, status));
        }
    }

    /** No longer monitors these; one that the server cannot let go of ends with the subscription, and is not heard any more. */
    void remove(Collection<PointId> points) {
        for (PointId point : points) {
            OpcUaMonitoredItem item = items.remove(point);
            if (item != null) {
                subscription.removeMonitoredItem(item);
            }
        }
        subscription.deleteMonitoredItems();
    }

    private OpcUaMonitoredItem item(BoundVariable bound) {
        OpcUaMonitoredItem item = OpcUaMonitoredItem.newDataItem(bound.node());
        item.setSamplingInterval((double) times.sampling().toMillis());
        item.setQueueSize(uint(QUEUE));
        item.setDiscardOldest(true);
        item.setUserObject(bound);
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
