package io.plenum.emulator.opcua;

import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.ubyte;
import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.ushort;

import io.plenum.emulator.EmulatedPoint;
import java.nio.charset.StandardCharsets;
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
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.ByteString;
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
 * each refresh. A refresh is told to everybody who has subscribed to events. Whoever acknowledges one says which event of it.
 */
final class ServedConditions {

    private static final Logger LOG = LoggerFactory.getLogger(ServedConditions.class);

    private static final Map<String, Integer> SEVERITIES =
            Map.of("Fire_Alarm", 900, "Smoke_Detection_Alarm", 900, "Alarm", 700, "Fault_Status", 400);

    private final OpcUaServer server;
    private final List<Served> conditions = new ArrayList<>();
    private boolean started;

    private record Description(EmulatedPoint point, NodeId source, NodeId node, int severity) {}

    /** A condition and whether it stands. */
    private static final class Served {

        private final Description description;
        private @Nullable OffNormalAlarmTypeNode node;
        private boolean active;

        Served(Description description) {
            this.description = description;
        }
    }

    ServedConditions(OpcUaServer server) {
        this.server = server;
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
            describe(event, NodeIds.Server, "Server", now);
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
        }
    }

    /** Null where it is no method of a condition. */
    synchronized @Nullable CallMethodResult call(CallMethodRequest request) {
        if (!NodeIds.AcknowledgeableConditionType_Acknowledge.equals(request.getMethodId())) {
            return null;
        }
        return conditions.stream()
                .filter(one -> one.description.node().equals(request.getObjectId()))
                .findFirst()
                .map(one -> new CallMethodResult(acknowledge(one, request.getInputArguments()), null, null, null))
                .orElse(null);
    }

    private StatusCode acknowledge(Served served, Variant @Nullable [] inputs) {
        OffNormalAlarmTypeNode node = served.node;
        if (node == null
                || inputs == null
                || inputs.length == 0
                || !node.getEventId().equals(inputs[0].value())) {
            return new StatusCode(StatusCodes.Bad_EventIdUnknown);
        }
        if (node.getAckedStateNode().getId()) {
            return new StatusCode(StatusCodes.Bad_ConditionBranchAlreadyAcked);
        }
        EmulatedPoint point = served.description.point();
        describe(node, served.description.source(), point.name(), DateTime.now());
        node.setAckedState(LocalizedText.english("Acknowledged"));
        node.getAckedStateNode().setId(true);
        if (inputs.length > 1 && inputs[1].value() instanceof LocalizedText comment) {
            LOG.info("{} was acknowledged: {}", point.key(), comment.text());
        }
        fire(served);
        return StatusCode.GOOD;
    }

    private void change(Served served, DateTime now) {
        try {
            OffNormalAlarmTypeNode node = served.node == null ? make(served) : served.node;
            EmulatedPoint point = served.description.point();
            describe(node, served.description.source(), point.name(), now);
            String state = point.states().size() == 2 ? point.states().get(served.active ? 1 : 0) : "";
            node.setMessage(LocalizedText.english(point.name() + ": " + state));
            node.setRetain(served.active);
            node.setActiveState(LocalizedText.english(served.active ? "Active" : "Inactive"));
            node.getActiveStateNode().setId(served.active);
            node.setAckedState(LocalizedText.english(served.active ? "Unacknowledged" : "Acknowledged"));
            node.getAckedStateNode().setId(!served.active);
            fire(served);
        } catch (UaException e) {
            LOG.warn("A condition could not be told", e);
        }
    }

    private OffNormalAlarmTypeNode make(Served served) throws UaException {
        Description description = served.description;
        var node = (OffNormalAlarmTypeNode)
                server.getEventFactory().createEvent(description.node(), NodeIds.OffNormalAlarmType);
        node.setConditionName(description.point().key());
        node.setBranchId(NodeId.NULL_VALUE);
        node.setInputNode(description.source());
        node.setSeverity(ushort(description.severity()));
        node.setEnabledState(LocalizedText.english("Enabled"));
        node.getEnabledStateNode().setId(true);
        node.setQuality(StatusCode.GOOD);
        node.setSuppressedOrShelved(false);
        served.node = node;
        return node;
    }

    private static void describe(BaseEventTypeNode event, NodeId source, String name, DateTime now) {
        event.setBrowseName(new QualifiedName(1, name));
        event.setDisplayName(LocalizedText.english(name));
        event.setEventId(ByteString.of(UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII)));
        event.setEventType(event.getTypeDefinitionNode().getNodeId());
        event.setSourceNode(source);
        event.setSourceName(name);
        event.setTime(now);
        event.setReceiveTime(now);
    }

    private void fire(Served served) {
        if (served.node != null) {
            server.getEventNotifier().fire(served.node);
        }
    }
}
