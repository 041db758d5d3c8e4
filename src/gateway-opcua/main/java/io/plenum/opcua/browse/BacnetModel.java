package io.plenum.opcua.browse;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.milo.opcua.sdk.client.OpcUaClient;
import org.eclipse.milo.opcua.stack.core.NamespaceTable;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.ExpandedNodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.QualifiedName;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.UInteger;
import org.eclipse.milo.opcua.stack.core.types.structured.ReferenceDescription;
import org.jspecify.annotations.Nullable;

/**
 * Whether a server speaks of BACnet by the companion model (OPC 30030), and what it speaks of: known by type definitions, also of types
 * that a vendor has derived, and by the names that the model gives to members. What people read is not looked at. Used by one thread.
 */
final class BacnetModel {

    private static final List<String> URIS =
            List.of("http://opcfoundation.org/UA/BACnet_V2/", "http://opcfoundation.org/UA/BACnet/");

    static final String PRESENT_VALUE = "Present_Value";

    private static final int MOST_GENERATIONS = 10;

    private final NamespaceTable namespaces;
    private final NodeBrowser browser;
    private final @Nullable Integer namespace;
    /** Asked for once: a server has few types. */
    private final Map<NodeId, Optional<BacnetObjectKind>> kinds = new HashMap<>();

    BacnetModel(OpcUaClient client, NodeBrowser browser) {
        this.namespaces = client.getNamespaceTable();
        this.browser = browser;
        namespace = URIS.stream()
                .map(namespaces::getIndex)
                .filter(Objects::nonNull)
                .map(Number::intValue)
                .findFirst()
                .orElse(null);
    }

    /** What BACnet object this is, null where it is none. */
    @Nullable
    BacnetObjectKind kind(ReferenceDescription object) {
        NodeId type = type(object);
        if (type == null) {
            return null;
        }
        Optional<BacnetObjectKind> known = kinds.get(type);
        if (known == null) {
            known = Optional.ofNullable(derived(type));
            kinds.put(type, known);
        }
        return known.orElse(null);
    }

    private @Nullable BacnetObjectKind derived(NodeId type) {
        NodeId above = type;
        try {
            for (int i = 0; above != null && i < MOST_GENERATIONS; i++) {
                BacnetObjectKind kind = isOfModel(above) && above.getIdentifier() instanceof UInteger number
                        ? BacnetObjectKind.of(number.longValue())
                        : null;
                if (kind != null) {
                    return kind;
                }
                above = above.getNamespaceIndex().intValue() == 0 ? null : browser.supertype(above);
            }
        } catch (UaException e) {
            // Then it is an object like any other.
            var unused = Interruption.keep(e);
        }
        return null;
    }

    /** Whether an object is a part of a BACnet object, as the model has them: no object by itself. */
    boolean isPart(ReferenceDescription object) {
        NodeId type = type(object);
        return type != null && isOfModel(type);
    }

    /** Whether the model itself gives this name: a property of BACnet. */
    boolean isMember(ReferenceDescription child) {
        return namespace != null
                && child.getBrowseName() != null
                && child.getBrowseName().namespaceIndex().intValue() == namespace;
    }

    private @Nullable NodeId type(ReferenceDescription object) {
        ExpandedNodeId type = object.getTypeDefinition();
        return namespace == null || type == null
                ? null
                : type.toNodeId(namespaces).orElse(null);
    }

    private boolean isOfModel(NodeId node) {
        return namespace != null && node.getNamespaceIndex().intValue() == namespace;
    }

    /** Whether a variable of this browse name is the present value of an object. */
    static boolean isPresentValue(@Nullable Object name, NamespaceTable namespaces) {
        if (!(name instanceof QualifiedName qualified) || !PRESENT_VALUE.equals(qualified.name())) {
            return false;
        }
        // A server may name an index that its table does not have.
        String uri = namespaces.get(qualified.namespaceIndex());
        return uri != null && URIS.contains(uri);
    }

    /** As the model calls a member. */
    QualifiedName name(String member) {
        return new QualifiedName(Objects.requireNonNull(namespace), member);
    }
}
