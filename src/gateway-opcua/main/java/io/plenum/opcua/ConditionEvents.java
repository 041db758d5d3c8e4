package io.plenum.opcua;

import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.uint;

import io.plenum.link.ConnectorContext;
import io.plenum.opcua.condition.OpenConditions;
import io.plenum.opcua.read.NodeAddress;
import io.plenum.point.ControllerEvent;
import io.plenum.point.Point;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.milo.opcua.sdk.client.OpcUaClient;
import org.eclipse.milo.opcua.sdk.client.subscriptions.OpcUaMonitoredItem;
import org.eclipse.milo.opcua.sdk.client.subscriptions.OpcUaSubscription;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.eclipse.milo.opcua.stack.core.types.structured.CallMethodRequest;
import org.eclipse.milo.opcua.stack.core.types.structured.CallMethodResult;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server's conditions at our points (OPC UA part 9): events as they come, and a refresh at the start and whenever the server
 * asks for one or has lost some. Conditions at nodes that are no points of ours are not for us.
 */
final class ConditionEvents {

    private static final Logger LOG = LoggerFactory.getLogger(ConditionEvents.class);
    private static final int QUEUE = 1000;
    private static final int MOST_IN_REFRESH = 10_000;

    private final OpcUaClient client;
    private final ConnectorContext context;
    private volatile Map<NodeId, List<Point>> points = Map.of();
    private volatile @Nullable OpcUaSubscription subscription;
    private volatile boolean refreshWanted;
    private final OpenConditions open = new OpenConditions();
    /** The present states of conditions at our points, the latest; there are a few of each point. */
    private final Map<NodeId, ConditionEventFields> last = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<NodeId, ConditionEventFields> eldest) {
            return size() > MOST_IN_REFRESH;
        }
    };
    /** What a refresh has told so far, null where none runs. */
    private @Nullable Map<String, ControllerEvent> told;

    ConditionEvents(OpcUaClient client, ConnectorContext context) {
        this.client = client;
        this.context = context;
    }

    /** To be added to the subscription; a server without events refuses it, which harms nothing. */
    OpcUaMonitoredItem item() {
        OpcUaMonitoredItem item = OpcUaMonitoredItem.newEventItem(NodeIds.Server, ConditionEventFields.filter());
        item.setQueueSize(uint(QUEUE));
        item.setDiscardOldest(true);
        return item;
    }

    /** The server takes the subscription to its events. */
    void begin(OpcUaSubscription made, List<Point> all) {
        follow(all);
        subscription = made;
        refreshWanted = true;
    }

    /** The points are these from now on; what stands at new ones is told by a refresh. */
    void follow(List<Point> all) {
        Map<NodeId, List<Point>> next = new HashMap<>();
        for (Point point : all) {
            NodeId node = NodeAddress.node(point, client.getNamespaceTable());
            if (node != null) {
                next.computeIfAbsent(node, any -> new ArrayList<>()).add(point);
            }
        }
        points = next;
        refreshWanted = true;
    }

    void want() {
        refreshWanted = true;
    }

    /** To be called now and then: asks for a refresh where one is wanted. */
    void refresh() {
        OpcUaSubscription made = subscription;
        if (made == null || !refreshWanted) {
            return;
        }
        refreshWanted = false;
        made.getSubscriptionId().ifPresent(id -> {
            var request = new CallMethodRequest(
                    NodeIds.ConditionType, NodeIds.ConditionType_ConditionRefresh, new Variant[] {Variant.ofUInt32(id)
                    });
            call(request);
        });
    }

    private void call(CallMethodRequest request) {
        try {
            CallMethodResult[] results = client.call(List.of(request)).getResults();
            if (results == null
                    || results.length == 0
                    || !results[0].getStatusCode().isGood()) {
                LOG.debug("The server refreshes no conditions: {}", (Object) results);
            }
        } catch (UaException e) {
            // What is really broken shows in the subscription.
            LOG.debug("The refresh of conditions failed", e);
        }
    }

    /** Called by the subscription, one event after the other. */
    synchronized void received(Variant[] fields) {
        ConditionEventFields event = new ConditionEventFields(fields);
        NodeId type = event.type();
        if (NodeIds.RefreshStartEventType.equals(type)) {
            told = new LinkedHashMap<>();
        } else if (NodeIds.RefreshEndEventType.equals(type)) {
            finish();
        } else if (NodeIds.RefreshRequiredEventType.equals(type) || NodeIds.EventQueueOverflowEventType.equals(type)) {
            refreshWanted = true;
        } else if (event.isCondition()) {
            present(event);
        } else if (event.isBranch()) {
            branch(event);
        }
    }

    private void present(ConditionEventFields event) {
        NodeId node = event.condition();
        if (node != null && points.containsKey(event.source())) {
            open.present(node, event.status());
            last.put(node, event);
        }
        condition(event);
    }

    /** The present state is as it was; what of the condition waits for its acknowledgement is not. */
    private void branch(ConditionEventFields event) {
        NodeId node = event.condition();
        NodeId branch = event.branch();
        if (node != null && branch != null && points.containsKey(event.source())) {
            open.branch(node, branch, event.status().id(), event.isOpen());
            ConditionEventFields present = last.get(node);
            if (present != null) {
                condition(present);
            }
        }
    }

    OpenConditions open() {
        return open;
    }

    private void condition(ConditionEventFields event) {
        Instant now = context.clock().instant();
        NodeId node = event.condition();
        boolean alone = node == null || open.hasNoBranch(node);
        String reference = node == null ? "" : open.reference(node, client.getNamespaceTable());
        for (Point point : points.getOrDefault(event.source(), List.of())) {
            ControllerEvent said = event.said(point.id(), now, alone, reference);
            context.events().accept(said);
            if (told != null && told.size() < MOST_IN_REFRESH) {
                told.put(point.id() + " " + said.condition(), said);
            }
        }
    }

    private void finish() {
        Map<String, ControllerEvent> all = told;
        told = null;
        if (all != null && all.size() < MOST_IN_REFRESH) {
            context.events()
                    .present(
                            context.points().stream().map(Point::id).toList(),
                            all.values().stream()
                                    .filter(ControllerEvent::active)
                                    .toList());
        }
    }
}
