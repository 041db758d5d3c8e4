package io.plenum.schedule.controller;

import io.plenum.audit.Audit;
import io.plenum.connector.GatewayConnections;
import io.plenum.gateway.GatewayScheduleOrders;
import io.plenum.link.ConnectorException;
import io.plenum.link.Problem;
import io.plenum.link.schedule.ScheduleOrder;
import io.plenum.link.schedule.ScheduleOrderResult;
import io.plenum.schedule.ScheduleStore;
import io.plenum.schedule.controller.ScheduleWrite.WriteState;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Has orders for controllers' schedules carried out by their gateways, and stores what has become of them. For any thread. */
@Component
class ScheduleWriteSender {

    /** An order that its gateway begins later is not carried out. */
    private static final Duration BEGUN_WITHIN = Duration.ofSeconds(30);

    private final ScheduleStore schedules;
    private final ScheduleWriteStore writes;
    private final GatewayConnections connections;
    private final GatewayScheduleOrders orders;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ScheduleWriteSender(
            ScheduleStore schedules,
            ScheduleWriteStore writes,
            GatewayConnections connections,
            GatewayScheduleOrders orders,
            Audit audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.schedules = schedules;
        this.writes = writes;
        this.connections = connections;
        this.orders = orders;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @param write as it is stored; nothing is sent for one that was sent before */
    ScheduleWrite send(ScheduleWrite write) {
        if (write.state() != WriteState.ORDERED) {
            return write;
        }
        ScheduleWrite answered = carriedOut(write);
        transaction.executeWithoutResult(status -> {
            writes.update(answered);
            audit.changedFor(
                    write.who(),
                    answered.state() == WriteState.WRITTEN
                            ? "controller schedule written"
                            : "controller schedule not written",
                    "controller schedule",
                    write.key().text(),
                    ContentText.of(write.before()),
                    Map.of(
                            "content",
                            ContentText.of(write.wanted()),
                            "order",
                            write.id(),
                            "result",
                            answered.state(),
                            "problem",
                            answered.problem() == null ? "" : answered.problem().messageKey()));
        });
        return answered;
    }

    private ScheduleWrite carriedOut(ScheduleWrite write) {
        String connection = write.key().device().connection();
        ScheduleOrder order = new ScheduleOrder(
                write.id(),
                connection,
                write.key().device().device(),
                write.before(),
                write.wanted().content(),
                write.ordered().plus(BEGUN_WITHIN));
        try {
            String gateway = connections.gateway(connection);
            if (gateway == null) {
                return answered(write, WriteState.REFUSED, Problem.of("command.problem.no-connection", connection));
            }
            ScheduleOrderResult result = orders.order(gateway, order);
            if (result.after() != null) {
                schedules.replace(write.key().device(), result.after());
            }
            return answered(write, state(result), result.reason());
        } catch (ConnectorException e) {
            return answered(write, WriteState.UNKNOWN, e.problem());
        }
    }

    private static WriteState state(ScheduleOrderResult result) {
        return switch (result.outcome()) {
            case DONE, ALREADY -> WriteState.WRITTEN;
            case CHANGED, REFUSED -> WriteState.REFUSED;
            case RESTORED -> WriteState.RESTORED;
            case MISMATCH -> WriteState.MISMATCH;
        };
    }

    private ScheduleWrite answered(ScheduleWrite write, WriteState state, @Nullable Problem problem) {
        return write.withState(state).withAnswered(clock.instant()).withProblem(problem);
    }
}
