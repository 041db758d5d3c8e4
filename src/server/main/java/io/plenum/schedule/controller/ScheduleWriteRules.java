package io.plenum.schedule.controller;

import io.plenum.command.GrantedLimits;
import io.plenum.command.WritePolicy;
import io.plenum.connector.GatewayConnections;
import io.plenum.gateway.GatewayScheduleOrders;
import io.plenum.link.Problem;
import io.plenum.link.command.PointWrite;
import io.plenum.link.schedule.ControllerSchedule;
import io.plenum.link.schedule.ScheduleContent;
import io.plenum.link.schedule.ScheduledState;
import io.plenum.point.Point;
import io.plenum.point.PointCatalog;
import io.plenum.site.SiteAccess;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whether whoever is at work may give a controller's schedule another content: where they may command all that it commands, with each of the
 * values. The gateway looks once more, at what its controller says of itself just then.
 */
@Component
class ScheduleWriteRules {

    private final WritePolicy policy;
    private final PointCatalog catalog;
    private final SiteAccess access;
    private final GatewayConnections connections;
    private final GatewayScheduleOrders orders;

    ScheduleWriteRules(
            WritePolicy policy,
            PointCatalog catalog,
            SiteAccess access,
            GatewayConnections connections,
            GatewayScheduleOrders orders) {
        this.policy = policy;
        this.catalog = catalog;
        this.access = access;
        this.connections = connections;
        this.orders = orders;
    }

    /** Why it is not allowed; null where it is. */
    @Nullable
    Problem refusal(ScheduleKey key, ControllerSchedule schedule, ScheduleContent content) {
        if (!schedule.complete()) {
            return Problem.of("schedule.problem.unreadable");
        }
        if (schedule.targets().isEmpty()) {
            return Problem.of("schedule.problem.no-targets");
        }
        if (schedule.priority() < PointWrite.HIGHEST_PRIORITY || schedule.priority() > PointWrite.LOWEST_PRIORITY) {
            return Problem.of("schedule.problem.priority", schedule.priority());
        }
        List<ScheduledState> states = content.newSince(schedule.content());
        for (String target : schedule.targets()) {
            Problem refusal = refusal(points(key, target), target, states);
            if (refusal != null) {
                return refusal;
            }
        }
        if (policy.readOnly()) {
            return Problem.of("command.problem.read-only");
        }
        String gateway = connections.gateway(key.device().connection());
        if (gateway == null) {
            return Problem.of("command.problem.no-connection", key.device().connection());
        }
        if (!orders.writesSchedules(gateway)) {
            return Problem.of("schedule.problem.gateway", gateway);
        }
        return content.hasExceptionsOf(schedule.content()) ? null : exceptionsRefusal(key);
    }

    /** Why its gateway cannot write exceptions; null where it can. */
    @Nullable
    Problem exceptionsRefusal(ScheduleKey key) {
        String gateway = connections.gateway(key.device().connection());
        return gateway != null && orders.writesExceptions(gateway)
                ? null
                : Problem.of("schedule.problem.gateway-exceptions", String.valueOf(gateway));
    }

    /** All points that stand for what a schedule commands. */
    List<Point> points(ScheduleKey key, String target) {
        return catalog.ofConnection(key.device().connection()).stream()
                .filter(point ->
                        point.source() != null && point.source().address().equals(target))
                .toList();
    }

    private @Nullable Problem refusal(List<Point> points, String target, List<ScheduledState> states) {
        if (points.isEmpty()) {
            return Problem.of("schedule.problem.target", target);
        }
        for (Point point : points) {
            GrantedLimits limits = policy.limits(point.id());
            Problem refusal = limits == null
                    ? Problem.of("schedule.problem.not-opened", point.name())
                    : refusal(point, limits, states);
            if (refusal != null) {
                return refusal;
            }
        }
        return null;
    }

    private @Nullable Problem refusal(Point point, GrantedLimits limits, List<ScheduledState> states) {
        if (access.within(limits.role()).point(point.key()) == null) {
            return Problem.of("command.problem.role." + limits.role());
        }
        if (limits.twoPersons()) {
            return Problem.of("command.problem.two-persons");
        }
        return states.stream()
                        .allMatch(state -> state.kind() == ScheduledState.Kind.RELEASED
                                || state.kind() == ScheduledState.Kind.NUMBER && fits(state.number(), point, limits))
                ? null
                : Problem.of("schedule.problem.value", point.name(), bound(limits.low()), bound(limits.high()));
    }

    private static boolean fits(double value, Point point, GrantedLimits limits) {
        boolean known =
                switch (point.kind()) {
                    case NUMERIC -> Double.isFinite(value);
                    case BINARY -> value == 0 || value == 1;
                    case MULTISTATE ->
                        value == Math.rint(value)
                                && value >= 1
                                && (point.stateTexts().isEmpty()
                                        || value <= point.stateTexts().size());
                };
        return known
                && (limits.low() == null || value >= limits.low())
                && (limits.high() == null || value <= limits.high());
    }

    private static String bound(@Nullable Double limit) {
        return limit == null ? "…" : String.valueOf(limit);
    }
}
