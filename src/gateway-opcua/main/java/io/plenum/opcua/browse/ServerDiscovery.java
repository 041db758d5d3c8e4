package io.plenum.opcua.browse;

import io.plenum.link.Discovered;
import io.plenum.link.DiscoveryLimits;
import io.plenum.link.EndpointAddress;
import io.plenum.link.Problem;
import io.plenum.opcua.OpcUaSettings;
import io.plenum.opcua.SubscriptionWatchdog;
import io.plenum.opcua.read.NodeReading;
import io.plenum.opcua.read.NodeReads;
import io.plenum.opcua.read.ServerLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntConsumer;
import org.eclipse.milo.opcua.sdk.client.OpcUaClient;
import org.eclipse.milo.opcua.stack.core.AttributeId;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.enumerated.TimestampsToReturn;

/** What a server is and what it offers. */
public final class ServerDiscovery {

    private static final int AT_ONCE = 500;
    private static final List<NodeId> IDENTITY = List.of(
            NodeIds.Server_ServerStatus_BuildInfo_ManufacturerName,
            NodeIds.Server_ServerStatus_BuildInfo_ProductName,
            NodeIds.Server_ServerStatus_BuildInfo_SoftwareVersion);

    private final OpcUaClient client;
    private final EndpointAddress endpoint;
    private final NodeReads reads;
    private final StateCount places;

    public ServerDiscovery(OpcUaClient client, OpcUaSettings settings, SubscriptionWatchdog watchdog) {
        this.client = client;
        endpoint = settings.endpoint();
        places = settings.places();
        reads = new NodeReads(client, watchdog, ServerLimits.of(client), AT_ONCE);
    }

    /**
     * The server itself, and behind it the BACnet devices that it shows.
     *
     * @param progress told again and again how many nodes have been seen
     */
    public List<Discovered> look(DiscoveryLimits limits, IntConsumer progress) {
        var walk = new AddressSpaceWalk(client, reads, places, limits, progress);
        var location = new Discovered.Location(endpoint.place(), null, "");
        List<Discovered.DiscoveredObject> items = new ArrayList<>(walk.variables());
        List<Discovered> devices = walk.devices(location);
        items.addAll(walk.objects());
        List<Problem> problems = new ArrayList<>(walk.problems());
        List<Discovered> all = new ArrayList<>();
        all.add(new Discovered(
                endpoint.url(),
                endpoint.host(),
                identity(problems),
                location,
                List.copyOf(items),
                List.copyOf(problems),
                walk.complete()));
        all.addAll(devices);
        return all;
    }

    private Discovered.Identity identity(List<Problem> problems) {
        try {
            List<DataValue> told = reads.read(
                    IDENTITY.stream()
                            .map(node -> NodeReads.attribute(node, AttributeId.Value))
                            .toList(),
                    TimestampsToReturn.Neither);
            return new Discovered.Identity(text(told.get(0)), text(told.get(1)), text(told.get(2)));
        } catch (UaException e) {
            problems.add(Problem.of("connector.discovery.identity", NodeReading.name(e.getStatusCode())));
            return Discovered.Identity.UNKNOWN;
        }
    }

    private static String text(DataValue value) {
        return Objects.toString(value.value().value(), "");
    }
}
