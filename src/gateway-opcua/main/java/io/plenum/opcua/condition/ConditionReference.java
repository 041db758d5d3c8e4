package io.plenum.opcua.condition;

import io.plenum.opcua.read.NodeAddress;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.milo.opcua.stack.core.NamespaceTable;
import org.eclipse.milo.opcua.stack.core.types.builtin.ByteString;
import org.eclipse.milo.opcua.stack.core.types.builtin.ExpandedNodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.jspecify.annotations.Nullable;

/**
 * What an acknowledgement needs to know of a condition: {@code a1b2,c3d4 nsu=urn:plant;s=fire}.
 *
 * @param open ids of the events that nobody had acknowledged when this was made, of the present state and of its branches
 */
record ConditionReference(NodeId condition, List<ByteString> open) {

    private static final HexFormat HEX = HexFormat.of();

    String text(NamespaceTable namespaces) {
        return open.stream().map(id -> HEX.formatHex(id.bytesOrEmpty())).collect(Collectors.joining(","))
                + " "
                + NodeAddress.text(condition, namespaces);
    }

    /** Null where the text is none, or the server does not have the namespace any more. */
    static @Nullable ConditionReference parse(String text, NamespaceTable namespaces) {
        int gap = text.indexOf(' ');
        try {
            NodeId condition = ExpandedNodeId.parse(text.substring(gap + 1))
                    .toNodeId(namespaces)
                    .orElse(null);
            List<ByteString> open = new ArrayList<>();
            for (String id : text.substring(0, gap).split(",", -1)) {
                if (!id.isEmpty()) {
                    open.add(ByteString.of(HEX.parseHex(id)));
                }
            }
            return condition == null ? null : new ConditionReference(condition, open);
        } catch (RuntimeException unparsable) {
            return null;
        }
    }
}
