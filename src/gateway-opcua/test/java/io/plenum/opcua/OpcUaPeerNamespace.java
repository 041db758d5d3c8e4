package io.plenum.opcua;

import io.plenum.point.PointKind;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
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
import org.eclipse.milo.opcua.sdk.server.nodes.UaNodeContext;
import org.eclipse.milo.opcua.sdk.server.nodes.UaVariableNode;
import org.eclipse.milo.opcua.sdk.server.util.SubscriptionModel;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.types.builtin.ByteString;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.DateTime;
import org.eclipse.milo.opcua.stack.core.types.builtin.ExtensionObject;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.QualifiedName;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned;
import org.eclipse.milo.opcua.stack.core.types.enumerated.TimestampsToReturn;
import org.eclipse.milo.opcua.stack.core.types.structured.EUInformation;
import org.eclipse.milo.opcua.stack.core.types.structured.EnumValueType;
import org.eclipse.milo.opcua.stack.core.types.structured.HistoryData;
import org.eclipse.milo.opcua.stack.core.types.structured.HistoryReadDetails;
import org.eclipse.milo.opcua.stack.core.types.structured.HistoryReadResult;
import org.eclipse.milo.opcua.stack.core.types.structured.HistoryReadValueId;
import org.eclipse.milo.opcua.stack.core.types.structured.Range;
import org.eclipse.milo.opcua.stack.core.types.structured.ReadRawModifiedDetails;

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
        setStates(addVariable(name, NodeIds.UInt32, Unsigned.uint(value)), texts);
    }

    void setStates(UaVariableNode node, String... texts) {
        node.setProperty(ENUM_STRINGS, texts(texts));
    }

    void setText(UaVariableNode node, String property, LocalizedText text) {
        node.setProperty(
                new QualifiedProperty<>(
                        "http://opcfoundation.org/UA/",
                        property,
                        NodeIds.LocalizedText.expanded(),
                        ValueRanks.Scalar,
                        LocalizedText.class),
                text);
    }

    UaNodeContext context() {
        return getNodeContext();
    }

    NodeId id(String identifier) {
        return newNodeId(identifier);
    }

    QualifiedName name(String name) {
        return newQualifiedName(name);
    }

    void add(UaNode node) {
        getNodeManager().addNode(node);
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
        setUnit(addVariable(name, NodeIds.Double, value), unit);
    }

    void setUnit(UaVariableNode node, String unit) {
        node.setProperty(
                ENGINEERING_UNITS,
                new EUInformation("urn:units", -1, LocalizedText.english(unit), LocalizedText.english(unit)));
    }

    /** A variable whose server names its ranges, by their property. */
    void addRanged(String name, double value, Map<String, Range> ranges) {
        UaVariableNode node = addVariable(name, NodeIds.Double, value);
        ranges.forEach((property, range) -> setRange(node, property, range));
    }

    void setRange(UaVariableNode node, String property, Range range) {
        node.setProperty(
                new QualifiedProperty<>(
                        "http://opcfoundation.org/UA/",
                        property,
                        NodeIds.Range.expanded(),
                        ValueRanks.Scalar,
                        Range.class),
                range);
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

    /** Gives the variables of a folder a new value each. */
    void changeFolder(String name, int children, double value) {
        DataValue changed = new DataValue(new Variant(value));
        for (int i = 0; i < children; i++) {
            if (getNodeManager().get(newNodeId(name + "/" + i)) instanceof UaVariableNode node) {
                node.setValue(changed);
            }
        }
    }

    UaVariableNode addVariable(String name, NodeId type, Object value) {
        UaVariableNode node = variable(name, type, AccessLevel.READ_ONLY);
        node.setValue(new DataValue(new Variant(value)));
        inObjects(node);
        return node;
    }

    /** As the server has it. */
    UaVariableNode variable(String name) {
        return (UaVariableNode) Objects.requireNonNull(getNodeManager().get(newNodeId(name)));
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

    /** What the server has recorded of variables, by their identifiers. */
    final Map<String, List<DataValue>> recorded = new ConcurrentHashMap<>();

    final AtomicInteger pages = new AtomicInteger();
    final Set<String> continuations = ConcurrentHashMap.newKeySet();

    /** A variable of which the server has recorded values. */
    void addHistory(String name, boolean recording, Set<AccessLevel> access, List<DataValue> values) {
        UaVariableNode node = variable(name, NodeIds.Double, access);
        node.setHistorizing(recording);
        node.setValue(new DataValue(new Variant(20.0)));
        inObjects(node);
        recorded.put(name, values);
    }

    /** Raw values with bounds, at most 300 in a page (OPC 10000-11, 6.5.3). */
    @Override
    public List<HistoryReadResult> historyRead(
            HistoryReadContext context,
            HistoryReadDetails details,
            TimestampsToReturn times,
            List<HistoryReadValueId> wanted) {
        return wanted.stream()
                .map(one -> page((ReadRawModifiedDetails) details, one))
                .toList();
    }

    private HistoryReadResult page(ReadRawModifiedDetails details, HistoryReadValueId one) {
        pages.incrementAndGet();
        List<DataValue> all =
                recorded.getOrDefault(String.valueOf(one.getNodeId().getIdentifier()), List.of());
        Instant from = details.getStartTime().getJavaInstant();
        Instant to = details.getEndTime().getJavaInstant();
        List<DataValue> within = new ArrayList<>();
        DataValue before = null;
        for (DataValue value : all) {
            Instant time = Objects.requireNonNull(value.sourceTime()).getJavaInstant();
            before = time.isBefore(from) ? value : before;
            if (!time.isBefore(from)) {
                within.add(value);
                if (!time.isBefore(to)) {
                    break;
                }
            }
        }
        within.addFirst(before != null ? before : noBound(details.getStartTime()));
        if (within.getLast().sourceTime() == null
                || !Objects.requireNonNull(within.getLast().sourceTime())
                        .getJavaInstant()
                        .isAfter(to)) {
            within.add(noBound(details.getEndTime()));
        }
        String given = new String(one.getContinuationPoint().bytesOrEmpty(), StandardCharsets.UTF_8);
        continuations.remove(given);
        int begin = given.isEmpty() ? 0 : Integer.parseInt(given.substring(given.indexOf(' ') + 1));
        int end = Math.min(
                within.size(),
                begin + (int) Math.min(300, details.getNumValuesPerNode().longValue()));
        ByteString more = ByteString.NULL_VALUE;
        if (end < within.size()) {
            String point = one.getNodeId().getIdentifier() + " " + end;
            continuations.add(point);
            more = ByteString.of(point.getBytes(StandardCharsets.UTF_8));
        }
        HistoryData data = new HistoryData(within.subList(begin, end).toArray(DataValue[]::new));
        return new HistoryReadResult(
                StatusCode.GOOD, more, ExtensionObject.encode(getServer().getStaticEncodingContext(), data));
    }

    private static DataValue noBound(DateTime time) {
        return new DataValue(Variant.NULL_VALUE, new StatusCode(StatusCodes.Bad_BoundNotFound), time);
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
