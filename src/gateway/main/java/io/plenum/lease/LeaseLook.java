package io.plenum.lease;

import io.plenum.link.ConnectorException;
import io.plenum.link.Problem;
import io.plenum.link.command.CommandState;
import io.plenum.link.command.CommandState.Slot;
import io.plenum.link.command.CommandWriter;
import io.plenum.link.command.LeaseReport.Stage;
import io.plenum.point.Point;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks now and then whether what is held stands yet, so that whoever has ordered it knows of somebody else's write within a minute and not at
 * the end alone. Writes nothing and ends no lease: what was taken is overruled until its end, when it is looked once more, for a controller may
 * show our value again.
 */
final class LeaseLook {

    private static final Logger LOG = LoggerFactory.getLogger(LeaseLook.class);
    private static final String SINCE = "connector.problem.command-since";

    private final Controllers controllers;
    private final LeaseRegistry registry;
    private final LeaseSteps steps;
    private final LeaseTimes times;

    LeaseLook(Controllers controllers, LeaseRegistry registry, LeaseSteps steps, LeaseTimes times) {
        this.controllers = controllers;
        this.registry = registry;
        this.steps = steps;
        this.times = times;
    }

    /** By whoever has the turn at its point. A controller that does not answer has said nothing. */
    void look(UUID id) {
        Lease lease = registry.get(id);
        if (lease == null || !times.isToLook(lease)) {
            return;
        }
        times.looked(id);
        Point point = lease.point();
        try {
            CommandWriter writer = controllers.writer(lease.order().connection());
            if (writer != null && point != null) {
                seen(id, writer.readState(point));
            }
        } catch (ConnectorException e) {
            LOG.debug("Whether the lease {} stands is not known: {}", id, e.problem());
        } catch (RuntimeException e) {
            LOG.error("Whether the lease {} stands could not be looked at", id, e);
        }
    }

    private void seen(UUID id, CommandState state) {
        var unused = steps.changing(id, present -> {
            Double ours = ours(present);
            Double shown = present.in(state);
            boolean unread = shown == null && !state.prioritised();
            boolean held = present.stage() == Stage.HELD || present.stage() == Stage.OVERRULED;
            if (ours == null || unread || !held) {
                return present;
            }
            boolean stands = shown != null && LeaseTrace.isAlike(shown, ours);
            Problem why = stands ? obstacle(present, state) : Problem.of(SINCE);
            Stage stage = why == null ? Stage.HELD : Stage.OVERRULED;
            if (stage != present.stage() || isTaken(present) == stands) {
                registry.keep(present.after(state).at(stage, why, times.now()));
            }
            return present;
        });
    }

    /** What the controller showed of it when it was seen to stand; null where that was never read. */
    private static @Nullable Double ours(Lease lease) {
        return isTaken(lease)
                ? (lease.trace().isNone() ? null : lease.trace().values().getLast())
                : lease.in(lease.report().after());
    }

    private static boolean isTaken(Lease lease) {
        Problem reason = lease.report().reason();
        return reason != null && reason.messageKey().equals(SINCE);
    }

    /** Why what stands there does not count; null where it does. */
    private static @Nullable Problem obstacle(Lease lease, CommandState state) {
        Slot holder = state.holder();
        if (holder != null && holder.priority() < lease.order().priority()) {
            return Problem.of("connector.problem.command-overruled-since", holder.priority(), holder.value());
        }
        return state.overridden() || state.outOfService()
                ? Problem.of("connector.problem.command-cut-off-since")
                : null;
    }
}
