package io.plenum.opcua.browse;

import io.plenum.opcua.read.NodeReads;
import io.plenum.point.device.ValueRange;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.milo.opcua.sdk.client.OpcUaClient;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.UaSerializationException;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.ExtensionObject;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.structured.Range;
import org.jspecify.annotations.Nullable;

/**
 * What values variables can have: what the instrument can return (InstrumentRange), else what is likely in normal operation
 * (EURange), beyond which a value tells of a fault (OPC 10000-8, 5.3.2.3).
 */
final class VariableRanges {

    private final OpcUaClient client;
    private final NodeReads reads;

    VariableRanges(OpcUaClient client, NodeReads reads) {
        this.client = client;
        this.reads = reads;
    }

    /** Of those that name one. */
    Map<NodeId, ValueRange> of(List<NodeId> variables) throws UaException {
        Map<NodeId, ValueRange> ranges = new HashMap<>();
        for (String property : List.of("EURange", "InstrumentRange")) {
            reads.propertyValues(variables, property).forEach((variable, value) -> {
                ValueRange range = range(value);
                if (range != null) {
                    ranges.put(variable, range);
                }
            });
        }
        return ranges;
    }

    private @Nullable ValueRange range(DataValue value) {
        try {
            return value.value().value() instanceof ExtensionObject packed
                            && packed.decode(client.getStaticEncodingContext()) instanceof Range range
                    ? ValueRange.of(range.getLow(), range.getHigh())
                    : null;
        } catch (UaSerializationException e) {
            return null;
        }
    }
}
