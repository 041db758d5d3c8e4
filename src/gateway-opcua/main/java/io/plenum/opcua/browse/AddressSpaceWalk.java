package io.plenum.opcua.browse;

import io.plenum.link.Discovered;
import io.plenum.link.DiscoveryLimits;
import io.plenum.link.Problem;
import io.plenum.opcua.element.StructureTypes;
import io.plenum.opcua.read.NodeAddress;
import io.plenum.opcua.read.NodeReading;
import io.plenum.opcua.read.NodeReads;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.milo.opcua.sdk.client.OpcUaClient;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.enumerated.NodeClass;
import org.eclipse.milo.opcua.stack.core.types.structured.ReferenceDescription;

/**
 * Walks from the Objects folder down to the variables, bounded in depth, number and time. A node that cannot be listed costs itself
 * and what is below it; what is missing is told.
 */
final class AddressSpaceWalk {

    private static final int CHILDREN_IN_ANSWER = 500;
    private static final int DEPTH = 12;
    private static final int DESCRIBED_AT_ONCE = 500;
    private static final int PROBLEMS_TOLD = 20;
    private static final int SILENT_IN_A_ROW = 3;

    private final OpcUaClient client;
    private final NodeReads reads;
    private final NodeBrowser browser;
    private final VariableDetails details;
    private final DiscoveryLimits limits;
    private final long end;
    private final Set<NodeId> seen = new HashSet<>();
    private final List<Variable> found = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private int unlisted;
    private int tooDeep;
    private int silent;
    private boolean complete = true;

    private record BrowseStep(NodeId node, String path, int depth) {}

    private record Variable(NodeId node, String name, String path) {}

    AddressSpaceWalk(OpcUaClient client, NodeReads reads, DiscoveryLimits limits) {
        this.client = client;
        this.reads = reads;
        this.limits = limits;
        browser = new NodeBrowser(client, CHILDREN_IN_ANSWER, limits.objects());
        details = new VariableDetails(client, reads);
        end = System.nanoTime() + limits.time().toNanos();
    }

    boolean complete() {
        return complete;
    }

    List<Problem> problems() {
        return problems;
    }

    List<Discovered.DiscoveredObject> variables() {
        Deque<BrowseStep> ahead = new ArrayDeque<>(List.of(new BrowseStep(NodeIds.ObjectsFolder, "", 0)));
        while (!ahead.isEmpty() && mayGoOn(ahead.size())) {
            look(ahead.removeFirst(), ahead);
        }
        if (seen.size() >= limits.objects()) {
            missing(Problem.of("connector.discovery.nodes", limits.objects()));
        }
        if (unlisted > PROBLEMS_TOLD) {
            problems.add(Problem.of("connector.discovery.more-unlisted", unlisted - PROBLEMS_TOLD));
        }
        if (tooDeep > 0) {
            missing(Problem.of("connector.discovery.depth", DEPTH, tooDeep));
        }
        return described();
    }

    private boolean mayGoOn(int ahead) {
        if (seen.size() >= limits.objects()) {
            return false;
        }
        if (silent >= SILENT_IN_A_ROW) {
            missing(Problem.of("connector.discovery.silent", seen.size()));
            return false;
        }
        if (System.nanoTime() > end) {
            missing(Problem.of("connector.discovery.walk-time", limits.time().toSeconds(), seen.size(), ahead));
            return false;
        }
        return true;
    }

    private void missing(Problem problem) {
        complete = false;
        problems.add(problem);
    }

    private void look(BrowseStep step, Deque<BrowseStep> ahead) {
        List<ReferenceDescription> children;
        try {
            children = browser.children(step.node());
            silent = 0;
        } catch (UaException e) {
            silent = e.getStatusCode().value() == StatusCodes.Bad_Timeout ? silent + 1 : 0;
            unlisted(step, NodeReading.name(e.getStatusCode()));
            return;
        }
        for (ReferenceDescription reference : children) {
            NodeId node =
                    reference.getNodeId().toNodeId(client.getNamespaceTable()).orElse(null);
            // Namespace 0 is the server's own housekeeping.
            boolean foreign = node != null && node.getNamespaceIndex().intValue() > 0;
            if (node != null && foreign && seen.size() < limits.objects() && seen.add(node)) {
                take(step, reference, node, ahead);
            }
        }
    }

    private void unlisted(BrowseStep step, String why) {
        complete = false;
        if (unlisted++ < PROBLEMS_TOLD) {
            String path = step.path().isEmpty() ? "Objects" : step.path();
            problems.add(Problem.of("connector.discovery.unlisted", path, why));
        }
    }

    private void take(BrowseStep step, ReferenceDescription reference, NodeId node, Deque<BrowseStep> ahead) {
        String name = String.valueOf(reference.getDisplayName().text());
        String path = step.path().isEmpty() ? name : step.path() + " / " + name;
        if (reference.getNodeClass() == NodeClass.Variable) {
            found.add(new Variable(node, name, path));
        } else if (step.depth() < DEPTH) {
            ahead.addLast(new BrowseStep(node, path, step.depth() + 1));
        } else {
            tooDeep++;
        }
    }

    private List<Discovered.DiscoveredObject> described() {
        Map<NodeId, VariableDetails.Detail> told = new HashMap<>();
        List<NodeId> nodes = found.stream().map(Variable::node).toList();
        for (int from = 0; from < nodes.size(); from += DESCRIBED_AT_ONCE) {
            try {
                told.putAll(details.read(nodes.subList(from, Math.min(from + DESCRIBED_AT_ONCE, nodes.size()))));
            } catch (UaException e) {
                problems.add(Problem.of(
                        "connector.discovery.undescribed", nodes.size() - from, NodeReading.name(e.getStatusCode())));
                break;
            }
        }
        List<ElementOffers.Whole> all = found.stream()
                .map(variable -> whole(variable, told.getOrDefault(variable.node(), VariableDetails.Detail.NONE)))
                .toList();
        return withElements(all);
    }

    private List<Discovered.DiscoveredObject> withElements(List<ElementOffers.Whole> all) {
        var offers = new ElementOffers(reads, new StructureTypes(client), limits.objects() - seen.size());
        try {
            List<Discovered.DiscoveredObject> objects = offers.with(all);
            problems.addAll(offers.problems());
            return objects;
        } catch (UaException e) {
            missing(Problem.of("connector.discovery.undescribed", all.size(), NodeReading.name(e.getStatusCode())));
            return all.stream().map(ElementOffers.Whole::object).toList();
        }
    }

    private ElementOffers.Whole whole(Variable variable, VariableDetails.Detail detail) {
        var object = new Discovered.DiscoveredObject(
                NodeAddress.text(variable.node(), client.getNamespaceTable()),
                variable.name(),
                variable.path(),
                detail.declared(),
                detail.writable());
        return new ElementOffers.Whole(variable.node(), object, detail);
    }
}
