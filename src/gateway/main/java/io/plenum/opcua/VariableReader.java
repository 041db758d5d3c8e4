package io.plenum.opcua;

import io.plenum.link.ConnectorContext;
import io.plenum.opcua.read.NodeReads;
import java.time.Instant;
import java.util.List;
import org.eclipse.milo.opcua.stack.core.AttributeId;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.enumerated.TimestampsToReturn;
import org.eclipse.milo.opcua.stack.core.types.structured.ReadValueId;

/** Reads values and hands them in; a notification that has come meanwhile is newer and stays. */
final class VariableReader {

    private static final int AT_ONCE = 200;

    private final NodeReads reads;
    private final SubscriptionPlan plan;
    private final ConnectorContext context;

    VariableReader(NodeReads reads, SubscriptionPlan plan, ConnectorContext context) {
        this.reads = reads;
        this.plan = plan;
        this.context = context;
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
        List<DataValue> values = reads.read(wanted, TimestampsToReturn.Both);
        Instant now = context.clock().instant();
        for (int i = 0; i < some.size(); i++) {
            BoundVariable bound = some.get(i);
            if (plan.isWanted(bound.point()) && !bound.notifiedSince(asked)) {
                context.sink().accept(bound.read(values.get(i), now));
            }
        }
    }
}
