package io.plenum.connector.opcua;

import io.plenum.point.PointKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.milo.opcua.sdk.core.AccessLevel;
import org.eclipse.milo.opcua.sdk.core.Reference;
import org.eclipse.milo.opcua.sdk.server.ManagedNamespaceWithLifecycle;
import org.eclipse.milo.opcua.sdk.server.OpcUaServer;
import org.eclipse.milo.opcua.sdk.server.items.DataItem;
import org.eclipse.milo.opcua.sdk.server.items.MonitoredItem;
import org.eclipse.milo.opcua.sdk.server.nodes.UaVariableNode;
import org.eclipse.milo.opcua.sdk.server.util.SubscriptionModel;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;

/** One variable of each kind under Objects; its identifier is the kind in small letters. */
final class OpcUaPeerNamespace extends ManagedNamespaceWithLifecycle {

    private final Map<PointKind, UaVariableNode> nodes = new EnumMap<>(PointKind.class);
    private final SubscriptionModel subscriptions;

    OpcUaPeerNamespace(OpcUaServer server, Map<PointKind, Object> values) {
        super(server, OpcUaPeer.URI);
        subscriptions = new SubscriptionModel(server, this);
        getLifecycleManager().addLifecycle(subscriptions);
        getLifecycleManager().addStartupTask(() -> values.forEach(this::add));
    }

    static String identifier(PointKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    void show(PointKind kind, Object value) {
        UaVariableNode node = nodes.get(kind);
        if (node != null) {
            node.setValue(new DataValue(new Variant(value)));
        }
    }

    private void add(PointKind kind, Object value) {
        NodeId type =
                switch (kind) {
                    case NUMERIC -> NodeIds.Double;
                    case BINARY -> NodeIds.Boolean;
                    case MULTISTATE -> NodeIds.Int32;
                };
        UaVariableNode node = UaVariableNode.builder(getNodeContext())
                .setNodeId(newNodeId(identifier(kind)))
                .setBrowseName(newQualifiedName(identifier(kind)))
                .setDisplayName(LocalizedText.english(identifier(kind)))
                .setAccessLevel(AccessLevel.READ_ONLY)
                .setUserAccessLevel(AccessLevel.READ_ONLY)
                .setDataType(type)
                .setTypeDefinition(NodeIds.BaseDataVariableType)
                .build();
        getNodeManager().addNode(node);
        node.addReference(new Reference(
                node.getNodeId(), NodeIds.Organizes, NodeIds.ObjectsFolder.expanded(), Reference.Direction.INVERSE));
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
