package io.plenum.emulator.opcua;

import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.ubyte;
import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.ushort;

import io.plenum.emulator.EmulatedPoint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.milo.opcua.sdk.server.AccessContext;
import org.eclipse.milo.opcua.sdk.server.OpcUaServer;
import org.eclipse.milo.opcua.sdk.server.model.objects.BaseEventTypeNode;
import org.eclipse.milo.opcua.sdk.server.model.objects.OffNormalAlarmTypeNode;
import org.eclipse.milo.opcua.sdk.server.nodes.UaMethodNode;
import org.eclipse.milo.opcua.sdk.server.nodes.UaObjectNode;
import org.eclipse.milo.opcua.sdk.server.nodes.factories.NodeFactory;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.DateTime;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.QualifiedName;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.eclipse.milo.opcua.stack.core.types.structured.CallMethodRequest;
import org.eclipse.milo.opcua.stack.core.types.structured.CallMethodResult;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Off-normal alarms (OPC UA part 9) of the points that tell of danger or failure: an event at each change, and all that stand at
 * each refresh. A refresh is told to everybody who has subscribed to events.
 */
final class ServedConditions {

    private static final Logger LOG = LoggerFactory.getLogger(ServedConditions.class);

    private static final Map<String, Integer> SEVERITIES =
            Map.of("Fire_Alarm", 900, "Smoke_Detection_Alarm", 900, "Alarm", 700, "Fault_Status", 400);

    private final OpcUaServer server;
    private final NodeFactory nodes;
    private final List<Served> conditions = new ArrayList<>();
    private boolean started;

    private record Description(EmulatedPoint point, NodeId source, NodeId node, int severity) {}

    /** A condition and whether it stands. */
    private static final class Served {

        private final Description description;
        private @Nullable ServedCondition condition;
        private boolean active;

        Served(Description description) {
            this.description = description;
        }
    }

    /** @param nodes makes the nodes of conditions, where clients find what belongs to them */
    ServedConditions(OpcUaServer server, NodeFactory nodes) {
        this.server = server;
        this.nodes = nodes;
    }

    synchronized void add(EmulatedPoint point, NodeId source, NodeId node) {
        Integer severity = SEVERITIES.get(point.brickClass());
        if (severity != null && point.kind() == EmulatedPoint.Kind.BINARY) {
            conditions.add(new Served(new Description(point, source, node, severity)));
        }
    }

    synchronized void start() {
        started = true;
        server.getAddressSpaceManager().getManagedNode(NodeIds.Server).ifPresent(node -> ((UaObjectNode) node)
                .setEventNotifier(ubyte(1)));
        server.getAddressSpaceManager()
                .getManagedNode(NodeIds.ConditionType_ConditionRefresh)
                .ifPresent(node -> ((UaMethodNode) node).setInvocationHandler(this::refresh));
    }

    private CallMethodResult refresh(AccessContext context, CallMethodRequest request) {
        synchronized (this) {
            DateTime now = DateTime.now();
            mark(NodeIds.RefreshStartEventType, now);
            conditions.stream().filter(one -> one.active).forEach(this::fire);
            mark(NodeIds.RefreshEndEventType, now);
        }
        return new CallMethodResult(StatusCode.GOOD, null, null, null);
    }

    private void mark(NodeId type, DateTime now) {
        try {
            BaseEventTypeNode event = server.getEventFactory().createEvent(new NodeId(1, UUID.randomUUID()), type);
            ServedCondition.describe(event, NodeIds.Server, "Server", now);
            event.setMessage(LocalizedText.english("Refresh"));
            event.setSeverity(ushort(1));
            server.getEventNotifier().fire(event);
            event.delete();
        } catch (UaException e) {
            LOG.warn("A refresh could not be told", e);
        }
    }

    /** Tells what has changed; called on one thread only. */
    synchronized void publish(double[] snapshot, DateTime now) {
        if (!started) {
            return;
        }
        for (Served served : conditions) {
            boolean active = snapshot[served.description.point().index()] >= 0.5;
            if (active != served.active) {
                served.active = active;
                change(served, now);
            }
            if (served.condition != null && served.condition.ends(now.getJavaInstant())) {
                fire(served);
            }
        }
    }

    /** Null where it is no method of a condition. */
    synchronized @Nullable CallMethodResult call(CallMethodRequest request) {
        for (Served served : conditions) {
            StatusCode status = served.condition == null ? null : call(served.condition, request);
            if (status != null) {
                LOG.info(
                        "{} at {}: {}",
                        request.getMethodId(),
                        served.description.point().key(),
                        status);
                if (status.isGood()) {
                    fire(served);
                }
                return new CallMethodResult(status, null, null, null);
            }
        }
        return null;
    }

    private static @Nullable StatusCode call(ServedCondition condition, CallMethodRequest request) {
        NodeId method = request.getMethodId();
        Variant[] inputs = request.getInputArguments();
        if (condition.node().getNodeId().equals(request.getObjectId())) {
            return NodeIds.AcknowledgeableConditionType_Acknowledge.equals(method)
                    ? condition.acknowledge(inputs)
                    : NodeIds.AcknowledgeableConditionType_Confirm.equals(method) ? condition.confirm(inputs) : null;
        }
        if (condition.shelving().equals(request.getObjectId())) {
            return NodeIds.ShelvedStateMachineType_TimedShelve.equals(method)
                    ? condition.shelve(inputs, Instant.now())
                    : NodeIds.ShelvedStateMachineType_Unshelve.equals(method) ? condition.unshelve() : null;
        }
        return null;
    }

    private void change(Served served, DateTime now) {
        try {
            if (served.condition == null) {
                served.condition = make(served.description);
            }
            served.condition.change(served.active, now);
            fire(served);
        } catch (UaException e) {
            LOG.warn("A condition could not be told", e);
        }
    }

    private ServedCondition make(Description description) throws UaException {
        var node = (OffNormalAlarmTypeNode) nodes.createNode(
                description.node(), NodeIds.OffNormalAlarmType, new NodeFactory.InstantiationCallback() {
                    @Override
                    public boolean includeOptionalNode(NodeId type, QualifiedName name) {
                        return true;
                    }
                });
        return new ServedCondition(description.point(), description.source(), node, description.severity());
    }

    private void fire(Served served) {
        if (served.condition != null) {
            server.getEventNotifier().fire(served.condition.node());
        }
    }
}
