package io.plenum.opcua.browse;

import io.plenum.link.Discovered.DiscoveredObject;
import io.plenum.link.Problem;
import io.plenum.opcua.element.ElementLeaves;
import io.plenum.opcua.element.StructureTypes;
import io.plenum.opcua.read.NodeReads;
import io.plenum.point.device.DeviceDeclaration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.enumerated.TimestampsToReturn;
import org.jspecify.annotations.Nullable;

/** The elements of arrays and structures that a server offers, by the values that they have when it is looked at. */
final class ElementOffers {

    private static final int OF_VARIABLE = 200;
    private static final String RANGE_OF_LONG = "0:" + (OF_VARIABLE - 1);
    private static final int AT_ONCE = 50;

    private final NodeReads reads;
    private final StructureTypes types;
    private final int most;
    private int offered;
    private int cut;

    /** @param most elements in all */
    ElementOffers(NodeReads reads, StructureTypes types, int most) {
        this.reads = reads;
        this.types = types;
        this.most = most;
    }

    /** A variable with its elements. */
    record Whole(NodeId node, DiscoveredObject object, VariableDetails.Detail detail) {

        boolean mayHaveElements() {
            return detail.element() != null || detail.structured();
        }
    }

    /** What can be taken out of these variables. */
    List<DiscoveredObject> of(List<Whole> variables) throws UaException {
        List<Whole> asked = variables.stream().filter(Whole::mayHaveElements).toList();
        List<DiscoveredObject> all = new ArrayList<>();
        for (int from = 0; from < asked.size() && offered < most; from += AT_ONCE) {
            List<Whole> some = asked.subList(from, Math.min(from + AT_ONCE, asked.size()));
            List<DataValue> values = reads.read(
                    some.stream()
                            .map(one -> NodeReads.value(one.node(), range(one.detail())))
                            .toList(),
                    TimestampsToReturn.Neither);
            for (int i = 0; i < some.size(); i++) {
                Object value = values.get(i).value().value();
                if (value != null) {
                    all.addAll(elements(some.get(i), value));
                }
            }
        }
        return all;
    }

    private static @Nullable String range(VariableDetails.Detail detail) {
        return detail.length() > OF_VARIABLE ? RANGE_OF_LONG : null;
    }

    private List<DiscoveredObject> elements(Whole whole, Object value) {
        var leaves = new ElementLeaves(types, Math.min(OF_VARIABLE, most - offered));
        List<DiscoveredObject> elements = new ArrayList<>();
        leaves.of(value).forEach((path, leaf) -> elements.add(element(whole, path.toString(), leaf, path.isPlace())));
        offered += elements.size();
        cut += leaves.complete() && whole.detail().length() <= OF_VARIABLE ? 0 : 1;
        return elements;
    }

    private static DiscoveredObject element(Whole whole, String path, Object leaf, boolean place) {
        DeviceDeclaration ofArray =
                place && !whole.detail().structured() ? whole.detail().element() : null;
        DiscoveredObject object = whole.object();
        return new DiscoveredObject(
                object.address() + path,
                object.name() + path,
                object.description() + path,
                ofArray == null ? ElementType.declaration(leaf) : ofArray,
                false);
    }

    /** What was left out. */
    List<Problem> problems() {
        return cut == 0 ? List.of() : List.of(Problem.of("connector.discovery.elements", cut, OF_VARIABLE, most));
    }
}
