package io.plenum.opcua.element;

import io.plenum.opcua.read.NodeAddress;
import io.plenum.opcua.read.NodeReads;
import io.plenum.point.Point;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.eclipse.milo.opcua.sdk.client.OpcUaClient;
import org.eclipse.milo.opcua.stack.core.AttributeId;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.UInteger;
import org.eclipse.milo.opcua.stack.core.types.enumerated.TimestampsToReturn;
import org.eclipse.milo.opcua.stack.core.types.structured.ReadValueId;
import org.jspecify.annotations.Nullable;

/** Finds the variables in whose values points are elements. */
public final class ElementNodes {

    /** Shorter arrays cost less than a second monitored item. */
    private static final int LONG_ARRAY = 200;
    /** A part is asked for where it is at most so much of the array. */
    private static final int PART = 4;

    private final OpcUaClient client;
    private final NodeReads reads;

    public ElementNodes(OpcUaClient client, NodeReads reads) {
        this.client = client;
        this.reads = reads;
    }

    /**
     * A variable that the server has, and the way in it.
     *
     * @param range part of the array that is enough, null for all of the value
     * @param begin first element of that part
     * @param value at present, null where there is none
     */
    public record Element(
            NodeId node,
            ElementPath path,
            @Nullable String range,
            int begin,
            @Nullable Object value) {}

    private record Reading(NodeId node, ElementPath path) {}

    private record Part(@Nullable String range, int begin) {

        static final Part WHOLE = new Part(null, 0);
    }

    /** Those of the points that are elements of something that the server has. */
    public Map<Point, Element> of(Collection<Point> points) throws UaException {
        Map<Point, Reading> readings = variables(points);
        Map<NodeId, Part> parts = parts(readings.values());
        List<NodeId> nodes = List.copyOf(parts.keySet());
        List<DataValue> told = reads.read(
                nodes.stream()
                        .map(node -> NodeReads.value(node, part(parts, node).range()))
                        .toList(),
                TimestampsToReturn.Neither);
        Map<NodeId, @Nullable Object> values = new HashMap<>();
        for (int i = 0; i < nodes.size(); i++) {
            values.put(nodes.get(i), told.get(i).value().value());
        }
        Map<Point, Element> found = new HashMap<>();
        readings.forEach((point, reading) -> {
            Part part = part(parts, reading.node());
            found.put(
                    point,
                    new Element(
                            reading.node(), reading.path(), part.range(), part.begin(), values.get(reading.node())));
        });
        return found;
    }

    private static Part part(Map<NodeId, Part> parts, NodeId node) {
        return parts.getOrDefault(node, Part.WHOLE);
    }

    /** Only variables have a data type. */
    private Map<Point, Reading> variables(Collection<Point> points) throws UaException {
        Map<Point, List<Reading>> possible = new LinkedHashMap<>();
        Map<NodeId, Boolean> variable = new LinkedHashMap<>();
        for (Point point : points) {
            List<Reading> readings = new ArrayList<>();
            for (ElementAddress address : ElementAddress.of(NodeAddress.text(point))) {
                NodeId node = NodeAddress.node(address.node(), client.getNamespaceTable());
                if (node != null) {
                    readings.add(new Reading(node, address.path()));
                    variable.put(node, false);
                }
            }
            possible.put(point, readings);
        }
        List<DataValue> types = attributes(List.copyOf(variable.keySet()), AttributeId.DataType);
        int i = 0;
        for (Map.Entry<NodeId, Boolean> each : variable.entrySet()) {
            each.setValue(types.get(i++).value().value() instanceof NodeId);
        }
        Map<Point, Reading> chosen = new LinkedHashMap<>();
        possible.forEach((point, readings) -> readings.stream()
                .filter(reading -> variable.getOrDefault(reading.node(), false))
                .findFirst()
                .ifPresent(reading -> chosen.put(point, reading)));
        return chosen;
    }

    private List<DataValue> attributes(List<NodeId> nodes, AttributeId attribute) throws UaException {
        List<ReadValueId> wanted =
                nodes.stream().map(node -> NodeReads.attribute(node, attribute)).toList();
        return reads.read(wanted, TimestampsToReturn.Neither);
    }

    /** What to ask of each variable. Only an array that says its length is asked for a part: another length would not be noticed. */
    private Map<NodeId, Part> parts(Collection<Reading> readings) throws UaException {
        Map<NodeId, List<@Nullable Integer>> places = new LinkedHashMap<>();
        readings.forEach(reading -> places.computeIfAbsent(reading.node(), any -> new ArrayList<>())
                .add(reading.path().firstIndex()));
        List<DataValue> dimensions = attributes(List.copyOf(places.keySet()), AttributeId.ArrayDimensions);
        Map<NodeId, Part> parts = new LinkedHashMap<>();
        int i = 0;
        for (Map.Entry<NodeId, List<@Nullable Integer>> each : places.entrySet()) {
            parts.put(each.getKey(), part(each.getValue(), length(dimensions.get(i++))));
        }
        return parts;
    }

    /** 0 where it is not fixed. */
    private static long length(DataValue dimensions) {
        return dimensions.value().value() instanceof UInteger[] lengths && lengths.length == 1
                ? lengths[0].longValue()
                : 0;
    }

    private static Part part(List<@Nullable Integer> places, long length) {
        TreeSet<Integer> wanted = new TreeSet<>();
        for (Integer place : places) {
            if (place == null) {
                return Part.WHOLE;
            }
            wanted.add(place);
        }
        int first = wanted.getFirst();
        int last = wanted.getLast();
        if (length < LONG_ARRAY || last >= length || (last - first + 1L) * PART > length) {
            return Part.WHOLE;
        }
        return new Part(first == last ? String.valueOf(first) : first + ":" + last, first);
    }
}
