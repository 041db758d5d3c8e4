package io.plenum.opcua;

import io.plenum.link.ConnectorContext;
import io.plenum.point.Sample;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;

/**
 * Hands in what a server notifies and what it answers, one batch after the other: between the question whether an answer is older than
 * a notification and its handing in, no notification comes.
 */
final class ValueHandover {

    private final SubscriptionPlan plan;
    private final ConnectorContext context;
    private final ReentrantLock order = new ReentrantLock();

    ValueHandover(SubscriptionPlan plan, ConnectorContext context) {
        this.plan = plan;
        this.context = context;
    }

    void notified(List<BoundVariable> variables, List<DataValue> values, Instant now) {
        hand(variables, values, now, BoundVariable::notified, bound -> true);
    }

    /** @param asked {@code System.nanoTime()} of the question; a notification that has come since is newer and stays */
    void answered(List<BoundVariable> variables, List<DataValue> values, long asked) {
        Instant now = context.clock().instant();
        hand(variables, values, now, BoundVariable::read, bound -> !bound.notifiedSince(asked));
    }

    private interface ValueReader {
        Sample of(BoundVariable variable, DataValue value, Instant now);
    }

    private void hand(
            List<BoundVariable> variables,
            List<DataValue> values,
            Instant now,
            ValueReader reader,
            Predicate<BoundVariable> counts) {
        order.lock();
        try {
            List<Sample> batch = new ArrayList<>(variables.size());
            for (int i = 0; i < variables.size(); i++) {
                BoundVariable variable = variables.get(i);
                if (plan.isWanted(variable.point()) && counts.test(variable)) {
                    batch.add(reader.of(variable, values.get(i), now));
                }
            }
            context.sink().accept(batch);
        } finally {
            order.unlock();
        }
    }
}
