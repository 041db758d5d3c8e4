package io.plenum.opcua.element;

import org.eclipse.milo.opcua.sdk.client.OpcUaClient;
import org.eclipse.milo.opcua.sdk.client.typetree.DataTypeManagerFactory;
import org.eclipse.milo.opcua.sdk.client.typetree.DataTypeTreeFactory;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.UaStructuredType;
import org.eclipse.milo.opcua.stack.core.types.builtin.ExtensionObject;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decodes the structures of a server by what it says of their types (DataTypeDefinition, OPC 10000-3, 8.48). Each type is asked for
 * when a value of it comes first. Thread-safe.
 */
public final class StructureTypes {

    private static final Logger LOG = LoggerFactory.getLogger(StructureTypes.class);

    private final OpcUaClient client;
    private volatile @Nullable Opened last;

    /** The fields of a structure are asked for one after the other, and it is decoded once. */
    private record Opened(ExtensionObject packed, @Nullable UaStructuredType structure) {}

    public StructureTypes(OpcUaClient client) {
        this.client = client;
        client.setDataTypeTreeFactory(DataTypeTreeFactory.lazy());
        client.setDynamicDataTypeManagerFactory(DataTypeManagerFactory.lazy());
    }

    /** Null where the server does not describe its type, or the value is not as the type says. */
    @Nullable
    UaStructuredType open(ExtensionObject packed) {
        Opened before = last;
        if (before != null && before.packed() == packed) {
            return before.structure();
        }
        UaStructuredType structure = decode(packed);
        last = new Opened(packed, structure);
        return structure;
    }

    private @Nullable UaStructuredType decode(ExtensionObject packed) {
        try {
            return packed.decode(client.getDynamicEncodingContext());
        } catch (UaException | RuntimeException e) {
            LOG.debug("A structure of type {} cannot be decoded", packed.getEncodingOrTypeId(), e);
            return null;
        } catch (StackOverflowError e) {
            // Of a type that holds itself, and of a server that makes use of it.
            LOG.debug("A structure of type {} is too deep", packed.getEncodingOrTypeId());
            return null;
        }
    }
}
