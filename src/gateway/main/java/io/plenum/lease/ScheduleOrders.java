package io.plenum.lease;

import io.plenum.link.ConnectorException;
import io.plenum.link.Problem;
import io.plenum.link.schedule.ControllerSchedule;
import io.plenum.link.schedule.ScheduleOrder;
import io.plenum.link.schedule.ScheduleOrderResult;
import io.plenum.link.schedule.ScheduleWriter;
import io.plenum.link.schedule.ScheduledState;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.PointSource;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * Gives schedules of controllers other weeks and exceptions, where all that a schedule commands may be written: what that is says the controller, just
 * before. Nothing of it ends by itself. For any threads.
 */
final class ScheduleOrders {

    /** So many answers are remembered; an order is too late long before. */
    private static final int REMEMBERED = 1_000;

    private final Controllers controllers;
    private final WriteRules rules;
    private final Clock clock;
    private final Set<PointSource> underWay = ConcurrentHashMap.newKeySet();
    private final Map<UUID, ScheduleOrderResult> answered = new LinkedHashMap<>();

    ScheduleOrders(Controllers controllers, WriteRules rules, Clock clock) {
        this.controllers = controllers;
        this.rules = rules;
        this.clock = clock;
    }

    /** On a thread that nobody interrupts: between a write and what is read back nobody may go away. */
    ScheduleOrderResult order(ScheduleOrder order) throws ConnectorException, InterruptedException {
        FutureTask<ScheduleOrderResult> carrying = new FutureTask<>(() -> carryOut(order));
        Thread.ofVirtual().name("schedule-order").start(carrying);
        try {
            return carrying.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ConnectorException failed) {
                throw failed;
            }
            throw new IllegalStateException("An order about a schedule could not be carried out", e);
        }
    }

    private ScheduleOrderResult carryOut(ScheduleOrder order) throws ConnectorException {
        PointSource schedule = new PointSource(order.connection(), order.address());
        if (!underWay.add(schedule)) {
            throw new ConnectorException(Problem.of("connector.problem.schedule-busy"));
        }
        try {
            ScheduleOrderResult before = answer(order.id());
            if (before != null) {
                return before;
            }
            ScheduleOrderResult result = write(order);
            remember(order.id(), result);
            return result;
        } finally {
            underWay.remove(schedule);
        }
    }

    private ScheduleOrderResult write(ScheduleOrder order) throws ConnectorException {
        Problem refusal = begun(order);
        if (refusal != null) {
            return ScheduleOrderResult.refused(refusal);
        }
        ScheduleWriter writer = controllers.scheduleWriter(order.connection());
        return writer == null
                ? ScheduleOrderResult.refused(Problem.of("connector.problem.schedule-kind", order.connection()))
                : writer.writeSchedule(order, present -> refusal(order, present));
    }

    private @Nullable Problem begun(ScheduleOrder order) {
        return clock.instant().isAfter(order.notAfter())
                ? Problem.of("connector.problem.schedule-late")
                : rules.switchedOff();
    }

    /** Reading may have taken its time: it is asked once more. */
    private @Nullable Problem refusal(ScheduleOrder order, ControllerSchedule present) {
        Problem late = begun(order);
        if (late != null) {
            return late;
        }
        List<PointId> points = new ArrayList<>();
        try {
            for (String target : present.targets()) {
                List<Point> bound = controllers.pointsAt(order.connection(), target);
                if (bound.isEmpty()) {
                    return Problem.of("connector.problem.command-not-opened");
                }
                bound.forEach(point -> points.add(point.id()));
            }
        } catch (ConnectorException gone) {
            return gone.problem();
        }
        if (points.isEmpty()) {
            return Problem.of("connector.problem.schedule-no-targets");
        }
        List<Double> values = order.content().newSince(present.content()).stream()
                .filter(state -> state.kind() == ScheduledState.Kind.NUMBER)
                .map(ScheduledState::number)
                .toList();
        return rules.refusal(present.priority(), points, values);
    }

    private @Nullable ScheduleOrderResult answer(UUID id) {
        synchronized (answered) {
            return answered.get(id);
        }
    }

    private void remember(UUID id, ScheduleOrderResult result) {
        synchronized (answered) {
            answered.put(id, result);
            if (answered.size() > REMEMBERED) {
                answered.remove(answered.keySet().iterator().next());
            }
        }
    }
}
