package io.plenum.opcua;

import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.uint;

import java.util.List;
import java.util.Map;
import org.eclipse.milo.opcua.sdk.core.Reference;
import org.eclipse.milo.opcua.sdk.server.ManagedNamespaceWithLifecycle;
import org.eclipse.milo.opcua.sdk.server.OpcUaServer;
import org.eclipse.milo.opcua.sdk.server.items.DataItem;
import org.eclipse.milo.opcua.sdk.server.items.MonitoredItem;
import org.eclipse.milo.opcua.sdk.server.nodes.UaNode;
import org.eclipse.milo.opcua.sdk.server.nodes.UaObjectNode;
import org.eclipse.milo.opcua.sdk.server.nodes.UaObjectTypeNode;
import org.eclipse.milo.opcua.sdk.server.nodes.UaVariableNode;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.QualifiedName;

/**
 * The companion model for BACnet as OPC 30030 publishes it (BACnet_V2, version 2.00.1): the numbers of its types and the browse names of
 * their members; and a vendor's instances of it, whose own names say nothing.
 */
final class BacnetPeerModel extends ManagedNamespaceWithLifecycle {

    static final String URI = "http://opcfoundation.org/UA/BACnet_V2/";

    private final OpcUaPeerNamespace vendor;

    BacnetPeerModel(OpcUaServer server, OpcUaPeerNamespace vendor) {
        super(server, URI);
        this.vendor = vendor;
        getLifecycleManager().addStartupTask(this::types);
    }

    private void types() {
        type(1002, "BACnetObjectType", NodeIds.BaseObjectType);
        type(1004, "BACnetAnalogType", id(1002));
        type(1005, "BACnetAnalogInputType", id(1004));
        type(1012, "BACnetBinaryType", id(1002));
        type(1014, "BACnetBinaryOutputType", id(1012));
        type(1018, "BACnetMultiStateType", id(1002));
        type(1021, "BACnetMultiStateValueType", id(1018));
        type(1022, "BACnetScheduleType", id(1002));
        type(1011, "BACnetDeviceType", id(1002));
        type(101019, "BACnetTimeManagementType", NodeIds.BaseObjectType);
    }

    NodeId id(int number) {
        return newNodeId(uint(number));
    }

    private void type(int number, String name, NodeId above) {
        getNodeManager().addNode(type(id(number), newQualifiedName(name), above));
    }

    private UaObjectTypeNode type(NodeId id, QualifiedName name, NodeId above) {
        UaObjectTypeNode node = UaObjectTypeNode.builder(vendor.context())
                .setNodeId(id)
                .setBrowseName(name)
                .setDisplayName(LocalizedText.english(name.name()))
                .setIsAbstract(false)
                .build();
        node.addReference(new Reference(id, NodeIds.HasSubtype, above.expanded(), Reference.Direction.INVERSE));
        return node;
    }

    /** A type of the vendor's own that is derived from one of the model's. */
    NodeId vendorType(String name, int above) {
        UaObjectTypeNode node = type(vendor.id(name), vendor.name(name), id(above));
        vendor.add(node);
        return node.getNodeId();
    }

    /** @param parent null for the Objects folder */
    UaObjectNode object(
            @org.jspecify.annotations.Nullable UaNode parent, String name, NodeId type, String description) {
        UaObjectNode node = UaObjectNode.builder(vendor.context())
                .setNodeId(vendor.id(name))
                .setBrowseName(vendor.name(name))
                .setDisplayName(new LocalizedText("de", name))
                .setDescription(new LocalizedText("de", description))
                .setTypeDefinition(type)
                .build();
        vendor.add(node);
        NodeId above = parent == null ? NodeIds.ObjectsFolder : parent.getNodeId();
        node.addReference(
                new Reference(node.getNodeId(), NodeIds.HasComponent, above.expanded(), Reference.Direction.INVERSE));
        return node;
    }

    /** A member whose name is the model's and whose node is the vendor's. */
    UaVariableNode member(UaNode owner, String name, NodeId type, Object value) {
        String own = owner.getNodeId().getIdentifier() + "#" + Integer.toHexString(name.hashCode());
        UaVariableNode node = vendor.addVariable(own, type, value);
        node.setBrowseName(newQualifiedName(name));
        node.setDisplayName(new LocalizedText("de", "Wert " + Integer.toHexString(name.hashCode())));
        node.removeReference(new Reference(
                node.getNodeId(), NodeIds.Organizes, NodeIds.ObjectsFolder.expanded(), Reference.Direction.INVERSE));
        node.addReference(new Reference(
                node.getNodeId(), NodeIds.HasComponent, owner.getNodeId().expanded(), Reference.Direction.INVERSE));
        return node;
    }

    /** With its identifier, as BACnet packs it. */
    UaObjectNode numbered(UaObjectNode object, int type, int instance) {
        member(object, "Object_Identifier", NodeIds.UInt32, uint(((long) type << 22) + instance));
        return object;
    }

    /** A device of these words, with properties that are no points. */
    UaObjectNode device(String name, int instance, Map<String, String> words) {
        UaObjectNode device = numbered(object(null, name, id(1011), ""), 8, instance);
        words.forEach((property, word) -> member(device, property, NodeIds.String, word));
        member(device, "Database_Revision", NodeIds.UInt32, uint(3));
        member(object(device, name + "-Zeit", id(101019), ""), "UTC_Offset", NodeIds.Int16, (short) 60);
        return device;
    }

    @Override
    public void onDataItemsCreated(List<DataItem> items) {}

    @Override
    public void onDataItemsModified(List<DataItem> items) {}

    @Override
    public void onDataItemsDeleted(List<DataItem> items) {}

    @Override
    public void onMonitoringModeChanged(List<MonitoredItem> items) {}
}
