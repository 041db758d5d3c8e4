package io.plenum.opcua.browse;

import io.plenum.opcua.read.NodeReads;
import io.plenum.point.device.DeviceDeclaration;
import io.plenum.point.device.ValueRange;
import io.plenum.point.unit.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.milo.opcua.sdk.client.OpcUaClient;
import org.eclipse.milo.opcua.stack.core.AttributeId;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.UaSerializationException;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.ExtensionObject;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.UInteger;
import org.eclipse.milo.opcua.stack.core.types.enumerated.TimestampsToReturn;
import org.eclipse.milo.opcua.stack.core.types.structured.EUInformation;
import org.eclipse.milo.opcua.stack.core.types.structured.ReadValueId;
import org.jspecify.annotations.Nullable;

/**
 * Asks many variables at once for what they say about their values and whether they take commands; what a server does not tell
 * stays empty.
 */
public final class VariableDetails {

    private static final String CODES = "http://www.opcfoundation.org/UA/units/un/cefact";
    private static final int CURRENT_WRITE = 0x02;
    private static final List<AttributeId> ATTRIBUTES = List.of(
            AttributeId.AccessLevel,
            AttributeId.UserAccessLevel,
            AttributeId.DataType,
            AttributeId.ValueRank,
            AttributeId.ArrayDimensions);

    /** Where the data type stands among them. */
    private static final int TYPE = 2;

    private final OpcUaClient client;
    private final NodeReads reads;
    private final StateNames states;
    private final VariableRanges ranges;

    /**
     * What one variable says.
     *
     * @param element what an element of it is, null where it is no array
     * @param structured whether its value may be a structure, or an array of structures
     * @param length of an array of one dimension, 0 where the server does not fix it
     */
    public record Detail(
            DeviceDeclaration declared,
            boolean writable,
            @Nullable DeviceDeclaration element,
            boolean structured,
            long length) {

        public static final Detail NONE =
                new Detail(new DeviceDeclaration("", true, null, "", 0), false, null, false, 0);
    }

    /** @param places how places of the texts of states are counted, by the settings of the connection */
    public VariableDetails(OpcUaClient client, NodeReads reads, StateCount places) {
        this.client = client;
        this.reads = reads;
        states = new StateNames(client, reads, places);
        ranges = new VariableRanges(client, reads);
    }

    public Map<NodeId, Detail> read(List<NodeId> variables) throws UaException {
        List<ReadValueId> wanted = new ArrayList<>();
        for (NodeId variable : variables) {
            ATTRIBUTES.forEach(attribute -> wanted.add(NodeReads.attribute(variable, attribute)));
        }
        List<DataValue> attributes = reads.read(wanted, TimestampsToReturn.Neither);
        Map<NodeId, String> units = units(variables);
        Map<NodeId, ValueRange> limits = ranges.of(quantities(variables, attributes));
        Map<NodeId, EnumStates> named = states.of(types(variables, attributes));
        Map<NodeId, Detail> details = new HashMap<>();
        for (int i = 0; i < variables.size(); i++) {
            NodeId variable = variables.get(i);
            List<DataValue> own = attributes.subList(i * ATTRIBUTES.size(), (i + 1) * ATTRIBUTES.size());
            String unit = units.getOrDefault(variable, "");
            details.put(variable, detail(own, unit, named.get(variable), limits.get(variable)));
        }
        return details;
    }

    /** The states of those variables that name them; open where one is BACnet's own and nothing says how it is counted. */
    public Map<NodeId, EnumStates> states(List<NodeId> variables) throws UaException {
        Map<NodeId, @Nullable NodeId> types = new HashMap<>();
        List<DataValue> told = attribute(variables, AttributeId.DataType);
        for (int i = 0; i < variables.size(); i++) {
            types.put(variables.get(i), type(told.get(i)));
        }
        Map<NodeId, EnumStates> named = states.of(types);
        List<NodeId> placed = named.entrySet().stream()
                .filter(entry -> entry.getValue().from() == StateCount.PLACE)
                .map(Map.Entry::getKey)
                .toList();
        List<DataValue> names = attribute(placed, AttributeId.BrowseName);
        for (int i = 0; i < placed.size(); i++) {
            if (BacnetModel.isPresentValue(names.get(i).value().value(), client.getNamespaceTable())) {
                named.computeIfPresent(placed.get(i), (variable, texts) -> texts.placed(StateCount.OPEN));
            }
        }
        return named;
    }

    private List<DataValue> attribute(List<NodeId> nodes, AttributeId attribute) throws UaException {
        List<ReadValueId> wanted =
                nodes.stream().map(node -> NodeReads.attribute(node, attribute)).toList();
        return reads.read(wanted, TimestampsToReturn.Neither);
    }

    private static Map<NodeId, @Nullable NodeId> types(List<NodeId> variables, List<DataValue> attributes) {
        Map<NodeId, @Nullable NodeId> types = new HashMap<>();
        for (int i = 0; i < variables.size(); i++) {
            types.put(variables.get(i), type(attributes.get(i * ATTRIBUTES.size() + TYPE)));
        }
        return types;
    }

    private Map<NodeId, String> units(List<NodeId> variables) throws UaException {
        Map<NodeId, String> units = new HashMap<>();
        reads.propertyValues(variables, "EngineeringUnits")
                .forEach((variable, value) -> units.put(variable, unit(value)));
        return units;
    }

    private static @Nullable NodeId type(DataValue told) {
        return told.value().value() instanceof NodeId node ? node : null;
    }

    /** Such as may have a range. */
    private static List<NodeId> quantities(List<NodeId> variables, List<DataValue> attributes) {
        return IntStream.range(0, variables.size())
                .filter(i -> VariableType.mayBeQuantity(type(attributes.get(i * ATTRIBUTES.size() + TYPE))))
                .mapToObj(variables::get)
                .toList();
    }

    private static Detail detail(
            List<DataValue> own, String unit, @Nullable EnumStates states, @Nullable ValueRange range) {
        Integer rank = number(own.get(3));
        boolean array = rank != null && rank >= 0;
        NodeId type = type(own.get(TYPE));
        return new Detail(
                VariableType.declaration(type, array, unit, states).withRange(range),
                isWritable(own),
                array ? VariableType.declaration(type, false, unit, states).withRange(range) : null,
                states == null && VariableType.mayBeStructure(type),
                own.get(4).value().value() instanceof UInteger[] lengths && lengths.length == 1
                        ? lengths[0].longValue()
                        : 0);
    }

    /** What this user may do, where the server knows; else what anybody may. */
    private static boolean isWritable(List<DataValue> own) {
        Integer ofUser = number(own.get(1));
        Integer level = ofUser == null ? number(own.get(0)) : ofUser;
        return level != null && (level & CURRENT_WRITE) != 0;
    }

    private static @Nullable Integer number(DataValue value) {
        return value.value().value() instanceof Number number
                        && value.statusCode().isGood()
                ? number.intValue()
                : null;
    }

    private String unit(DataValue value) {
        try {
            return value.value().value() instanceof ExtensionObject packed
                            && packed.decode(client.getStaticEncodingContext()) instanceof EUInformation unit
                    ? symbol(unit)
                    : "";
        } catch (UaSerializationException e) {
            return "";
        }
    }

    /**
     * As the server shows it or describes it; else the common code of UN/ECE, whose characters the identifier holds (OPC 10000-8,
     * 5.6.3).
     */
    private static String symbol(EUInformation unit) {
        Unit coded = CODES.equals(unit.getNamespaceUri()) ? Unit.ofUnece(code(unit.getUnitId())) : null;
        String shown = Objects.toString(unit.getDisplayName().text(), "").strip();
        String described = Objects.toString(unit.getDescription().text(), "").strip();
        Unit known = Stream.of(shown, described)
                .map(Unit::find)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(coded);
        // What it shows to people counts more than its code: many a server leaves the code as it was.
        return known == null || Unit.find(known.symbol()) == null ? shown : known.symbol();
    }

    private static String code(int identifier) {
        StringBuilder code = new StringBuilder();
        for (int shift = 24; shift >= 0; shift -= 8) {
            int character = identifier >> shift & 0xff;
            if (character > ' ' && character < 0x7f) {
                code.append((char) character);
            }
        }
        return code.toString();
    }
}
