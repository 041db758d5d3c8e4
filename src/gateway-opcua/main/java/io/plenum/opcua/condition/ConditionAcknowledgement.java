package io.plenum.opcua.condition;

import io.plenum.link.Problem;
import io.plenum.link.alarm.AlarmOrder;
import io.plenum.link.alarm.AlarmOrderResult;
import io.plenum.link.alarm.AlarmOrderResult.Outcome;
import io.plenum.opcua.read.NodeReading;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.milo.opcua.sdk.client.OpcUaClient;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.ByteString;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.QualifiedName;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.eclipse.milo.opcua.stack.core.types.structured.BrowsePath;
import org.eclipse.milo.opcua.stack.core.types.structured.BrowsePathResult;
import org.eclipse.milo.opcua.stack.core.types.structured.BrowsePathTarget;
import org.eclipse.milo.opcua.stack.core.types.structured.CallMethodRequest;
import org.eclipse.milo.opcua.stack.core.types.structured.CallMethodResult;
import org.eclipse.milo.opcua.stack.core.types.structured.RelativePath;
import org.eclipse.milo.opcua.stack.core.types.structured.RelativePathElement;
import org.jspecify.annotations.Nullable;

/** Calls the methods of a condition (OPC UA part 9, 5.7 and 5.8): by the id of the very event that somebody has acknowledged. */
public final class ConditionAcknowledgement {

    private static final Set<Long> SO_BEFORE = Set.of(
            StatusCodes.Bad_ConditionBranchAlreadyAcked,
            StatusCodes.Bad_ConditionBranchAlreadyConfirmed,
            StatusCodes.Bad_ConditionAlreadyShelved,
            StatusCodes.Bad_ConditionNotShelved);

    /** A server tells of the acknowledgement by an event, which is the one to be confirmed. */
    private static final int LOOKS_FOR_CONFIRMATION = 20;

    private static final long BETWEEN_LOOKS_NANOS = 100_000_000L;

    private final OpcUaClient client;
    private final OpenConditions conditions;

    public ConditionAcknowledgement(OpcUaClient client, OpenConditions conditions) {
        this.client = client;
        this.conditions = conditions;
    }

    /** @throws UaException where the server does not answer */
    public AlarmOrderResult carryOut(AlarmOrder order) throws UaException {
        ConditionReference reference = ConditionReference.parse(order.reference(), client.getNamespaceTable());
        if (reference == null) {
            return AlarmOrderResult.changed();
        }
        return switch (order.action()) {
            case ACKNOWLEDGE -> acknowledge(reference, order);
            case SHELVE ->
                shelving(reference.condition(), NodeIds.ShelvedStateMachineType_TimedShelve, new Variant((double)
                        order.shelf().toMillis()));
            case UNSHELVE -> shelving(reference.condition(), NodeIds.ShelvedStateMachineType_Unshelve);
        };
    }

    private AlarmOrderResult acknowledge(ConditionReference reference, AlarmOrder order) throws UaException {
        AlarmOrderResult worst = AlarmOrderResult.already();
        for (ByteString event : reference.open()) {
            AlarmOrderResult one = conditions.isOvertaken(reference.condition(), event)
                    ? AlarmOrderResult.changed()
                    : call(NodeIds.AcknowledgeableConditionType_Acknowledge, reference.condition(), event, order);
            worst = rank(one) > rank(worst) ? one : worst;
        }
        return worst.outcome() == Outcome.DONE ? confirm(reference.condition(), order) : worst;
    }

    private static int rank(AlarmOrderResult result) {
        return List.of(Outcome.ALREADY, Outcome.DONE, Outcome.CHANGED, Outcome.REFUSED)
                .indexOf(result.outcome());
    }

    /** Where the condition wants that too; it has been acknowledged, whatever comes of this. */
    private AlarmOrderResult confirm(NodeId condition, AlarmOrder order) throws UaException {
        if (!conditions.isConfirmable(condition)) {
            return AlarmOrderResult.done();
        }
        ByteString event = conditions.unconfirmed(condition);
        for (int look = 0; event == null && look < LOOKS_FOR_CONFIRMATION; look++) {
            LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
            event = conditions.unconfirmed(condition);
        }
        if (event == null) {
            return AlarmOrderResult.done();
        }
        AlarmOrderResult confirmed = call(NodeIds.AcknowledgeableConditionType_Confirm, condition, event, order);
        return confirmed.outcome() == Outcome.ALREADY ? AlarmOrderResult.done() : confirmed;
    }

    private AlarmOrderResult call(NodeId method, NodeId condition, ByteString event, AlarmOrder order)
            throws UaException {
        Variant comment = new Variant(new LocalizedText(null, order.signature()));
        return call(condition, method, new Variant(event), comment);
    }

    private AlarmOrderResult shelving(NodeId condition, NodeId method, Variant... inputs) throws UaException {
        NodeId state = shelvingState(condition);
        return state == null
                ? AlarmOrderResult.refused(Problem.of("connector.problem.order-shelving"))
                : call(state, method, inputs);
    }

    private @Nullable NodeId shelvingState(NodeId condition) throws UaException {
        var element = new RelativePathElement(
                NodeIds.HierarchicalReferences, false, true, new QualifiedName(0, "ShelvingState"));
        var path = new BrowsePath(condition, new RelativePath(new RelativePathElement[] {element}));
        BrowsePathResult[] told = client.translateBrowsePaths(List.of(path)).getResults();
        BrowsePathTarget[] targets = told == null || told.length == 0 ? null : told[0].getTargets();
        return targets == null || targets.length == 0
                ? null
                : targets[0].getTargetId().toNodeId(client.getNamespaceTable()).orElse(null);
    }

    private AlarmOrderResult call(NodeId object, NodeId method, Variant... inputs) throws UaException {
        CallMethodResult[] results = client.call(List.of(new CallMethodRequest(object, method, inputs)))
                .getResults();
        if (results == null || results.length == 0) {
            throw new UaException(StatusCodes.Bad_UnexpectedError);
        }
        StatusCode status = results[0].getStatusCode();
        if (status.isGood()) {
            return AlarmOrderResult.done();
        }
        if (status.value() == StatusCodes.Bad_EventIdUnknown) {
            return AlarmOrderResult.changed();
        }
        return SO_BEFORE.contains(status.value())
                ? AlarmOrderResult.already()
                : AlarmOrderResult.refused(Problem.of("connector.problem.order-refused", NodeReading.name(status)));
    }
}
