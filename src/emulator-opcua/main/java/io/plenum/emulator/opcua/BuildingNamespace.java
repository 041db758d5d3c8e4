package io.plenum.emulator.opcua;

import io.plenum.emulator.EmulatedBuilding;
import io.plenum.emulator.EmulatedPoint;
import io.plenum.emulator.PointAddress;
import io.plenum.emulator.takeback.TakeBack;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.milo.opcua.sdk.core.Reference;
import org.eclipse.milo.opcua.sdk.server.ManagedNamespaceWithLifecycle;
import org.eclipse.milo.opcua.sdk.server.OpcUaServer;
import org.eclipse.milo.opcua.sdk.server.items.DataItem;
import org.eclipse.milo.opcua.sdk.server.items.MonitoredItem;
import org.eclipse.milo.opcua.sdk.server.nodes.UaFolderNode;
import org.eclipse.milo.opcua.sdk.server.nodes.factories.NodeFactory;
import org.eclipse.milo.opcua.sdk.server.util.SubscriptionModel;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.types.builtin.DateTime;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.structured.CallMethodRequest;
import org.eclipse.milo.opcua.stack.core.types.structured.CallMethodResult;

/** The address space {@code urn:aula-house}: folders after the paths of the points, one variable for each point. */
final class BuildingNamespace extends ManagedNamespaceWithLifecycle {

    static final String URI = "urn:aula-house";

    private final EmulatedBuilding building;
    private final SubscriptionModel subscriptions;
    private final Map<String, UaFolderNode> folders = new HashMap<>();
    private final ServedConditions conditions;
    private final List<ServedVariable> variables = new ArrayList<>();

    BuildingNamespace(OpcUaServer server, EmulatedBuilding building) {
        super(server, URI);
        this.building = building;
        conditions = new ServedConditions(server, new NodeFactory(getNodeContext()));
        subscriptions = new SubscriptionModel(server, this);
        getLifecycleManager().addLifecycle(subscriptions);
        getLifecycleManager().addStartupTask(this::addNodes);
    }

    /** Shows the model's values; called on one thread only. */
    void publish(double[] snapshot) {
        DateTime now = DateTime.now();
        List<TakeBack> others = building.takeBacks();
        ZonedDateTime time = building.clock().atZone(building.zone());
        for (ServedVariable variable : variables) {
            variable.publish(snapshot, now);
            variable.takeBack(TakeBack.of(others, variable.point()), time);
        }
        conditions.publish(snapshot, now);
    }

    /** To be called once the server has started. */
    void offerConditions() {
        conditions.start();
    }

    private void addNodes() {
        var factory = new VariableFactory(getNodeContext(), getNamespaceIndex());
        for (EmulatedPoint point : building.points()) {
            if (point.binding() instanceof PointAddress.OpcUa at) {
                var node = factory.make(point, at.path());
                folder(parent(at.path())).addOrganizes(node);
                variables.add(new ServedVariable(building, point, node));
                conditions.add(point, node.getNodeId(), newNodeId(at.path() + "/condition"));
            }
        }
        publish(building.snapshot());
    }

    private UaFolderNode folder(String path) {
        UaFolderNode known = folders.get(path);
        if (known != null) {
            return known;
        }
        String name = path.substring(path.lastIndexOf('/') + 1);
        var folder = new UaFolderNode(
                getNodeContext(), newNodeId(path), newQualifiedName(name), LocalizedText.english(name));
        folders.put(path, folder);
        getNodeManager().addNode(folder);
        if (path.contains("/")) {
            folder(parent(path)).addOrganizes(folder);
        } else {
            folder.addReference(new Reference(
                    folder.getNodeId(),
                    NodeIds.Organizes,
                    NodeIds.ObjectsFolder.expanded(),
                    Reference.Direction.INVERSE));
        }
        return folder;
    }

    /** A path without folder stands in one that is named after the building. */
    private static String parent(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "aula-house" : path.substring(0, slash);
    }

    /** Methods of conditions are answered here, all others by their nodes. */
    @Override
    public List<CallMethodResult> call(CallContext context, List<CallMethodRequest> requests) {
        List<CallMethodResult> results = new ArrayList<>(requests.size());
        for (CallMethodRequest request : requests) {
            CallMethodResult answered = conditions.call(request);
            results.add(answered == null ? super.call(context, List.of(request)).getFirst() : answered);
        }
        return results;
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
