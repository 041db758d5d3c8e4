package io.plenum.lease;

import io.plenum.link.ConnectorException;
import io.plenum.link.Problem;
import io.plenum.link.command.CommandState;
import io.plenum.link.command.CommandWriter;
import io.plenum.link.command.LeaseOrder;
import io.plenum.link.command.LeaseReport.Stage;
import io.plenum.link.command.PointWrite;
import io.plenum.link.command.WriteResult;
import io.plenum.point.Point;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is done at a controller for one lease; by whoever has the turn at its point. Waits for the controller. */
final class LeaseWork {

    private static final Logger LOG = LoggerFactory.getLogger(LeaseWork.class);

    private final Controllers controllers;
    private final LeaseRegistry registry;
    private final LeaseSteps steps;
    private final LeaseClaims claims;
    private final WriteRules rules;
    private final LeaseTimes times;

    LeaseWork(Controllers controllers, LeaseRegistry registry, LeaseSteps steps, WriteRules rules, LeaseTimes times) {
        this.controllers = controllers;
        this.registry = registry;
        this.steps = steps;
        claims = new LeaseClaims(registry, steps, rules, times);
        this.rules = rules;
        this.times = times;
    }

    /** Does what is due; what did not work is due again later. */
    void step(UUID id) {
        Lease lease = registry.get(id);
        if (lease == null || !times.isDue(lease)) {
            return;
        }
        try {
            if (lease.stage() == Stage.WRITING) {
                hold(lease);
            } else {
                release(steps.ending(lease));
            }
        } catch (NotOpenException e) {
            times.notOpen(id);
            steps.waits(id, e.problem());
        } catch (ConnectorException e) {
            times.failed(id);
            steps.waits(id, e.problem());
        } catch (RuntimeException e) {
            LOG.error("The lease {} could not be worked on; it is tried again", id, e);
            times.failed(id);
            steps.waits(
                    id, Problem.of("connector.problem.internal", e.getClass().getSimpleName()));
        }
    }

    private static final class NotOpenException extends ConnectorException {

        private static final long serialVersionUID = 1L;

        NotOpenException(ConnectorException cause) {
            super(cause.problem(), cause);
        }
    }

    private @Nullable CommandWriter writer(LeaseOrder order) throws NotOpenException {
        try {
            return controllers.writer(order.connection());
        } catch (ConnectorException e) {
            throw new NotOpenException(e);
        }
    }

    private Point point(LeaseOrder order) throws NotOpenException {
        try {
            return controllers.point(order.connection(), order.point());
        } catch (ConnectorException e) {
            throw new NotOpenException(e);
        }
    }

    private static Problem cannot(LeaseOrder order) {
        return Problem.of("connector.problem.command-kind", order.connection());
    }

    private void hold(Lease lease) throws ConnectorException {
        Problem refusal = refusal(lease);
        if (refusal != null) {
            steps.giveUp(lease.id(), refusal);
            return;
        }
        LeaseOrder order = lease.order();
        CommandWriter writer = writer(order);
        if (writer == null) {
            steps.giveUp(lease.id(), cannot(order));
            return;
        }
        Point point = point(order);
        if (lease.point() != null && !Objects.equals(lease.point().source(), point.source())) {
            steps.giveUp(lease.id(), Problem.of("connector.problem.command-moved"));
            return;
        }
        CommandState state = writer.readState(point);
        Lease claimed = claims.claim(lease, point, state);
        if (claimed != null) {
            WriteResult result = writer.write(new PointWrite.Hold(point, order.priority(), order.value()));
            boolean first = lease.trace().isNone();
            steps.written(claimed, result, first);
        }
    }

    private @Nullable Problem refusal(Lease lease) {
        if (times.isTooLate(lease)) {
            return Objects.requireNonNullElse(
                    lease.report().reason(), Problem.of("connector.problem.command-too-late"));
        }
        return times.isEnded(lease)
                ? Problem.of("connector.problem.command-end-passed")
                : rules.refusal(lease.order(), times.now());
    }

    private void release(@Nullable Lease lease) throws ConnectorException {
        if (lease == null) {
            return;
        }
        CommandWriter writer = writer(lease.order());
        if (writer == null) {
            throw new ConnectorException(cannot(lease.order()));
        }
        Point point = lease.point() == null ? point(lease.order()) : lease.point();
        WriteResult last = null;
        for (double value : lease.trace().values().reversed()) {
            last = writer.write(new PointWrite.Release(
                    point, lease.order().priority(), value, lease.trace().original()));
            if (last.outcome() != WriteResult.Outcome.TAKEN) {
                break;
            }
        }
        if (last == null) {
            steps.released(lease.id(), null, null);
        } else {
            end(lease, last);
        }
    }

    private void end(Lease lease, WriteResult result) throws ConnectorException {
        switch (result.outcome()) {
            case DONE, ALREADY, OVERRULED -> steps.released(lease.id(), result.after(), result.reason());
            case TAKEN -> steps.taken(lease, result.after());
            case MISMATCH, REFUSED ->
                throw new ConnectorException(Objects.requireNonNullElse(
                        result.reason(), Problem.of("connector.problem.command-still-there")));
        }
    }
}
