package io.plenum.opcua;

import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.uint;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.eclipse.milo.opcua.sdk.core.Reference;
import org.eclipse.milo.opcua.sdk.core.ValueRanks;
import org.eclipse.milo.opcua.sdk.server.nodes.UaDataTypeNode;
import org.eclipse.milo.opcua.sdk.server.nodes.UaNodeContext;
import org.eclipse.milo.opcua.sdk.server.nodes.UaObjectNode;
import org.eclipse.milo.opcua.sdk.server.nodes.UaVariableNode;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.encoding.binary.OpcUaBinaryEncoder;
import org.eclipse.milo.opcua.stack.core.types.builtin.ByteString;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.ExtensionObject;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.QualifiedName;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.UInteger;
import org.eclipse.milo.opcua.stack.core.types.enumerated.StructureType;
import org.eclipse.milo.opcua.stack.core.types.structured.DataTypeDefinition;
import org.eclipse.milo.opcua.stack.core.types.structured.EnumDefinition;
import org.eclipse.milo.opcua.stack.core.types.structured.EnumField;
import org.eclipse.milo.opcua.stack.core.types.structured.StructureDefinition;
import org.eclipse.milo.opcua.stack.core.types.structured.StructureField;

/** Structures of a peer's own: a pump's state, with a mode, two levels and the motor's hours. */
final class OpcUaPeerTypes {

    private final OpcUaPeerNamespace space;
    private final UaNodeContext context;
    private final NodeId mode;
    private final NodeId motor;
    private final NodeId pump;
    private final NodeId encoding;

    OpcUaPeerTypes(OpcUaPeerNamespace space) {
        this.space = space;
        context = space.addVariable("any", NodeIds.Double, 0.0).getNodeContext();
        mode = type("Mode", NodeIds.Enumeration, modes("off", "low", "high"));
        motor = id("Motor");
        structure("Motor", field("Hours", NodeIds.UInt32, ValueRanks.Scalar));
        pump = id("Pump");
        encoding = structure(
                "Pump",
                field("Speed", NodeIds.Double, ValueRanks.Scalar),
                field("Running", NodeIds.Boolean, ValueRanks.Scalar),
                field("Mode", mode, ValueRanks.Scalar),
                field("Levels", NodeIds.Int32, ValueRanks.OneDimension),
                field("Motor", motor, ValueRanks.Scalar));
    }

    UaVariableNode addPump(String name, double speed, int mode) {
        return space.addVariable(name, pump, pump(speed, mode, 10, 20));
    }

    /** Of a type that the server keeps to itself. */
    UaVariableNode addSecret(String name) {
        return space.addVariable(
                name, id("Secret"), ExtensionObject.of(ByteString.of(new byte[8]), id("Secret.Binary")));
    }

    /** @param fixed whether the server says how long it is */
    UaVariableNode addList(String name, boolean fixed, double... values) {
        UaVariableNode node = space.addVariable(name, NodeIds.Double, boxed(values));
        node.setValueRank(ValueRanks.OneDimension);
        node.setArrayDimensions(new UInteger[] {uint(fixed ? values.length : 0)});
        return node;
    }

    static void show(UaVariableNode node, Object value) {
        node.setValue(new DataValue(new Variant(value)));
    }

    static Double[] boxed(double... values) {
        return java.util.Arrays.stream(values).boxed().toArray(Double[]::new);
    }

    ExtensionObject pump(double speed, int mode, int... levels) {
        return packed(encoder -> {
            encoder.encodeDouble(speed);
            encoder.encodeBoolean(true);
            encoder.encodeInt32(mode);
            encoder.encodeInt32(levels.length);
            IntStream.of(levels).forEach(encoder::encodeInt32);
            encoder.encodeUInt32(uint(1234));
        });
    }

    private ExtensionObject packed(Consumer<OpcUaBinaryEncoder> body) {
        ByteBuf buffer = Unpooled.buffer();
        body.accept(new OpcUaBinaryEncoder(context.getServer().getStaticEncodingContext()).setBuffer(buffer));
        return ExtensionObject.of(ByteString.of(ByteBufUtil.getBytes(buffer)), encoding);
    }

    private NodeId structure(String name, StructureField... fields) {
        NodeId binary = id(name + ".Binary");
        NodeId type = type(
                name,
                NodeIds.Structure,
                new StructureDefinition(binary, NodeIds.Structure, StructureType.Structure, fields));
        UaObjectNode node = UaObjectNode.builder(context)
                .setNodeId(binary)
                .setBrowseName(new QualifiedName(0, "Default Binary"))
                .setDisplayName(LocalizedText.english("Default Binary"))
                .setTypeDefinition(NodeIds.DataTypeEncodingType)
                .build();
        context.getNodeManager().addNode(node);
        node.addReference(new Reference(binary, NodeIds.HasEncoding, type.expanded(), Reference.Direction.INVERSE));
        return binary;
    }

    private NodeId type(String name, NodeId parent, DataTypeDefinition definition) {
        UaDataTypeNode node = new UaDataTypeNode(
                context,
                id(name),
                new QualifiedName(id(name).getNamespaceIndex(), name),
                LocalizedText.english(name),
                LocalizedText.NULL_VALUE,
                uint(0),
                uint(0),
                false);
        node.setDataTypeDefinition(definition);
        context.getNodeManager().addNode(node);
        node.addReference(new Reference(id(name), NodeIds.HasSubtype, parent.expanded(), Reference.Direction.INVERSE));
        return id(name);
    }

    private static StructureField field(String name, NodeId type, int rank) {
        return new StructureField(name, LocalizedText.NULL_VALUE, type, rank, null, uint(0), false);
    }

    private static EnumDefinition modes(String... names) {
        return new EnumDefinition(IntStream.range(0, names.length)
                .mapToObj(i ->
                        new EnumField((long) i, LocalizedText.english(names[i]), LocalizedText.NULL_VALUE, names[i]))
                .toArray(EnumField[]::new));
    }

    private NodeId id(String name) {
        return new NodeId(space.getNamespaceIndex(), name);
    }
}
