package io.plenum.opcua;

import io.plenum.opcua.condition.OpenConditions;
import io.plenum.point.ControllerEvent;
import io.plenum.point.PointId;
import java.time.Instant;
import org.eclipse.milo.opcua.sdk.client.subscriptions.EventFilterBuilder;
import org.eclipse.milo.opcua.stack.core.AttributeId;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.types.builtin.ByteString;
import org.eclipse.milo.opcua.stack.core.types.builtin.DateTime;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.QualifiedName;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.eclipse.milo.opcua.stack.core.types.structured.EventFilter;
import org.eclipse.milo.opcua.stack.core.types.structured.SimpleAttributeOperand;
import org.jspecify.annotations.Nullable;

/** The fields of an event that we ask for, by their place. Nothing of what a server sends is taken for granted. */
final class ConditionEventFields {

    private static final int TYPE = 0;
    private static final int SOURCE = 1;
    private static final int TIME = 2;
    private static final int MESSAGE = 3;
    private static final int SEVERITY = 4;
    private static final int CONDITION = 5;
    private static final int NAME = 6;
    private static final int BRANCH = 7;
    private static final int RETAIN = 8;
    private static final int ACTIVE = 9;
    private static final int ACKNOWLEDGED = 10;
    private static final int ENABLED = 11;
    private static final int EVENT = 12;
    private static final int CONFIRMED = 13;

    private final Variant[] fields;

    ConditionEventFields(Variant[] fields) {
        this.fields = fields;
    }

    static EventFilter filter() {
        return new EventFilterBuilder()
                .select(NodeIds.BaseEventType, name("EventType"))
                .select(NodeIds.BaseEventType, name("SourceNode"))
                .select(NodeIds.BaseEventType, name("Time"))
                .select(NodeIds.BaseEventType, name("Message"))
                .select(NodeIds.BaseEventType, name("Severity"))
                // The condition itself is known by the node that it is.
                .select(new SimpleAttributeOperand(
                        NodeIds.ConditionType, new QualifiedName[0], AttributeId.NodeId.uid(), null))
                .select(NodeIds.ConditionType, name("ConditionName"))
                .select(NodeIds.ConditionType, name("BranchId"))
                .select(NodeIds.ConditionType, name("Retain"))
                .select(NodeIds.AlarmConditionType, name("ActiveState"), name("Id"))
                .select(NodeIds.AcknowledgeableConditionType, name("AckedState"), name("Id"))
                .select(NodeIds.ConditionType, name("EnabledState"), name("Id"))
                .select(NodeIds.BaseEventType, name("EventId"))
                .select(NodeIds.AcknowledgeableConditionType, name("ConfirmedState"), name("Id"))
                .build();
    }

    private static QualifiedName name(String name) {
        return new QualifiedName(0, name);
    }

    private @Nullable Object at(int place) {
        return place < fields.length ? fields[place].value() : null;
    }

    @Nullable
    NodeId type() {
        return at(TYPE) instanceof NodeId node ? node : null;
    }

    @Nullable
    NodeId source() {
        return at(SOURCE) instanceof NodeId node ? node : null;
    }

    /** Whether it is one, and its present state: branches keep former ones alive for their acknowledgement. */
    boolean isCondition() {
        return at(RETAIN) instanceof Boolean && branch() == null;
    }

    /** Whether it is a former state of a condition that is kept for its acknowledgement. */
    boolean isBranch() {
        return at(RETAIN) instanceof Boolean && branch() != null;
    }

    @Nullable
    NodeId branch() {
        return at(BRANCH) instanceof NodeId node && !node.isNull() ? node : null;
    }

    /** Null where it is none that could be acknowledged. */
    @Nullable
    NodeId condition() {
        boolean known =
                at(ACKNOWLEDGED) instanceof Boolean && at(EVENT) instanceof ByteString id && !id.isNullOrEmpty();
        return known && at(CONDITION) instanceof NodeId node ? node : null;
    }

    OpenConditions.EventStatus status() {
        return new OpenConditions.EventStatus(
                at(EVENT) instanceof ByteString id ? id : ByteString.NULL_VALUE,
                at(ACKNOWLEDGED) instanceof Boolean acknowledged ? acknowledged : null,
                at(CONFIRMED) instanceof Boolean confirmed ? confirmed : null);
    }

    /** Of a branch: whether somebody must acknowledge it still. */
    boolean isOpen() {
        return Boolean.TRUE.equals(at(RETAIN)) && !Boolean.TRUE.equals(at(ACKNOWLEDGED));
    }

    /**
     * What it says of a point.
     *
     * @param now where the server tells no time
     * @param acknowledged whether nothing else of the condition waits for its acknowledgement
     * @param reference for the acknowledgement, empty where there can be none
     */
    ControllerEvent said(PointId point, Instant now, boolean acknowledged, String reference) {
        String name = at(NAME) instanceof String text ? text : "";
        String id = at(CONDITION) instanceof NodeId node ? node.getIdentifier() + " " + name : name;
        return new ControllerEvent(
                point,
                id.strip(),
                at(MESSAGE) instanceof LocalizedText text && text.text() != null ? String.valueOf(text.text()) : "",
                isActive(),
                acknowledged && Boolean.TRUE.equals(at(ACKNOWLEDGED)),
                at(SEVERITY) instanceof Number severity ? severity.intValue() : 0,
                at(TIME) instanceof DateTime time && !time.isNull() ? time.getJavaInstant() : now,
                reference);
    }

    /** A condition that is no alarm knows no active state; it stands as long as it is kept. */
    private boolean isActive() {
        boolean enabled = !Boolean.FALSE.equals(at(ENABLED));
        Object active = at(ACTIVE);
        return enabled && Boolean.TRUE.equals(active instanceof Boolean ? active : at(RETAIN));
    }
}
