package io.plenum.opcua.read;

import io.plenum.point.Point;
import io.plenum.point.PointSource;
import org.eclipse.milo.opcua.stack.core.NamespaceTable;
import org.eclipse.milo.opcua.stack.core.types.builtin.ExpandedNodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.jspecify.annotations.Nullable;

/** Node ids as the site model writes them: with the namespace's URI, since its index may change when a server restarts. */
public final class NodeAddress {

    private NodeAddress() {}

    public static String text(Point point) {
        PointSource source = point.source();
        return source == null ? "" : source.address();
    }

    public static String text(NodeId node, NamespaceTable namespaces) {
        String text = node.toParseableString();
        return "nsu=" + namespaces.get(node.getNamespaceIndex()) + ";" + text.substring(text.indexOf(';') + 1);
    }

    /** Null where the address is none, or the server does not have the namespace. */
    public static @Nullable NodeId node(Point point, NamespaceTable namespaces) {
        return node(text(point), namespaces);
    }

    /** Null where the address is none, or the server does not have the namespace. */
    public static @Nullable NodeId node(String address, NamespaceTable namespaces) {
        try {
            return ExpandedNodeId.parse(address).toNodeId(namespaces).orElse(null);
        } catch (RuntimeException unparsable) {
            return null;
        }
    }
}
