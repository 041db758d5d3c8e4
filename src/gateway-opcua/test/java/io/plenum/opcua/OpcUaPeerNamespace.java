package io.plenum.opcua;

import io.plenum.point.PointKind;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.eclipse.milo.opcua.sdk.core.AccessLevel;
import org.eclipse.milo.opcua.sdk.core.QualifiedProperty;
import org.eclipse.milo.opcua.sdk.core.Reference;
import org.eclipse.milo.opcua.sdk.core.ValueRanks;
import org.eclipse.milo.opcua.sdk.server.ManagedNamespaceWithLifecycle;
import org.eclipse.milo.opcua.sdk.server.OpcUaServer;
import org.eclipse.milo.opcua.sdk.server.items.DataItem;
import org.eclipse.milo.opcua.sdk.server.items.MonitoredItem;
import org.eclipse.milo.opcua.sdk.server.nodes.UaDataTypeNode;
import org.eclipse.milo.opcua.sdk.server.nodes.UaFolderNode;
import org.eclipse.milo.opcua.sdk.server.nodes.UaNode;
import org.eclipse.milo.opcua.sdk.server.nodes.UaVariableNode;
import org.eclipse.milo.opcua.sdk.server.util.SubscriptionModel;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned;
import org.eclipse.milo.opcua.stack.core.types.structured.EUInformation;
import org.eclipse.milo.opcua.stack.core.types.structured.EnumValueType;

/** One variable of each kind under Objects; its identifier is the kind in small letters. */
final class OpcUaPeerNamespace extends ManagedNamespaceWithLifecycle {

    private static final QualifiedProperty<EUInformation> ENGINEERING_UNITS = new QualifiedProperty<>(
            "http://opcfoundation.org/UA/",
            "EngineeringUnits",
            NodeIds.EUInformation.expanded(),
            ValueRanks.Scalar,
            EUInformation.class);

    /** A number that never changes. */
    static final String FURTHER = "further";

    private static final QualifiedProperty<LocalizedText[]> ENUM_STRINGS = new QualifiedProperty<>(
            "http://opcfoundation.org/UA/",
            "EnumStrings",
            NodeIds.LocalizedText.expanded(),
            ValueRanks.OneDimension,
            LocalizedText[].class);

    private static final QualifiedProperty<EnumValueType[]> ENUM_VALUES = new QualifiedProperty<>(
            "http://opcfoundation.org/UA/",
            "EnumValues",
            NodeIds.EnumValueType.expanded(),
            ValueRanks.OneDimension,
            EnumValueType[].class);

    private final Map<PointKind, UaVariableNode> nodes = new EnumMap<>(PointKind.class);
    private final SubscriptionModel subscriptions;

    OpcUaPeerNamespace(OpcUaServer server, Map<PointKind, Object> values) {
        super(server, OpcUaPeer.URI);
        subscriptions = new SubscriptionModel(server, this);
        getLifecycleManager().addLifecycle(subscriptions);
        getLifecycleManager().addStartupTask(() -> {
            values.forEach(this::add);
            addVariable(FURTHER, NodeIds.Double, 7.0);
        });
    }

    static String identifier(PointKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    void show(PointKind kind, Object value) {
        show(kind, new DataValue(new Variant(value)));
    }

    void show(PointKind kind, DataValue value) {
        UaVariableNode node = nodes.get(kind);
        if (node != null) {
            node.setValue(value);
        }
    }

    /** A variable that names its states from 0 on. */
    void addStates(String name, int value, String... texts) {
        UaVariableNode node = addVariable(name, NodeIds.UInt32, Unsigned.uint(value));
        node.setProperty(ENUM_STRINGS, texts(texts));
    }

    /** A variable that gives the number of each state, counted on from the first. */
    void addNumberedStates(String name, int value, int first, String... texts) {
        addVariable(name, NodeIds.UInt32, Unsigned.uint(value)).setProperty(ENUM_VALUES, numbered(first, texts));
    }

    /** A variable whose type is an enumeration of this server. */
    void addStatesByType(String name, int value, String... texts) {
        UaDataTypeNode type = type(name);
        type.setProperty(ENUM_STRINGS, texts(texts));
        addVariable(name, type.getNodeId(), value);
    }

    /** The same with the number of each state, counted on from the first. */
    void addNumberedStatesByType(String name, int value, int first, String... texts) {
        UaDataTypeNode type = type(name);
        type.setProperty(ENUM_VALUES, numbered(first, texts));
        addVariable(name, type.getNodeId(), value);
    }

    private UaDataTypeNode type(String name) {
        var type = new UaDataTypeNode(
                getNodeContext(),
                newNodeId(name + "-type"),
                newQualifiedName(name + "-type"),
                LocalizedText.english(name + "-type"),
                LocalizedText.NULL_VALUE,
                Unsigned.uint(0),
                Unsigned.uint(0),
                false);
        getNodeManager().addNode(type);
        return type;
    }

    private static LocalizedText[] texts(String... texts) {
        return Arrays.stream(texts).map(LocalizedText::english).toArray(LocalizedText[]::new);
    }

    private static EnumValueType[] numbered(int first, String... texts) {
        return IntStream.range(0, texts.length)
                .mapToObj(i ->
                        new EnumValueType((long) first + i, LocalizedText.english(texts[i]), LocalizedText.NULL_VALUE))
                .toArray(EnumValueType[]::new);
    }

    /** A variable that names its unit. */
    void addQuantity(String name, double value, String unit) {
        UaVariableNode node = addVariable(name, NodeIds.Double, value);
        node.setProperty(
                ENGINEERING_UNITS,
                new EUInformation("urn:units", -1, LocalizedText.english(unit), LocalizedText.english(unit)));
    }

    /** A folder as large plants have them, with more children than fit into one answer. */
    void addFolder(String name, int children) {
        var folder = new UaFolderNode(
                getNodeContext(), newNodeId(name), newQualifiedName(name), LocalizedText.english(name));
        getNodeManager().addNode(folder);
        inObjects(folder);
        for (int i = 0; i < children; i++) {
            UaVariableNode node = variable(name + "/" + i, NodeIds.Double, AccessLevel.READ_ONLY);
            node.setValue(new DataValue(new Variant((double) i)));
            folder.addOrganizes(node);
        }
    }

    UaVariableNode addVariable(String name, NodeId type, Object value) {
        UaVariableNode node = variable(name, type, AccessLevel.READ_ONLY);
        node.setValue(new DataValue(new Variant(value)));
        inObjects(node);
        return node;
    }

    /** A set point in degrees. @param own what the client's user may do with it */
    void addSetPoint(String name, Set<AccessLevel> own) {
        UaVariableNode node = variable(name, NodeIds.Double, AccessLevel.READ_WRITE);
        node.setUserAccessLevel(AccessLevel.toValue(own));
        node.setProperty(
                ENGINEERING_UNITS,
                new EUInformation(
                        "http://www.opcfoundation.org/UA/units/un/cefact",
                        4408652,
                        LocalizedText.english("°C"),
                        LocalizedText.english("degree Celsius")));
        inObjects(node);
    }

    private UaVariableNode variable(String identifier, NodeId type, Set<AccessLevel> access) {
        UaVariableNode node = UaVariableNode.builder(getNodeContext())
                .setNodeId(newNodeId(identifier))
                .setBrowseName(newQualifiedName(identifier))
                .setDisplayName(LocalizedText.english(identifier))
                .setAccessLevel(access)
                .setUserAccessLevel(access)
                .setDataType(type)
                .setTypeDefinition(NodeIds.BaseDataVariableType)
                .build();
        getNodeManager().addNode(node);
        return node;
    }

    private static void inObjects(UaNode node) {
        node.addReference(new Reference(
                node.getNodeId(), NodeIds.Organizes, NodeIds.ObjectsFolder.expanded(), Reference.Direction.INVERSE));
    }

    private void add(PointKind kind, Object value) {
        NodeId type =
                switch (kind) {
                    case NUMERIC -> NodeIds.Double;
                    case BINARY -> NodeIds.Boolean;
                    case MULTISTATE -> NodeIds.Int32;
                };
        UaVariableNode node = variable(identifier(kind), type, AccessLevel.READ_ONLY);
        inObjects(node);
        nodes.put(kind, node);
        show(kind, value);
    }

    @Override
    public void onDataItemsCreated(List<DataItem> items) {
        subscriptions.onDataItemsCreated(items);
    }

    @Override
    public void onDataItemsModified(List<DataItem> items) {
        subscriptions.onDataItemsModified(items);
    }

    @Override
    public void onDataItemsDeleted(List<DataItem> items) {
        subscriptions.onDataItemsDeleted(items);
    }

    @Override
    public void onMonitoringModeChanged(List<MonitoredItem> items) {
        subscriptions.onMonitoringModeChanged(items);
    }
}
