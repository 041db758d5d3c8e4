package io.plenum.opcua.read;

import org.eclipse.milo.opcua.sdk.client.OpcUaClient;
import org.eclipse.milo.opcua.sdk.client.OperationLimits;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.UInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How much a server takes in one request, by its own OperationLimits (OPC 10000-5, 6.3.11); 0 where it does not say. */
public record ServerLimits(long read, long translate, long monitor) {

    private static final Logger LOG = LoggerFactory.getLogger(ServerLimits.class);

    public static ServerLimits of(OpcUaClient client) {
        try {
            OperationLimits told = client.getOperationLimits();
            UInteger none = UInteger.MIN;
            return new ServerLimits(
                    told.maxNodesPerRead().orElse(none).longValue(),
                    told.maxNodesPerTranslateBrowsePathsToNodeIds().orElse(none).longValue(),
                    told.maxMonitoredItemsPerCall().orElse(none).longValue());
        } catch (UaException e) {
            // Then portions are found by trying.
            LOG.debug("The server does not tell its limits", e);
            return new ServerLimits(0, 0, 0);
        }
    }
}
