package io.plenum.opcua.browse;

import io.plenum.link.Discovered;
import io.plenum.link.Discovered.DiscoveredObject;
import io.plenum.link.Discovered.Identity;
import io.plenum.link.Problem;
import io.plenum.opcua.read.NodeAddress;
import io.plenum.opcua.read.NodeReading;
import io.plenum.opcua.read.NodeReads;
import io.plenum.point.PointKind;
import io.plenum.point.device.DeviceDeclaration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.milo.opcua.sdk.client.OpcUaClient;
import org.eclipse.milo.opcua.stack.core.AttributeId;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.UInteger;
import org.eclipse.milo.opcua.stack.core.types.enumerated.TimestampsToReturn;
import org.eclipse.milo.opcua.stack.core.types.structured.ReferenceDescription;
import org.jspecify.annotations.Nullable;

/**
 * BACnet objects that a server shows by the companion model: each is one point, its present value, with what the object says of it. They
 * are asked in portions as they are found, and handed on by their BACnet devices.
 */
final class BacnetObjects {

    private static final int AT_ONCE = 500;
    /** An object identifier is ten bits of type and twenty-two of instance (ASHRAE 135, 20.2.14). */
    private static final int INSTANCE = 0x3FFFFF;

    private final OpcUaClient client;
    private final NodeReads reads;
    private final BacnetModel model;
    private final VariableDetails details;
    private final BacnetStates states;
    private final OpenCounts counts;
    private final List<Candidate> waiting = new ArrayList<>();
    private final Map<NodeId, String> devices = new LinkedHashMap<>();
    private final Map<NodeId, List<DiscoveredObject>> objects = new HashMap<>();
    private String failure = "";
    private int undescribed;

    private record Candidate(NodeId node, String name, BacnetObjectKind kind, NodeId device) {}

    /** @param places how places of the texts of states are counted, by the settings of the connection */
    BacnetObjects(OpcUaClient client, NodeReads reads, BacnetModel model, StateCount places) {
        this.client = client;
        this.reads = reads;
        this.model = model;
        details = new VariableDetails(client, reads, places);
        states = new BacnetStates(reads);
        counts = new OpenCounts(reads, details);
    }

    BacnetModel model() {
        return model;
    }

    void device(NodeId node, String name) {
        devices.put(node, name);
    }

    /** @param device that it belongs to, null where that is not known */
    void add(NodeId node, ReferenceDescription object, BacnetObjectKind kind, @Nullable NodeId device) {
        String name = Objects.toString(object.getDisplayName().text(), "");
        waiting.add(new Candidate(node, name, kind, device == null ? NodeId.NULL_VALUE : device));
        if (waiting.size() >= AT_ONCE) {
            describe();
        }
    }

    private void describe() {
        if (waiting.isEmpty()) {
            return;
        }
        List<Candidate> some = List.copyOf(waiting);
        waiting.clear();
        try {
            describe(some);
        } catch (UaException e) {
            fail(e, some.size());
        }
    }

    private void fail(UaException e, int number) {
        var unused = Interruption.keep(e);
        failure = NodeReading.name(e.getStatusCode());
        undescribed += number;
    }

    private static List<NodeId> present(List<@Nullable NodeId> nodes) {
        List<NodeId> present = new ArrayList<>();
        for (@Nullable NodeId node : nodes) {
            if (node != null) {
                present.add(node);
            }
        }
        return present;
    }

    private static List<NodeId> multiState(List<Candidate> some, List<@Nullable NodeId> values) {
        List<@Nullable NodeId> states = new ArrayList<>();
        for (int i = 0; i < some.size(); i++) {
            states.add(some.get(i).kind().kind() == PointKind.MULTISTATE ? values.get(i) : null);
        }
        return present(states);
    }

    private void describe(List<Candidate> some) throws UaException {
        List<NodeId> nodes = some.stream().map(Candidate::node).toList();
        List<@Nullable NodeId> values = reads.members(nodes, model.name(BacnetModel.PRESENT_VALUE));
        List<@Nullable Long> identifiers = identifiers(nodes);
        List<DataValue> descriptions = reads.read(
                nodes.stream()
                        .map(node -> NodeReads.attribute(node, AttributeId.Description))
                        .toList(),
                TimestampsToReturn.Neither);
        List<NodeId> known = present(values);
        Map<NodeId, VariableDetails.Detail> told = details.read(known);
        Map<NodeId, List<String>> texts = states.of(known);
        counts.look(multiState(some, values));
        for (int i = 0; i < some.size(); i++) {
            NodeId value = values.get(i);
            if (value == null) {
                failure = BacnetModel.PRESENT_VALUE;
                undescribed++;
                continue;
            }
            Candidate one = some.get(i);
            objects.computeIfAbsent(one.device(), device -> new ArrayList<>())
                    .add(new DiscoveredObject(
                            NodeAddress.text(value, client.getNamespaceTable()),
                            one.name(),
                            text(descriptions.get(i)),
                            declared(
                                    one.kind(),
                                    told.getOrDefault(value, VariableDetails.Detail.NONE),
                                    texts.getOrDefault(value, List.of())),
                            told.getOrDefault(value, VariableDetails.Detail.NONE)
                                    .writable(),
                            identity(one.kind(), identifiers.get(i))));
        }
    }

    /** @param texts off and on, where they are named */
    private static DeviceDeclaration declared(
            BacnetObjectKind kind, VariableDetails.Detail detail, List<String> texts) {
        DeviceDeclaration variable = detail.declared();
        boolean states = kind.kind() == PointKind.MULTISTATE;
        return new DeviceDeclaration(
                        kind.type(),
                        true,
                        kind.kind(),
                        variable.unit(),
                        states ? variable.states() : 0,
                        variable.range())
                .withStateTexts(states ? variable.stateTexts() : texts);
    }

    private static String identity(BacnetObjectKind kind, @Nullable Long identifier) {
        return identifier == null ? "" : kind.type() + "," + (identifier & INSTANCE);
    }

    private List<@Nullable Long> identifiers(List<NodeId> nodes) throws UaException {
        List<@Nullable Long> all = new ArrayList<>();
        for (DataValue value : values(nodes, "Object_Identifier")) {
            all.add(value.value().value() instanceof UInteger number ? number.longValue() : null);
        }
        return all;
    }

    /** What a property of each of these holds; null values where there is none. */
    private List<DataValue> values(List<NodeId> nodes, String property) throws UaException {
        return reads.read(
                reads.members(nodes, model.name(property)).stream()
                        .map(node -> NodeReads.attribute(node == null ? NodeId.NULL_VALUE : node, AttributeId.Value))
                        .toList(),
                TimestampsToReturn.Neither);
    }

    private static String text(DataValue value) {
        Object told = value.value().value();
        return told instanceof LocalizedText text ? Objects.toString(text.text(), "") : Objects.toString(told, "");
    }

    /** Those that belong to no device. */
    List<DiscoveredObject> single() {
        return objects.getOrDefault(NodeId.NULL_VALUE, List.of());
    }

    /** The devices with their objects, once the last has been added. */
    List<Discovered> devices(Discovered.Location location, boolean complete) {
        describe();
        if (devices.isEmpty()) {
            return List.of();
        }
        List<NodeId> nodes = List.copyOf(devices.keySet());
        List<Discovered> all = new ArrayList<>();
        try {
            List<@Nullable Long> identifiers = identifiers(nodes);
            List<DataValue> vendors = values(nodes, "Vendor_Name");
            List<DataValue> models = values(nodes, "Model_Name");
            List<DataValue> firmware = values(nodes, "Firmware_Revision");
            for (int i = 0; i < nodes.size(); i++) {
                var identity = new Identity(text(vendors.get(i)), text(models.get(i)), text(firmware.get(i)));
                all.add(device(nodes.get(i), identifiers.get(i), identity, location, complete));
            }
        } catch (UaException e) {
            fail(e, 0);
            all.clear();
            nodes.forEach(node -> all.add(device(node, null, Identity.UNKNOWN, location, complete)));
        }
        return all;
    }

    private Discovered device(
            NodeId node, @Nullable Long identifier, Identity identity, Discovered.Location location, boolean complete) {
        String prefix = identifier == null ? "" : (identifier & INSTANCE) + "/";
        List<DiscoveredObject> items = objects.getOrDefault(node, List.of()).stream()
                .map(object -> object.identity().isEmpty()
                        ? object
                        : new DiscoveredObject(
                                object.address(),
                                object.name(),
                                object.description(),
                                object.declared(),
                                object.writable(),
                                prefix + object.identity()))
                .toList();
        return new Discovered(
                NodeAddress.text(node, client.getNamespaceTable()),
                devices.getOrDefault(node, ""),
                identity,
                location,
                items,
                List.of(),
                complete);
    }

    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>(counts.problems());
        if (undescribed > 0) {
            problems.add(Problem.of("connector.discovery.undescribed", undescribed, failure));
        }
        return problems;
    }
}
