package io.plenum.opcua;

import io.plenum.opcua.read.NodeReads;
import java.util.List;
import org.eclipse.milo.opcua.stack.core.AttributeId;
import org.eclipse.milo.opcua.stack.core.UaException;
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
        List<ReadValueId> wanted = some.stream()
                .map(bound -> NodeReads.attribute(bound.node(), AttributeId.Value))
                .toList();
        long asked = System.nanoTime();
        handover.answered(some, reads.read(wanted, TimestampsToReturn.Both), asked);
    }
}
