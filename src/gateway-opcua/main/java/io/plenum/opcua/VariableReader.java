package io.plenum.opcua;

import io.plenum.opcua.BoundVariable.VariablePart;
import io.plenum.opcua.read.NodeReads;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.enumerated.TimestampsToReturn;
import org.eclipse.milo.opcua.stack.core.types.structured.ReadValueId;

/** Reads values and hands them in; a notification that has come meanwhile is newer and stays. */
final class VariableReader {

    private static final int AT_ONCE = 200;

    private final NodeReads reads;
    private final ValueHandover handover;

    VariableReader(NodeReads reads, ValueHandover handover) {
        this.reads = reads;
        this.handover = handover;
    }

    void read(List<BoundVariable> all) throws UaException {
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            readSome(all.subList(from, Math.min(from + AT_ONCE, all.size())));
        }
    }

    private void readSome(List<BoundVariable> some) throws UaException {
        List<VariablePart> parts =
                some.stream().map(BoundVariable::part).distinct().toList();
        List<ReadValueId> wanted = parts.stream()
                .map(part -> NodeReads.value(part.node(), part.range()))
                .toList();
        long asked = System.nanoTime();
        List<DataValue> told = reads.read(wanted, TimestampsToReturn.Both);
        Map<VariablePart, DataValue> values = new HashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            values.put(parts.get(i), told.get(i));
        }
        List<DataValue> each = some.stream()
                .map(bound -> Objects.requireNonNull(values.get(bound.part())))
                .toList();
        handover.answered(some, each, asked);
    }
}
