package io.plenum.acknowledgement;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.plenum.alarm.AlarmEvent.Kind;
import io.plenum.alarm.ControllerAlarms;
import io.plenum.alarm.ControllerReason;
import io.plenum.audit.Audit;
import io.plenum.link.Problem;
import io.plenum.link.alarm.AlarmOrderResult;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes down what became of orders: in the history of the alarm, in the audit, and that they wait no more. */
@Component
class OrderOutcomes {

    private final ControllerOrderStore store;
    private final ControllerAlarms alarms;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Counter dropped;

    OrderOutcomes(
            ControllerOrderStore store,
            ControllerAlarms alarms,
            Audit audit,
            TransactionTemplate transaction,
            MeterRegistry meters) {
        this.store = store;
        this.alarms = alarms;
        this.audit = audit;
        this.transaction = transaction;
        dropped = meters.counter("plenum.acknowledgement.dropped");
    }

    /** The controller has answered. */
    void answered(ControllerOrder order, AlarmOrderResult result) {
        switch (result.outcome()) {
            case DONE, ALREADY -> done(order);
            case CHANGED -> refused(order, Problem.of("connector.problem.order-changed"));
            case REFUSED ->
                refused(
                        order,
                        Objects.requireNonNullElse(
                                result.reason(), Problem.of("connector.problem.order-refused", "?")));
        }
    }

    /** It is given up. */
    void refused(ControllerOrder order, Problem why) {
        dropped.increment();
        String detail = new ControllerReason(why.messageKey(), why.arguments()).detail();
        end(order, Kind.NOT_AT_CONTROLLER, detail, "alarm not passed on to the controller");
    }

    /** Nobody needs it any more. */
    void pointless(ControllerOrder order) {
        store.finish(order.id());
    }

    private void done(ControllerOrder order) {
        switch (order.action()) {
            case ACKNOWLEDGE -> end(order, Kind.ACKNOWLEDGED_AT_CONTROLLER, "", "alarm acknowledged at the controller");
            case SHELVE -> end(order, Kind.SHELVED_AT_CONTROLLER, "", "alarm shelved at the controller");
            case UNSHELVE -> end(order, Kind.UNSHELVED_AT_CONTROLLER, "", "alarm unshelved at the controller");
        }
    }

    private void end(ControllerOrder order, Kind kind, String detail, String what) {
        transaction.executeWithoutResult(status -> {
            if (!store.finish(order.id())) {
                // It was taken back, or was sent twice and this is the second answer.
                return;
            }
            alarms.note(order.alarm(), kind, order.who(), detail);
            String about = "alarm %d, connection %s, %s".formatted(order.alarm(), order.connection(), order.action());
            audit.recordFor(order.who(), what, detail.isEmpty() ? about : about + ": " + detail.replace('\t', ' '));
        });
    }

    /** They are tried again later; said once. */
    void postponed(Collection<ControllerOrder> orders, Problem why, Instant next) {
        String detail = new ControllerReason(why.messageKey(), why.arguments()).detail();
        transaction.executeWithoutResult(status -> {
            store.postpone(orders.stream().map(ControllerOrder::id).toList(), next);
            orders.stream()
                    .filter(order -> order.attempts() == 0)
                    .forEach(order -> alarms.note(order.alarm(), Kind.WAITS_FOR_CONTROLLER, order.who(), detail));
        });
    }

    static List<ControllerOrder> from(List<ControllerOrder> orders, ControllerOrder first) {
        return orders.subList(orders.indexOf(first), orders.size());
    }
}
