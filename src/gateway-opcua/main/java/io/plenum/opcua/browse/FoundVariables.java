package io.plenum.opcua.browse;

import io.plenum.link.Discovered.DiscoveredObject;
import io.plenum.link.Problem;
import io.plenum.opcua.element.StructureTypes;
import io.plenum.opcua.read.NodeAddress;
import io.plenum.opcua.read.NodeReading;
import io.plenum.opcua.read.NodeReads;
import io.plenum.point.device.DeviceDeclaration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.milo.opcua.sdk.client.OpcUaClient;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;

/** Asks the variables what they are, in portions as they are found: of a hundred thousand only what is handed on is kept. */
final class FoundVariables {

    private static final int AT_ONCE = 500;
    /** A plant has few kinds of variables; each is kept once. */
    private static final int KINDS = 1_000;

    private final OpcUaClient client;
    private final VariableDetails details;
    private final ElementOffers elements;
    private final List<Variable> waiting = new ArrayList<>();
    private final Map<String, DiscoveredObject> objects = new LinkedHashMap<>();
    private final Map<DeviceDeclaration, DeviceDeclaration> kinds = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private String failure = "";
    private int undescribed;

    private record Variable(NodeId node, String name, String path) {}

    /**
     * @param places how places of the texts of states are counted, by the settings of the connection
     * @param most elements of lists and structures in all
     */
    FoundVariables(OpcUaClient client, NodeReads reads, StateCount places, int most) {
        this.client = client;
        details = new VariableDetails(client, reads, places);
        elements = new ElementOffers(reads, new StructureTypes(client), most);
    }

    void add(NodeId node, String name, String path) {
        waiting.add(new Variable(node, name, path));
        if (waiting.size() >= AT_ONCE) {
            describe();
        }
    }

    /** All of them, once the last has been added. */
    List<DiscoveredObject> all() {
        describe();
        return List.copyOf(objects.values());
    }

    List<Problem> problems() {
        List<Problem> all = new ArrayList<>(elements.problems());
        if (undescribed > 0) {
            all.add(Problem.of("connector.discovery.undescribed", undescribed, failure));
        }
        return all;
    }

    private void describe() {
        List<ElementOffers.Whole> some = described();
        for (ElementOffers.Whole one : some) {
            objects.put(one.object().address(), one.object());
        }
        try {
            // A node of the same name comes first where a point has the address.
            elements.of(some).forEach(element -> objects.putIfAbsent(element.address(), element));
        } catch (UaException e) {
            fail(e, some.size());
        }
        waiting.clear();
    }

    private List<ElementOffers.Whole> described() {
        Map<NodeId, VariableDetails.Detail> told = Map.of();
        // A server that has failed once is not asked about each of the rest.
        if (failure.isEmpty()) {
            try {
                told = details.read(waiting.stream().map(Variable::node).toList());
            } catch (UaException e) {
                fail(e, 0);
            }
        }
        if (!failure.isEmpty()) {
            undescribed += waiting.size();
        }
        List<ElementOffers.Whole> some = new ArrayList<>(waiting.size());
        for (Variable variable : waiting) {
            some.add(whole(variable, told.getOrDefault(variable.node(), VariableDetails.Detail.NONE)));
        }
        return some;
    }

    private void fail(UaException e, int variables) {
        var unused = Interruption.keep(e);
        failure = NodeReading.name(e.getStatusCode());
        undescribed += variables;
    }

    private ElementOffers.Whole whole(Variable variable, VariableDetails.Detail detail) {
        var object = new DiscoveredObject(
                NodeAddress.text(variable.node(), client.getNamespaceTable()),
                variable.name(),
                variable.path(),
                one(detail.declared()),
                detail.writable());
        return new ElementOffers.Whole(variable.node(), object, detail);
    }

    private DeviceDeclaration one(DeviceDeclaration declared) {
        return kinds.size() < KINDS
                ? kinds.computeIfAbsent(declared, same -> same)
                : kinds.getOrDefault(declared, declared);
    }
}
