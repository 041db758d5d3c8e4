package io.plenum.emulator.opcua;

import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.ushort;

import io.plenum.emulator.EmulatedPoint;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.milo.opcua.sdk.server.model.objects.BaseEventTypeNode;
import org.eclipse.milo.opcua.sdk.server.model.objects.OffNormalAlarmTypeNode;
import org.eclipse.milo.opcua.sdk.server.model.objects.ShelvedStateMachineTypeNode;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.types.builtin.ByteString;
import org.eclipse.milo.opcua.stack.core.types.builtin.DateTime;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.QualifiedName;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.jspecify.annotations.Nullable;

/**
 * The off-normal alarm of one point (OPC UA part 9, 5.7 and 5.8): it wants an acknowledgement and then a confirmation, and may be shelved for a
 * time. Methods answer with the standard's status; those that have done something leave a new event to be fired.
 */
final class ServedCondition {

    private static final Duration LONGEST_SHELF = Duration.ofDays(1);

    private final EmulatedPoint point;
    private final NodeId source;
    private final OffNormalAlarmTypeNode node;
    private @Nullable Instant shelvedUntil;

    /** @param node made for it, with all that is optional */
    ServedCondition(EmulatedPoint point, NodeId source, OffNormalAlarmTypeNode node, int severity) {
        this.point = point;
        this.source = source;
        this.node = node;
        node.setConditionName(point.key());
        node.setBranchId(NodeId.NULL_VALUE);
        node.setInputNode(source);
        node.setSeverity(ushort(severity));
        node.setEnabledState(LocalizedText.english("Enabled"));
        node.getEnabledStateNode().setId(true);
        node.setQuality(StatusCode.GOOD);
        node.setMaxTimeShelved((double) LONGEST_SHELF.toMillis());
        shelved(null);
    }

    OffNormalAlarmTypeNode node() {
        return node;
    }

    /** That of its shelving, whose methods have this as their object. */
    NodeId shelving() {
        return node.getShelvingStateNode().getNodeId();
    }

    /** It stands or ends; what has ended waits for nobody. */
    void change(boolean active, DateTime now) {
        String state = point.states().size() == 2 ? point.states().get(active ? 1 : 0) : "";
        node.setMessage(LocalizedText.english(point.name() + ": " + state));
        node.setRetain(active);
        node.setActiveState(LocalizedText.english(active ? "Active" : "Inactive"));
        node.getActiveStateNode().setId(active);
        acknowledged(!active);
        confirmed(true);
        describe(node, source, point.name(), now);
    }

    /** @param inputs the id of the event, and a comment */
    StatusCode acknowledge(Variant @Nullable [] inputs) {
        if (!isPresent(inputs)) {
            return new StatusCode(StatusCodes.Bad_EventIdUnknown);
        }
        if (node.getAckedStateNode().getId()) {
            return new StatusCode(StatusCodes.Bad_ConditionBranchAlreadyAcked);
        }
        acknowledged(true);
        confirmed(false);
        return done();
    }

    /** @param inputs the id of the event, and a comment */
    StatusCode confirm(Variant @Nullable [] inputs) {
        if (!isPresent(inputs)) {
            return new StatusCode(StatusCodes.Bad_EventIdUnknown);
        }
        if (node.getConfirmedStateNode().getId()) {
            return new StatusCode(StatusCodes.Bad_ConditionBranchAlreadyConfirmed);
        }
        confirmed(true);
        return done();
    }

    /** @param inputs for how long, in milliseconds */
    StatusCode shelve(Variant @Nullable [] inputs, Instant now) {
        if (inputs == null || inputs.length == 0 || !(inputs[0].value() instanceof Double millis)) {
            return new StatusCode(StatusCodes.Bad_InvalidArgument);
        }
        if (shelvedUntil != null) {
            return new StatusCode(StatusCodes.Bad_ConditionAlreadyShelved);
        }
        if (!(millis > 0 && millis <= LONGEST_SHELF.toMillis())) {
            return new StatusCode(StatusCodes.Bad_ShelvingTimeOutOfRange);
        }
        shelved(now.plusMillis(Math.round(millis)));
        return done();
    }

    StatusCode unshelve() {
        if (shelvedUntil == null) {
            return new StatusCode(StatusCodes.Bad_ConditionNotShelved);
        }
        shelved(null);
        return done();
    }

    /** Whether its time on the shelf has just ended. */
    boolean ends(Instant now) {
        return shelvedUntil != null && !now.isBefore(shelvedUntil) && unshelve().isGood();
    }

    private boolean isPresent(Variant @Nullable [] inputs) {
        return inputs != null
                && inputs.length > 0
                && node.getEventId() != null
                && node.getEventId().equals(inputs[0].value());
    }

    private StatusCode done() {
        describe(node, source, point.name(), DateTime.now());
        return StatusCode.GOOD;
    }

    private void acknowledged(boolean is) {
        node.setAckedState(LocalizedText.english(is ? "Acknowledged" : "Unacknowledged"));
        node.getAckedStateNode().setId(is);
    }

    private void confirmed(boolean is) {
        node.setConfirmedState(LocalizedText.english(is ? "Confirmed" : "Unconfirmed"));
        node.getConfirmedStateNode().setId(is);
    }

    private void shelved(@Nullable Instant until) {
        shelvedUntil = until;
        ShelvedStateMachineTypeNode state = node.getShelvingStateNode();
        state.setCurrentState(LocalizedText.english(until == null ? "Unshelved" : "Timed Shelved"));
        state.getCurrentStateNode()
                .setId(
                        until == null
                                ? NodeIds.ShelvedStateMachineType_Unshelved
                                : NodeIds.ShelvedStateMachineType_TimedShelved);
        node.setSuppressedOrShelved(until != null);
    }

    static void describe(BaseEventTypeNode event, NodeId source, String name, DateTime now) {
        event.setBrowseName(new QualifiedName(1, name));
        event.setDisplayName(LocalizedText.english(name));
        event.setEventId(ByteString.of(UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII)));
        event.setEventType(event.getTypeDefinitionNode().getNodeId());
        event.setSourceNode(source);
        event.setSourceName(name);
        event.setTime(now);
        event.setReceiveTime(now);
    }
}
