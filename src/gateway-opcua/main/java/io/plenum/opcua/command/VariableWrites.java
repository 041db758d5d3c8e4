package io.plenum.opcua.command;

import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.uint;

import io.plenum.link.command.CommandRefusedException;
import io.plenum.opcua.read.NodeReads;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.milo.opcua.sdk.client.OpcUaClient;
import org.eclipse.milo.opcua.stack.core.AttributeId;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.eclipse.milo.opcua.stack.core.types.enumerated.TimestampsToReturn;
import org.eclipse.milo.opcua.stack.core.types.structured.WriteValue;
import org.jspecify.annotations.Nullable;

/** The requests of commands: what a variable is, what it has, and another value for it. */
public record VariableWrites(OpcUaClient client, NodeReads reads) {

    private static final int CURRENT_WRITE = 0x02;

    /**
     * What a variable says.
     *
     * @param type null where it has none that is a number
     * @param array whether its value is one
     */
    record Described(DataValue value, @Nullable WrittenType type, boolean array, boolean writable) {}

    /** @throws CommandRefusedException where the server does not know it */
    Described describe(NodeId node) throws UaException, CommandRefusedException {
        List<DataValue> told = reads.read(
                Stream.of(
                                AttributeId.Value,
                                AttributeId.DataType,
                                AttributeId.ValueRank,
                                AttributeId.AccessLevel,
                                AttributeId.UserAccessLevel)
                        .map(attribute -> NodeReads.attribute(node, attribute))
                        .toList(),
                TimestampsToReturn.Neither);
        WrittenStatus.check(told.get(1).statusCode(), node);
        DataValue value = told.getFirst();
        NodeId declared = told.get(1).value().value() instanceof NodeId type ? type : null;
        Integer rank = number(told.get(2));
        Object present = value.value().value();
        return new Described(
                value,
                WrittenType.of(declared, present),
                (rank != null && rank >= 0)
                        || (present != null && present.getClass().isArray()),
                allows(number(told.get(3))) && allows(number(told.get(4))));
    }

    /** What a server does not say it does not forbid. */
    private static boolean allows(@Nullable Integer level) {
        return level == null || (level & CURRENT_WRITE) != 0;
    }

    private static @Nullable Integer number(DataValue told) {
        return told.statusCode().isGood() && told.value().value() instanceof Number number ? number.intValue() : null;
    }

    DataValue value(NodeId node) throws UaException {
        return reads.read(List.of(NodeReads.value(node, null)), TimestampsToReturn.Neither)
                .getFirst();
    }

    /** @throws UaException where nobody knows whether it was written */
    void write(NodeId node, Object number) throws UaException, CommandRefusedException {
        // Without a time: many servers refuse one that is not their own.
        var wanted = new WriteValue(node, uint(AttributeId.Value.id()), null, DataValue.valueOnly(new Variant(number)));
        StatusCode status = answer(wanted, node);
        WrittenStatus.check(status, node);
        if (!status.isGood()) {
            throw new UaException(status);
        }
    }

    private StatusCode answer(WriteValue wanted, NodeId node) throws UaException, CommandRefusedException {
        try {
            StatusCode[] told = client.write(List.of(wanted)).getResults();
            return told == null || told.length == 0 ? new StatusCode(StatusCodes.Bad_NoData) : told[0];
        } catch (UaException e) {
            // A server without the service says so of the whole request.
            WrittenStatus.check(e.getStatusCode(), node);
            throw e;
        }
    }
}
