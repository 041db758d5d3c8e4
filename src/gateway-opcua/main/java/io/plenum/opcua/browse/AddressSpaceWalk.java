package io.plenum.opcua.browse;

import io.plenum.link.Discovered;
import io.plenum.link.DiscoveryLimits;
import io.plenum.link.Problem;
import io.plenum.opcua.read.NodeReading;
import io.plenum.opcua.read.NodeReads;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import org.eclipse.milo.opcua.sdk.client.OpcUaClient;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.enumerated.NodeClass;
import org.eclipse.milo.opcua.stack.core.types.structured.ReferenceDescription;
import org.jspecify.annotations.Nullable;

/**
 * Walks from the Objects folder down to the variables, bounded in depth, number, time and memory; ends early where its thread is
 * interrupted. A node that cannot be listed costs itself and what is below it; what is missing is told.
 */
final class AddressSpaceWalk {

    private static final int CHILDREN_IN_ANSWER = 500;
    private static final int DEPTH = 12;
    private static final int PROBLEMS_TOLD = 20;
    private static final int SILENT_IN_A_ROW = 3;
    /** What a node takes until it is handed on, generously: a small gateway lists fewer rather than none. */
    private static final int BYTES_OF_NODE = 1_000;

    private final OpcUaClient client;
    private final NodeBrowser browser;
    private final FoundVariables found;
    private final BacnetObjects bacnet;
    private final DiscoveryLimits limits;
    private final int most;
    private final IntConsumer progress;
    private final long end;
    private final Set<NodeId> seen = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();
    private int unlisted;
    private int tooDeep;
    private int silent;
    private boolean cut;
    private boolean complete = true;

    /** @param device the BACnet device that all below belongs to, null where there is none */
    private record BrowseStep(
            NodeId node, String path, int depth, @Nullable NodeId device) {

        BrowseStep below(NodeId child, String way, @Nullable NodeId owner) {
            return new BrowseStep(child, way, depth + 1, owner);
        }
    }

    /**
     * @param places how places of the texts of states are counted, by the settings of the connection
     * @param progress told how many nodes have been seen
     */
    AddressSpaceWalk(
            OpcUaClient client, NodeReads reads, StateCount places, DiscoveryLimits limits, IntConsumer progress) {
        this.client = client;
        this.limits = limits;
        this.progress = progress;
        most = (int) Math.min(limits.objects(), Runtime.getRuntime().maxMemory() / BYTES_OF_NODE);
        browser = new NodeBrowser(client, CHILDREN_IN_ANSWER, most);
        found = new FoundVariables(client, reads, places, most);
        bacnet = new BacnetObjects(client, reads, new BacnetModel(client, browser), places);
        end = System.nanoTime() + limits.time().toNanos();
    }

    boolean complete() {
        return complete;
    }

    List<Problem> problems() {
        return problems;
    }

    List<Discovered.DiscoveredObject> variables() {
        Deque<BrowseStep> ahead = new ArrayDeque<>(List.of(new BrowseStep(NodeIds.ObjectsFolder, "", 0, null)));
        while (!ahead.isEmpty() && goesOn()) {
            look(ahead.removeFirst(), ahead);
        }
        tellWhy(ahead.size());
        if (unlisted > PROBLEMS_TOLD) {
            problems.add(Problem.of("connector.discovery.more-unlisted", unlisted - PROBLEMS_TOLD));
        }
        if (tooDeep > 0) {
            missing(Problem.of("connector.discovery.depth", DEPTH, tooDeep));
        }
        List<Discovered.DiscoveredObject> all = found.all();
        problems.addAll(found.problems());
        return all;
    }

    private boolean goesOn() {
        boolean goesOn = !isFull() && silent < SILENT_IN_A_ROW && !isLate() && !isInterrupted();
        cut |= !goesOn;
        return goesOn;
    }

    private boolean isFull() {
        return seen.size() >= most;
    }

    private boolean isLate() {
        return System.nanoTime() > end;
    }

    private static boolean isInterrupted() {
        return Thread.currentThread().isInterrupted();
    }

    private void tellWhy(int ahead) {
        if (isFull()) {
            missing(Problem.of("connector.discovery.nodes", most));
        } else if (!cut) {
            return;
        } else if (silent >= SILENT_IN_A_ROW) {
            missing(Problem.of("connector.discovery.silent", seen.size()));
        } else if (isInterrupted()) {
            missing(Problem.of("connector.discovery.cancelled", seen.size()));
        } else {
            missing(Problem.of("connector.discovery.walk-time", limits.time().toSeconds(), seen.size(), ahead));
        }
    }

    private void missing(Problem problem) {
        complete = false;
        problems.add(problem);
    }

    private void look(BrowseStep step, Deque<BrowseStep> ahead) {
        try {
            browser.children(step.node(), children -> {
                silent = 0;
                for (ReferenceDescription reference : children) {
                    take(step, reference, ahead);
                }
                progress.accept(seen.size());
                return goesOn();
            });
        } catch (UaException e) {
            if (Interruption.keep(e)) {
                cut = true;
                return;
            }
            silent = e.getStatusCode().value() == StatusCodes.Bad_Timeout ? silent + 1 : 0;
            unlisted(step, NodeReading.name(e.getStatusCode()));
        }
    }

    private void unlisted(BrowseStep step, String why) {
        complete = false;
        if (unlisted++ < PROBLEMS_TOLD) {
            String path = step.path().isEmpty() ? "Objects" : step.path();
            problems.add(Problem.of("connector.discovery.unlisted", path, why));
        }
    }

    private void take(BrowseStep step, ReferenceDescription reference, Deque<BrowseStep> ahead) {
        NodeId node = reference.getNodeId().toNodeId(client.getNamespaceTable()).orElse(null);
        // Namespace 0 is the server's own housekeeping.
        boolean foreign = node != null && node.getNamespaceIndex().intValue() > 0;
        if (node == null || !foreign || isFull() || !seen.add(node)) {
            return;
        }
        String name = String.valueOf(reference.getDisplayName().text());
        String path = step.path().isEmpty() ? name : step.path() + " / " + name;
        if (reference.getNodeClass() == NodeClass.Variable) {
            if (step.device() == null || !bacnet.model().isMember(reference)) {
                found.add(node, name, path);
            }
            return;
        }
        NodeId device = step.device();
        BacnetObjectKind kind = bacnet.model().kind(reference);
        if (kind == BacnetObjectKind.DEVICE) {
            bacnet.device(node, name);
            device = node;
        } else if (kind != null && kind.kind() != null) {
            bacnet.add(node, reference, kind, device);
            return;
        } else if (kind != null || (device != null && bacnet.model().isPart(reference))) {
            return;
        }
        if (step.depth() < DEPTH) {
            ahead.addLast(step.below(node, path, device));
        } else {
            tooDeep++;
        }
    }

    /** BACnet devices that the server shows, with their objects, once all has been walked. */
    List<Discovered> devices(Discovered.Location location) {
        List<Discovered> all = bacnet.devices(location, complete);
        problems.addAll(bacnet.problems());
        return all;
    }

    /** BACnet objects of no device. */
    List<Discovered.DiscoveredObject> objects() {
        return bacnet.single();
    }
}
