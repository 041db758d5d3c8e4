package io.plenum.opcua.browse;

import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.uint;

import io.plenum.opcua.read.BatchSize;
import java.util.List;
import org.eclipse.milo.opcua.sdk.client.OpcUaClient;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.ByteString;
import org.eclipse.milo.opcua.stack.core.types.builtin.DateTime;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.UInteger;
import org.eclipse.milo.opcua.stack.core.types.enumerated.BrowseDirection;
import org.eclipse.milo.opcua.stack.core.types.enumerated.BrowseResultMask;
import org.eclipse.milo.opcua.stack.core.types.enumerated.NodeClass;
import org.eclipse.milo.opcua.stack.core.types.structured.BrowseDescription;
import org.eclipse.milo.opcua.stack.core.types.structured.BrowseResult;
import org.eclipse.milo.opcua.stack.core.types.structured.ReferenceDescription;
import org.eclipse.milo.opcua.stack.core.types.structured.ViewDescription;
import org.jspecify.annotations.Nullable;

/**
 * Lists the children of a node, page by page: a folder of ten thousand does not fit into one answer. A server keeps something for
 * each list that is not at its end, and has room for few; what is not read to its end is given back.
 */
final class NodeBrowser {

    private static final ViewDescription EVERYTHING =
            new ViewDescription(NodeId.NULL_VALUE, DateTime.MIN_VALUE, uint(0));

    private static final UInteger RESULT = uint(BrowseResultMask.NodeClass.getValue()
            | BrowseResultMask.DisplayName.getValue()
            | BrowseResultMask.BrowseName.getValue()
            | BrowseResultMask.TypeDefinition.getValue());

    private static final int SMALL_PAGE = 20;

    private final OpcUaClient client;
    private final int page;
    private final int most;

    /** Takes the children as they come. */
    @FunctionalInterface
    interface Pages {

        /** Returns whether more are wanted. */
        boolean take(ReferenceDescription[] children);
    }

    /**
     * @param page most children in one answer; a server may send fewer
     * @param most pages, so that a server that always says "there is more" does not hold us for ever
     */
    NodeBrowser(OpcUaClient client, int page, int most) {
        this.client = client;
        this.page = page;
        this.most = most;
    }

    /**
     * Where pages are too large for the server or for us, it begins anew with small ones: a child may be taken twice.
     *
     * @throws UaException where the server refuses to list this node, or answers so that nobody can read it
     */
    void children(NodeId node, Pages pages) throws UaException {
        try {
            children(node, page, pages);
        } catch (UaException e) {
            if (!BatchSize.isTooMuch(e) || e.getStatusCode().value() == StatusCodes.Bad_Timeout) {
                throw e;
            }
            children(node, SMALL_PAGE, pages);
        }
    }

    private void children(NodeId node, int inAnswer, Pages pages) throws UaException {
        BrowseResult result = one(client.browse(EVERYTHING, uint(inAnswer), List.of(description(node)))
                .getResults());
        boolean wanted = take(result, pages);
        ByteString more = more(result);
        // An answer may be empty and still not the last: count answers too.
        for (int answers = 1; more != null; answers++) {
            if (!wanted || answers >= most) {
                release(more);
                return;
            }
            try {
                result = one(client.browseNext(false, List.of(more)).getResults());
            } catch (UaException e) {
                release(more);
                throw e;
            }
            wanted = take(result, pages);
            more = more(result);
        }
    }

    /** Nobody waits for the answer; it goes with the session at the latest. */
    private void release(ByteString more) {
        var unused = client.browseNextAsync(true, List.of(more));
    }

    /** What a type is derived from, null where the server does not say. */
    @Nullable
    NodeId supertype(NodeId type) throws UaException {
        BrowseDescription upwards = new BrowseDescription(
                type,
                BrowseDirection.Inverse,
                NodeIds.HasSubtype,
                true,
                uint(NodeClass.ObjectType.getValue()),
                uint(BrowseResultMask.None.getValue()));
        BrowseResult result =
                one(client.browse(EVERYTHING, uint(1), List.of(upwards)).getResults());
        ByteString more = more(result);
        if (more != null) {
            release(more);
        }
        ReferenceDescription[] found = result == null ? null : result.getReferences();
        return found == null || found.length == 0
                ? null
                : found[0].getNodeId().toNodeId(client.getNamespaceTable()).orElse(null);
    }

    private static BrowseDescription description(NodeId node) {
        return new BrowseDescription(
                node,
                BrowseDirection.Forward,
                NodeIds.HierarchicalReferences,
                true,
                uint(NodeClass.Object.getValue() | NodeClass.Variable.getValue()),
                RESULT);
    }

    private static @Nullable BrowseResult one(BrowseResult @Nullable [] results) throws UaException {
        if (results == null || results.length == 0) {
            return null;
        }
        if (results[0].getStatusCode().isBad()) {
            throw new UaException(results[0].getStatusCode());
        }
        return results[0];
    }

    private static boolean take(@Nullable BrowseResult result, Pages pages) {
        ReferenceDescription[] references = result == null ? null : result.getReferences();
        return pages.take(references == null ? new ReferenceDescription[0] : references);
    }

    /** Returns how to ask for more, or null where this was all. */
    private static @Nullable ByteString more(@Nullable BrowseResult result) {
        ByteString more = result == null ? null : result.getContinuationPoint();
        return more == null || more.isNullOrEmpty() ? null : more;
    }
}
