package io.plenum.connector.opcua;

import org.eclipse.milo.opcua.sdk.client.OpcUaClient;
import org.eclipse.milo.opcua.sdk.client.OperationLimits;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.UInteger;

/** How much a server takes in one request; 0 where it does not say. */
record ServerLimits(long read, long translate, long monitor) {

    static ServerLimits of(OpcUaClient client) throws UaException {
        OperationLimits told = client.getOperationLimits();
        UInteger none = UInteger.MIN;
        return new ServerLimits(
                told.maxNodesPerRead().orElse(none).longValue(),
                told.maxNodesPerTranslateBrowsePathsToNodeIds().orElse(none).longValue(),
                told.maxMonitoredItemsPerCall().orElse(none).longValue());
    }

    int reads(int wanted) {
        return least(wanted, read);
    }

    int translations(int wanted) {
        return least(wanted, translate);
    }

    int items(int wanted) {
        return least(wanted, monitor);
    }

    private static int least(int wanted, long allowed) {
        return allowed > 0 && allowed < wanted ? (int) allowed : wanted;
    }
}
