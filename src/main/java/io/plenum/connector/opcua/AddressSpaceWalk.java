package io.plenum.connector.opcua;

import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.uint;

import io.plenum.connector.ConnectorException;
import io.plenum.connector.Discovered;
import io.plenum.connector.Problem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.milo.opcua.sdk.client.OpcUaClient;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.enumerated.BrowseDirection;
import org.eclipse.milo.opcua.stack.core.types.enumerated.BrowseResultMask;
import org.eclipse.milo.opcua.stack.core.types.enumerated.NodeClass;
import org.eclipse.milo.opcua.stack.core.types.structured.BrowseDescription;
import org.eclipse.milo.opcua.stack.core.types.structured.BrowseResult;
import org.eclipse.milo.opcua.stack.core.types.structured.ReferenceDescription;

/** Walks from the Objects folder down to the variables, bounded in depth, number and time. */
final class AddressSpaceWalk {

    private static final int MOST_NODES = 20_000;
    private static final int DEPTH = 12;
    private static final long NANOS = 20_000_000_000L;

    private final OpcUaClient client;
    private final Set<NodeId> seen = new HashSet<>();
    private final List<Discovered.Item> found = new ArrayList<>();

    private record Step(NodeId node, String path, int depth) {}

    AddressSpaceWalk(OpcUaClient client) {
        this.client = client;
    }

    List<Discovered.Item> variables() throws ConnectorException {
        Deque<Step> ahead = new ArrayDeque<>(List.of(new Step(NodeIds.ObjectsFolder, "", 0)));
        long end = System.nanoTime() + NANOS;
        try {
            while (!ahead.isEmpty() && seen.size() < MOST_NODES && System.nanoTime() < end) {
                look(ahead.removeFirst(), ahead);
            }
            return found;
        } catch (UaException e) {
            throw new ConnectorException(
                    Problem.of("connector.problem.opcua-refused", String.valueOf(e.getMessage())), e);
        }
    }

    private void look(Step step, Deque<Step> ahead) throws UaException {
        BrowseResult result = client.browse(new BrowseDescription(
                step.node(),
                BrowseDirection.Forward,
                NodeIds.HierarchicalReferences,
                true,
                uint(NodeClass.Object.getValue() | NodeClass.Variable.getValue()),
                uint(BrowseResultMask.All.getValue())));
        ReferenceDescription[] references = result.getReferences();
        for (ReferenceDescription reference : references == null ? new ReferenceDescription[0] : references) {
            NodeId node =
                    reference.getNodeId().toNodeId(client.getNamespaceTable()).orElse(null);
            // Namespace 0 is the server's own housekeeping.
            if (node != null && node.getNamespaceIndex().intValue() > 0 && seen.add(node)) {
                take(step, reference, node, ahead);
            }
        }
    }

    private void take(Step step, ReferenceDescription reference, NodeId node, Deque<Step> ahead) {
        String name = String.valueOf(reference.getDisplayName().text());
        String path = step.path().isEmpty() ? name : step.path() + " / " + name;
        if (reference.getNodeClass() == NodeClass.Variable) {
            String uri = String.valueOf(client.getNamespaceTable().get(node.getNamespaceIndex()));
            String text = node.toParseableString();
            String address = "nsu=" + uri + ";" + text.substring(text.indexOf(';') + 1);
            found.add(new Discovered.Item(address, name, path, "", false));
        } else if (step.depth() < DEPTH) {
            ahead.addLast(new Step(node, path, step.depth() + 1));
        }
    }
}
