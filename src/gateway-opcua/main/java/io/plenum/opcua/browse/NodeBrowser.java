package io.plenum.opcua.browse;

import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.uint;

import io.plenum.opcua.read.BatchSize;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.milo.opcua.sdk.client.OpcUaClient;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.ByteString;
import org.eclipse.milo.opcua.stack.core.types.builtin.DateTime;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.enumerated.BrowseDirection;
import org.eclipse.milo.opcua.stack.core.types.enumerated.BrowseResultMask;
import org.eclipse.milo.opcua.stack.core.types.enumerated.NodeClass;
import org.eclipse.milo.opcua.stack.core.types.structured.BrowseDescription;
import org.eclipse.milo.opcua.stack.core.types.structured.BrowseResult;
import org.eclipse.milo.opcua.stack.core.types.structured.ReferenceDescription;
import org.eclipse.milo.opcua.stack.core.types.structured.ViewDescription;
import org.jspecify.annotations.Nullable;

/** Lists the children of a node, page by page: a folder of ten thousand does not fit into one answer. */
final class NodeBrowser {

    private static final ViewDescription EVERYTHING =
            new ViewDescription(NodeId.NULL_VALUE, DateTime.MIN_VALUE, uint(0));

    private static final int SMALL_PAGE = 20;

    private final OpcUaClient client;
    private final int page;
    private final int most;

    /**
     * @param page most children in one answer; a server may send fewer
     * @param most where to stop, so that a server that always says "there is more" does not hold us for ever
     */
    NodeBrowser(OpcUaClient client, int page, int most) {
        this.client = client;
        this.page = page;
        this.most = most;
    }

    /** @throws UaException where the server refuses to list this node, or answers so that nobody can read it */
    List<ReferenceDescription> children(NodeId node) throws UaException {
        try {
            return children(node, page);
        } catch (UaException e) {
            if (!BatchSize.isTooMuch(e) || e.getStatusCode().value() == StatusCodes.Bad_Timeout) {
                throw e;
            }
            return children(node, SMALL_PAGE);
        }
    }

    private List<ReferenceDescription> children(NodeId node, int inAnswer) throws UaException {
        List<ReferenceDescription> children = new ArrayList<>();
        BrowseResult[] first = client.browse(
                        EVERYTHING, uint(inAnswer), List.of(children(node, NodeIds.HierarchicalReferences)))
                .getResults();
        ByteString more = take(first, children);
        // An answer may be empty and still not the last: count answers too.
        for (int answers = 1; more != null; answers++) {
            boolean enough = children.size() >= most || answers >= most;
            BrowseResult[] next = client.browseNext(enough, List.of(more)).getResults();
            more = enough ? null : take(next, children);
        }
        return children;
    }

    private static BrowseDescription children(NodeId node, NodeId references) {
        return new BrowseDescription(
                node,
                BrowseDirection.Forward,
                references,
                true,
                uint(NodeClass.Object.getValue() | NodeClass.Variable.getValue()),
                uint(BrowseResultMask.All.getValue()));
    }

    /** Returns how to ask for more, or null where this was all. */
    private static @Nullable ByteString take(BrowseResult @Nullable [] results, List<ReferenceDescription> children)
            throws UaException {
        if (results == null || results.length == 0) {
            return null;
        }
        if (results[0].getStatusCode().isBad()) {
            throw new UaException(results[0].getStatusCode());
        }
        ReferenceDescription[] references = results[0].getReferences();
        if (references != null) {
            children.addAll(Arrays.asList(references));
        }
        ByteString more = results[0].getContinuationPoint();
        return more == null || more.isNullOrEmpty() ? null : more;
    }
}
