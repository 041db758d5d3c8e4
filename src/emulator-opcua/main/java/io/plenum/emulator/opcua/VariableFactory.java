package io.plenum.emulator.opcua;

import io.plenum.emulator.EmulatedPoint;
import java.util.stream.Stream;
import org.eclipse.milo.opcua.sdk.core.AccessLevel;
import org.eclipse.milo.opcua.sdk.core.QualifiedProperty;
import org.eclipse.milo.opcua.sdk.core.ValueRanks;
import org.eclipse.milo.opcua.sdk.server.nodes.UaNodeContext;
import org.eclipse.milo.opcua.sdk.server.nodes.UaVariableNode;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.QualifiedName;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.UShort;
import org.eclipse.milo.opcua.stack.core.types.structured.EUInformation;

/** Makes the variables with what describes them: type, units, names of the states. */
final class VariableFactory {

    private static final String UA = "http://opcfoundation.org/UA/";

    private static final QualifiedProperty<EUInformation> ENGINEERING_UNITS = new QualifiedProperty<>(
            UA, "EngineeringUnits", NodeIds.EUInformation.expanded(), ValueRanks.Scalar, EUInformation.class);
    private static final QualifiedProperty<LocalizedText> TRUE_STATE = new QualifiedProperty<>(
            UA, "TrueState", NodeIds.LocalizedText.expanded(), ValueRanks.Scalar, LocalizedText.class);
    private static final QualifiedProperty<LocalizedText> FALSE_STATE = new QualifiedProperty<>(
            UA, "FalseState", NodeIds.LocalizedText.expanded(), ValueRanks.Scalar, LocalizedText.class);
    private static final QualifiedProperty<LocalizedText[]> ENUM_STRINGS = new QualifiedProperty<>(
            UA, "EnumStrings", NodeIds.LocalizedText.expanded(), ValueRanks.OneDimension, LocalizedText[].class);

    private final UaNodeContext context;
    private final UShort namespace;

    VariableFactory(UaNodeContext context, UShort namespace) {
        this.context = context;
        this.namespace = namespace;
    }

    UaVariableNode make(EmulatedPoint point, String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        var access = point.writable() ? AccessLevel.READ_WRITE : AccessLevel.READ_ONLY;
        UaVariableNode node = UaVariableNode.builder(context)
                .setNodeId(new NodeId(namespace, path))
                .setBrowseName(new QualifiedName(namespace, name))
                .setDisplayName(LocalizedText.english(name))
                .setDescription(LocalizedText.english(point.name()))
                .setAccessLevel(access)
                .setUserAccessLevel(access)
                .setDataType(dataType(point.kind()))
                .setTypeDefinition(typeDefinition(point.kind()))
                .setMinimumSamplingInterval(1000.0)
                .build();
        context.getNodeManager().addNode(node);
        describe(point, node);
        return node;
    }

    private static void describe(EmulatedPoint point, UaVariableNode node) {
        var texts = point.states().stream().map(LocalizedText::english).toArray(LocalizedText[]::new);
        switch (point.kind()) {
            case NUMERIC -> {
                EUInformation unit = OpcUaUnits.of(point.unit());
                if (unit != null) {
                    node.setProperty(ENGINEERING_UNITS, unit);
                }
            }
            case BINARY -> {
                if (texts.length == 2) {
                    node.setProperty(FALSE_STATE, texts[0]);
                    node.setProperty(TRUE_STATE, texts[1]);
                }
            }
            // The texts of OPC UA count from 0 and our states from 1: an unused text stands first.
            case MULTISTATE ->
                node.setProperty(
                        ENUM_STRINGS,
                        Stream.concat(Stream.of(LocalizedText.english("")), Stream.of(texts))
                                .toArray(LocalizedText[]::new));
        }
    }

    private static NodeId dataType(EmulatedPoint.Kind kind) {
        return switch (kind) {
            case NUMERIC -> NodeIds.Double;
            case BINARY -> NodeIds.Boolean;
            case MULTISTATE -> NodeIds.UInt32;
        };
    }

    private static NodeId typeDefinition(EmulatedPoint.Kind kind) {
        return switch (kind) {
            case NUMERIC -> NodeIds.BaseAnalogType;
            case BINARY -> NodeIds.TwoStateDiscreteType;
            case MULTISTATE -> NodeIds.MultiStateDiscreteType;
        };
    }
}
