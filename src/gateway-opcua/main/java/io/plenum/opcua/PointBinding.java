package io.plenum.opcua;

import io.plenum.opcua.BoundVariable.VariablePart;
import io.plenum.opcua.browse.ElementType;
import io.plenum.opcua.browse.EnumStates;
import io.plenum.opcua.browse.VariableDetails;
import io.plenum.opcua.element.ElementFinding;
import io.plenum.opcua.element.ElementNodes;
import io.plenum.opcua.element.StructureTypes;
import io.plenum.opcua.element.VariableElement;
import io.plenum.opcua.read.CountEvidence;
import io.plenum.opcua.read.NodeAddress;
import io.plenum.opcua.read.NodeReads;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.PointKind;
import io.plenum.point.QualityReason;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.milo.opcua.sdk.client.OpcUaClient;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.jspecify.annotations.Nullable;

/**
 * Finds what points stand for at a server: the variable that has the address, else an element in the value of a variable
 * whose address the beginning of it is.
 */
final class PointBinding {

    private final OpcUaClient client;
    private final VariableDetails details;
    private final StructureTypes types;
    private final ElementNodes nodes;
    /** Kept for reading what was: the array must be the one of today. */
    private final Map<PointId, BoundVariable> elements = new ConcurrentHashMap<>();
    /** What values have shown, for as long as the session lasts: of points whose server does not say how it counts. */
    private final Map<PointId, CountEvidence> counts = new ConcurrentHashMap<>();

    PointBinding(OpcUaClient client, NodeReads reads, VariableDetails details) {
        this.client = client;
        this.details = details;
        types = new StructureTypes(client);
        nodes = new ElementNodes(client, reads);
    }

    /**
     * What came of looking for points.
     *
     * @param refused why others stand for nothing
     * @param unknown others of which the server does not know anything
     */
    record Bound(List<BoundVariable> bound, Map<Point, QualityReason> refused, List<Point> unknown) {}

    /** By the whole address; points of which it is no node are unknown. */
    Bound variables(List<Point> points) throws UaException {
        Bound all = new Bound(new ArrayList<>(), Map.of(), new ArrayList<>());
        for (Point point : points) {
            NodeId node = NodeAddress.node(point, client.getNamespaceTable());
            if (node == null) {
                all.unknown().add(point);
            } else {
                all.bound().add(new BoundVariable(point, node));
            }
        }
        countFromZero(all.bound());
        return all;
    }

    /** Of points whose whole address the server does not know. */
    Bound elements(Collection<Point> points) throws UaException {
        Map<Point, ElementNodes.Element> found = nodes.of(points);
        Bound all = new Bound(new ArrayList<>(), new HashMap<>(), new ArrayList<>());
        for (Point point : points) {
            ElementNodes.Element element = found.get(point);
            if (element == null) {
                all.unknown().add(point);
            } else {
                bind(point, element, all);
            }
        }
        countFromZero(all.bound());
        all.bound().forEach(bound -> elements.put(bound.point().id(), bound));
        return all;
    }

    /** A variable that has no value at present may have one later. */
    private void bind(Point point, ElementNodes.Element element, Bound all) {
        var place = new VariableElement(element.path(), element.begin(), types);
        var bound = new BoundVariable(point, new VariablePart(element.node(), element.range()), place);
        Object whole = element.value();
        if (whole != null) {
            switch (place.in(whole)) {
                case ElementFinding.Nowhere nowhere -> {
                    all.refused().put(point, nowhere.reason());
                    return;
                }
                case ElementFinding.Found found -> describe(bound, found.value());
            }
        }
        all.bound().add(bound);
    }

    private void describe(BoundVariable bound, @Nullable Object value) {
        if (value != null) {
            bound.declares(ElementType.declaration(value));
            shift(bound, ElementType.states(value));
        }
    }

    /**
     * For reading what was, on any thread; points without a node are left out.
     *
     * @throws UaException where the server does not answer
     */
    List<BoundVariable> bind(List<Point> points) throws UaException {
        List<BoundVariable> known = points.stream()
                .map(point -> elements.get(point.id()))
                .filter(bound -> bound != null && points.contains(bound.point()))
                .toList();
        List<Point> others = new ArrayList<>(points);
        known.forEach(bound -> others.remove(bound.point()));
        List<BoundVariable> all = new ArrayList<>(variables(others).bound());
        all.addAll(known);
        return all;
    }

    /** Of how many points a number may be one state or the next. */
    int open() {
        return (int) counts.values().stream().filter(CountEvidence::isOpen).count();
    }

    void forget(Collection<PointId> points) {
        elements.keySet().removeAll(points);
        counts.keySet().removeAll(points);
    }

    /** Before their first values come. */
    private void countFromZero(List<BoundVariable> bound) throws UaException {
        List<BoundVariable> states = bound.stream()
                .filter(one -> one.point().kind() == PointKind.MULTISTATE)
                .toList();
        if (states.isEmpty()) {
            return;
        }
        Map<NodeId, EnumStates> told = details.states(
                states.stream().map(BoundVariable::node).distinct().toList());
        states.forEach(one -> shift(one, told.get(one.node())));
    }

    private void shift(BoundVariable bound, @Nullable EnumStates named) {
        Point point = bound.point();
        if (named == null || point.kind() != PointKind.MULTISTATE) {
            return;
        }
        if (named.isOpen()) {
            bound.countsAs(counts.computeIfAbsent(point.id(), id -> new CountEvidence(named.count())));
        } else if (named.isShifted(point.stateTexts().size())) {
            bound.countsFromZero();
        }
    }
}
