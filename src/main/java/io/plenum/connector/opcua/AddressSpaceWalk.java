package io.plenum.connector.opcua;

import io.plenum.connector.ConnectorException;
import io.plenum.connector.Discovered;
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
import org.eclipse.milo.opcua.stack.core.types.enumerated.NodeClass;
import org.eclipse.milo.opcua.stack.core.types.structured.ReferenceDescription;

/** Walks from the Objects folder down to the variables, bounded in depth, number and time. */
final class AddressSpaceWalk {

    private static final int MOST_NODES = 20_000;
    private static final int CHILDREN_IN_ANSWER = 500;
    private static final int DEPTH = 12;
    private static final long NANOS = 20_000_000_000L;

    private final OpcUaClient client;
    private final NodeBrowser browser;
    private final Set<NodeId> seen = new HashSet<>();
    private final List<Variable> found = new ArrayList<>();

    private record Step(NodeId node, String path, int depth) {}

    private record Variable(NodeId node, String name, String path) {}

    AddressSpaceWalk(OpcUaClient client) {
        this.client = client;
        browser = new NodeBrowser(client, CHILDREN_IN_ANSWER, MOST_NODES);
    }

    List<Discovered.Item> variables() throws ConnectorException {
        Deque<Step> ahead = new ArrayDeque<>(List.of(new Step(NodeIds.ObjectsFolder, "", 0)));
        long end = System.nanoTime() + NANOS;
        try {
            while (!ahead.isEmpty() && seen.size() < MOST_NODES && System.nanoTime() < end) {
                look(ahead.removeFirst(), ahead);
            }
            return described();
        } catch (UaException e) {
            throw OpcUaSession.refused(e);
        }
    }

    private void look(Step step, Deque<Step> ahead) throws UaException {
        for (ReferenceDescription reference : browser.children(step.node())) {
            NodeId node =
                    reference.getNodeId().toNodeId(client.getNamespaceTable()).orElse(null);
            // Namespace 0 is the server's own housekeeping.
            boolean foreign = node != null && node.getNamespaceIndex().intValue() > 0;
            if (node != null && foreign && seen.size() < MOST_NODES && seen.add(node)) {
                take(step, reference, node, ahead);
            }
        }
    }

    private void take(Step step, ReferenceDescription reference, NodeId node, Deque<Step> ahead) {
        String name = String.valueOf(reference.getDisplayName().text());
        String path = step.path().isEmpty() ? name : step.path() + " / " + name;
        if (reference.getNodeClass() == NodeClass.Variable) {
            found.add(new Variable(node, name, path));
        } else if (step.depth() < DEPTH) {
            ahead.addLast(new Step(node, path, step.depth() + 1));
        }
    }

    private List<Discovered.Item> described() throws UaException {
        var details = new VariableDetails(client);
        details.read(found.stream().map(Variable::node).toList());
        return found.stream()
                .map(variable -> new Discovered.Item(
                        NodeAddress.text(variable.node(), client.getNamespaceTable()),
                        variable.name(),
                        variable.path(),
                        details.unit(variable.node()),
                        details.writable(variable.node())))
                .toList();
    }
}
