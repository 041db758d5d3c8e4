package io.plenum.opcua.browse;

import io.plenum.point.PointKind;
import io.plenum.point.device.DeviceDeclaration;
import java.util.Map;
import java.util.Set;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.jspecify.annotations.Nullable;

/** What the data type of a variable means for a point. */
final class VariableType {

    private static final Map<NodeId, String> NAMES = Map.ofEntries(
            Map.entry(NodeIds.Boolean, "Boolean"),
            Map.entry(NodeIds.SByte, "SByte"),
            Map.entry(NodeIds.Byte, "Byte"),
            Map.entry(NodeIds.Int16, "Int16"),
            Map.entry(NodeIds.UInt16, "UInt16"),
            Map.entry(NodeIds.Int32, "Int32"),
            Map.entry(NodeIds.UInt32, "UInt32"),
            Map.entry(NodeIds.Int64, "Int64"),
            Map.entry(NodeIds.UInt64, "UInt64"),
            Map.entry(NodeIds.Float, "Float"),
            Map.entry(NodeIds.Double, "Double"),
            Map.entry(NodeIds.Number, "Number"),
            Map.entry(NodeIds.Integer, "Integer"),
            Map.entry(NodeIds.UInteger, "UInteger"),
            Map.entry(NodeIds.Enumeration, "Enumeration"),
            Map.entry(NodeIds.String, "String"),
            Map.entry(NodeIds.DateTime, "DateTime"),
            Map.entry(NodeIds.UtcTime, "UtcTime"),
            Map.entry(NodeIds.Guid, "Guid"),
            Map.entry(NodeIds.ByteString, "ByteString"),
            Map.entry(NodeIds.XmlElement, "XmlElement"),
            Map.entry(NodeIds.LocalizedText, "LocalizedText"),
            Map.entry(NodeIds.Structure, "Structure"));

    private static final Set<String> NO_NUMBERS =
            Set.of("String", "DateTime", "UtcTime", "Guid", "ByteString", "XmlElement", "LocalizedText", "Structure");

    private static final Set<String> QUANTITIES = Set.of("Float", "Double");

    private static final Set<String> NO_QUANTITIES = Set.of("Boolean", "Enumeration");

    private VariableType() {}

    /**
     * @param type null where the server does not say
     * @param states that it names, null where it names none
     */
    static DeviceDeclaration declaration(
            @Nullable NodeId type, boolean array, String unit, @Nullable EnumStates states) {
        String name = type == null ? "" : NAMES.getOrDefault(type, type.toParseableString());
        DeviceDeclaration declared = new DeviceDeclaration(
                array ? name + "[]" : name,
                !array && !NO_NUMBERS.contains(name),
                states == null ? kind(name) : kind(states),
                unit,
                states == null ? 0 : states.count());
        return states == null ? declared : declared.withStateTexts(states.texts());
    }

    /** Two states, 0 and 1, are as good as a truth. */
    private static @Nullable PointKind kind(EnumStates states) {
        return states.fromZero() && states.count() == 2 ? null : PointKind.MULTISTATE;
    }

    /** Whether the standard defines it, so that no server gives it states. */
    static boolean isStandard(NodeId type) {
        return NAMES.containsKey(type);
    }

    /** Types of a server's own are, or are numbers by another name. */
    static boolean mayBeStructure(@Nullable NodeId type) {
        return type != null && (type.equals(NodeIds.Structure) || !NAMES.containsKey(type));
    }

    /** A number that is no state: such as may have a range. */
    static boolean mayBeQuantity(@Nullable NodeId type) {
        String name = type == null ? "" : NAMES.getOrDefault(type, "");
        return !name.isEmpty() && !NO_NUMBERS.contains(name) && !NO_QUANTITIES.contains(name);
    }

    /** A whole number may be a quantity, a state or a truth. */
    private static @Nullable PointKind kind(String name) {
        if (name.equals("Boolean")) {
            return PointKind.BINARY;
        }
        return QUANTITIES.contains(name) ? PointKind.NUMERIC : null;
    }
}
