package io.plenum.command.rule;

import io.plenum.access.Role;
import io.plenum.command.CommandRefused.PointProblem;
import io.plenum.command.CommandRequest;
import io.plenum.command.GrantedLimits;
import io.plenum.command.PointCommand;
import io.plenum.command.ledger.OverrideStore;
import io.plenum.command.ledger.StoredOverride;
import io.plenum.connector.AssignedConnection;
import io.plenum.gateway.GatewayCommands;
import io.plenum.gateway.GatewayStatus;
import io.plenum.gateway.Gateways;
import io.plenum.link.Problem;
import io.plenum.link.command.PointWrite;
import io.plenum.point.Point;
import io.plenum.point.PointCatalog;
import io.plenum.point.PointSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether a command is allowed, and where it would go. */
@Component
public class CommandRules {

    public static final int MOST_POINTS = 200;

    /** A gateway whose clock differs more would begin and end things at other times than it is told. */
    private static final Duration CLOCK = Duration.ofMinutes(1);

    private final PolicyMemory policy;
    private final PointCatalog catalog;
    private final OverrideStore store;
    private final Gateways gateways;
    private final GatewayCommands commands;
    private final Clock clock;

    CommandRules(
            PolicyMemory policy,
            PointCatalog catalog,
            OverrideStore store,
            Gateways gateways,
            GatewayCommands commands,
            Clock clock) {
        this.policy = policy;
        this.catalog = catalog;
        this.store = store;
        this.gateways = gateways;
        this.commands = commands;
        this.clock = clock;
    }

    /**
     * What was found of one point of a request.
     *
     * @param refusal null where it is allowed
     * @param point null where it is unknown to whoever asks
     * @param connection null where it comes from none
     * @param limits null where it is not opened
     */
    public record Judged(
            PointCommand command,
            @Nullable Problem refusal,
            @Nullable Point point,
            @Nullable AssignedConnection connection,
            @Nullable GrantedLimits limits) {

        public boolean needsSecondPerson() {
            return limits != null && limits.twoPersons();
        }
    }

    /** Each point of a request, in its order. */
    public List<Judged> judge(CommandRequest request, Requester requester) {
        Set<List<Integer>> seen = new HashSet<>();
        return request.commands().stream()
                .map(command -> {
                    Judged judged = judge(command, request.until(), requester);
                    boolean first = seen.add(List.of(command.point().value(), priority(judged.connection(), command)));
                    return first || judged.refusal() != null
                            ? judged
                            : new Judged(
                                    command,
                                    Problem.of("command.problem.twice"),
                                    judged.point(),
                                    judged.connection(),
                                    judged.limits());
                })
                .toList();
    }

    /** Only BACnet has priorities: anywhere else there is one slot. */
    public static int priority(@Nullable AssignedConnection connection, PointCommand command) {
        return connection == null || connection.connection().kind().equals("bacnet")
                ? command.priority()
                : PointCommand.OPERATOR;
    }

    private Judged judge(PointCommand command, Instant until, Requester requester) {
        Point point = catalog.byId(command.point());
        OpenedPoints opened = policy.current();
        if (point == null || !requester.holds(Role.VIEWER, point.key())) {
            return new Judged(command, Problem.of("command.problem.unknown"), null, null, null);
        }
        if (opened == null) {
            return new Judged(command, Problem.of("command.problem.read-only"), point, null, null);
        }
        PointSource source = point.source();
        AssignedConnection connection =
                source == null ? null : opened.connections().get(source.connection());
        GrantedLimits limits = opened.limits().get(point.id());
        Problem refusal = refusal(command, until, requester, point, opened);
        return new Judged(command, refusal, point, connection, limits);
    }

    private @Nullable Problem refusal(
            PointCommand command, Instant until, Requester requester, Point point, OpenedPoints opened) {
        Problem never = opened.never(point);
        if (never != null) {
            return never;
        }
        GrantedLimits limits = opened.limits().get(point.id());
        if (limits == null) {
            return Problem.of("command.problem.not-opened");
        }
        if (!requester.holds(limits.role(), point.key())) {
            return Problem.of("command.problem.role." + limits.role());
        }
        if (opened.readOnly()) {
            return Problem.of("command.problem.read-only");
        }
        if (command.priority() < PointWrite.HIGHEST_PRIORITY || command.priority() > PointWrite.LOWEST_PRIORITY) {
            return Problem.of("command.problem.priority", PointWrite.HIGHEST_PRIORITY, PointWrite.LOWEST_PRIORITY);
        }
        Problem value = CommandValue.refusal(point, command.value(), limits);
        if (value != null) {
            return value;
        }
        Problem end = endRefusal(until, limits);
        if (end != null) {
            return end;
        }
        Problem soon = tooSoon(command, limits);
        return soon == null ? gatewayRefusal(gateway(point, opened)) : soon;
    }

    private static String gateway(Point point, OpenedPoints opened) {
        PointSource source = Objects.requireNonNull(point.source());
        return Objects.requireNonNull(opened.connections().get(source.connection()))
                .gateway();
    }

    /** Why an end is not possible; null where it is. */
    public @Nullable Problem endRefusal(Instant until, GrantedLimits limits) {
        Instant now = clock.instant();
        if (!until.isAfter(now)) {
            return Problem.of("command.problem.past");
        }
        return until.isAfter(now.plus(limits.longest()))
                ? Problem.of("command.problem.long", limits.longest().toMinutes())
                : null;
    }

    private @Nullable Problem tooSoon(PointCommand command, GrantedLimits limits) {
        if (limits.interval().isZero()) {
            return null;
        }
        Instant last = store.lastOther(command.point(), command.value());
        Instant next = last == null ? Instant.MIN : last.plus(limits.interval());
        Instant now = clock.instant();
        return next.isAfter(now)
                ? Problem.of("command.problem.soon", Duration.between(now, next).toSeconds() + 1)
                : null;
    }

    private @Nullable Problem gatewayRefusal(String gateway) {
        GatewayStatus status = gateways.of(gateway);
        if (status == null || !status.connected()) {
            return Problem.of("connector.problem.gateway-away", gateway);
        }
        if (!commands.commands(gateway)) {
            return Problem.of("command.problem.gateway-old", gateway);
        }
        Duration difference = status.clockDifference();
        return difference != null && difference.abs().compareTo(CLOCK) > 0
                ? Problem.of("command.problem.clock", gateway, difference.toSeconds())
                : null;
    }

    /** Why overrides may not be ended on that behalf; empty where they may. */
    public List<PointProblem> mayRelease(List<StoredOverride> entries, Requester requester) {
        OpenedPoints opened = policy.current();
        List<PointProblem> problems = new ArrayList<>();
        for (StoredOverride entry : entries) {
            Point point = catalog.byId(entry.point());
            GrantedLimits limits = policy.limits(entry.point());
            Role role = limits == null ? Role.OPERATOR : limits.role();
            // What is gone from the model is of no part of the building: whoever may anywhere may end it.
            boolean may = point == null
                    ? opened != null && requester.reach().apply(Role.OPERATOR) == opened.model()
                    : requester.holds(role, point.key());
            if (!may) {
                problems.add(new PointProblem(entry.point(), Problem.of("command.problem.role." + role)));
            }
        }
        return problems;
    }
}
