package io.plenum.command.rest;

import io.plenum.command.CommandGroup;
import io.plenum.command.CommandOrigin;
import io.plenum.command.CommandOverride;
import io.plenum.command.CommandPreview;
import io.plenum.command.CommandRefused;
import io.plenum.command.CommandRequest;
import io.plenum.command.CommandService;
import io.plenum.command.GrantedLimits;
import io.plenum.command.Holder;
import io.plenum.command.Overrides;
import io.plenum.command.PointCommand;
import io.plenum.command.WritePolicy;
import io.plenum.command.order.HeldStateReader;
import io.plenum.command.order.SlotHolders;
import io.plenum.command.rule.OpenedPoints;
import io.plenum.command.rule.PolicyMemory;
import io.plenum.connector.AssignedConnection;
import io.plenum.gateway.GatewayCommands.PointState;
import io.plenum.link.Problem;
import io.plenum.link.command.CommandState;
import io.plenum.point.Point;
import io.plenum.point.PointSource;
import io.plenum.web.RequestProblem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Commands to one point. */
@RestController
@RequestMapping("/api/v1/points/{owner}/{name}")
@PreAuthorize("hasAuthority('ANYWHERE_OPERATOR')")
class PointCommandController {

    private static final int LATEST = 20;

    private final CommandService service;
    private final CommandedPoints points;
    private final RefusedCommands refusals;
    private final Overrides overrides;
    private final WritePolicy policy;
    private final PolicyMemory opened;
    private final HeldStateReader states;
    private final SlotHolders holders;

    PointCommandController(
            CommandService service,
            CommandedPoints points,
            RefusedCommands refusals,
            Overrides overrides,
            WritePolicy policy,
            PolicyMemory opened,
            HeldStateReader states,
            SlotHolders holders) {
        this.service = service;
        this.points = points;
        this.refusals = refusals;
        this.overrides = overrides;
        this.policy = policy;
        this.opened = opened;
        this.states = states;
        this.holders = holders;
    }

    /**
     * What is wanted.
     *
     * @param value in the unit of the point; 0 and 1 for binary points, 1, 2, … for multi-state ones
     * @param priority of BACnet's array, 7 to 16; 8 where not given
     * @param until when it ends (UTC)
     * @param reason why
     */
    record WantedCommand(
            @Nullable Double value,
            @Nullable Integer priority,
            @Nullable Instant until,
            @Nullable String reason) {}

    /** What was ordered, and what was known of the point just before. */
    record CommandAnswer(PreviewView preview, List<OverrideView> overrides) {}

    /** A slot that is taken, and by whom, as far as is known. */
    record SlotView(int priority, double value, Holder.Kind holder, String name) {}

    /**
     * What holds a point.
     *
     * @param commandable whether it is opened for commands
     * @param limits how far; absent where it is not
     * @param unread why nothing is known of the controller; absent where it has answered
     * @param slots those that are taken, the highest priority (lowest number) first
     * @param overrides of Plenum, the newest first, also those that have ended
     */
    record PriorityArrayView(
            String point,
            boolean commandable,
            @Nullable GrantedLimits limits,
            @Nullable String unread,
            @Nullable Boolean prioritised,
            List<SlotView> slots,
            @Nullable Double relinquishDefault,
            @Nullable Double present,
            @Nullable Boolean outOfService,
            @Nullable Boolean overridden,
            @Nullable Instant time,
            List<OverrideView> overrides) {}

    /** Looks who holds the point, and orders the command; the answer says both. Waits for the controller, seconds. */
    @PostMapping("/command")
    CommandAnswer command(@PathVariable String owner, @PathVariable String name, @RequestBody WantedCommand wanted) {
        Point point = points.point(owner + "/" + name);
        double value = RequestProblem.present("value", wanted.value());
        if (wanted.until() == null) {
            throw RequestProblem.of("until", "command.rule.until");
        }
        int priority = Objects.requireNonNullElse(wanted.priority(), PointCommand.OPERATOR);
        CommandRequest request = new CommandRequest(
                List.of(new PointCommand(point.id(), value, priority)),
                wanted.until(),
                Objects.requireNonNullElse(wanted.reason(), ""),
                new CommandOrigin(CommandOrigin.Kind.API, ""));
        try {
            CommandPreview preview = service.preview(request);
            CommandGroup group = service.order(request, preview.id());
            return new CommandAnswer(points.view(preview), points.views(overrides.group(group.id())));
        } catch (CommandRefused refused) {
            throw refusals.of(refused, null);
        }
    }

    /** Releases what Plenum holds at a priority; what others hold there stays. */
    @DeleteMapping("/command/{priority}")
    ResponseEntity<Void> release(
            @PathVariable String owner,
            @PathVariable String name,
            @PathVariable int priority,
            @RequestParam(defaultValue = "API") String reason) {
        Point point = points.point(owner + "/" + name);
        List<CommandOverride> held = overrides.of(point.id(), LATEST).stream()
                .filter(one -> one.priority() == priority && one.state().isOpen())
                .toList();
        if (held.isEmpty()) {
            throw RequestProblem.notFound(point.key() + " " + priority);
        }
        try {
            service.release(held.stream().map(CommandOverride::id).toList(), reason);
        } catch (CommandRefused refused) {
            throw refusals.of(refused, null);
        }
        return ResponseEntity.noContent().build();
    }

    /** What holds the point now, read from its controller; seconds. */
    @GetMapping("/priority-array")
    @PreAuthorize("hasAuthority('ANYWHERE_VIEWER')")
    PriorityArrayView priorityArray(@PathVariable String owner, @PathVariable String name) {
        Point point = points.point(owner + "/" + name);
        PointState read = read(point);
        CommandState state = read.state();
        GrantedLimits limits = policy.limits(point.id());
        return new PriorityArrayView(
                point.key(),
                limits != null,
                limits,
                read.problem() == null ? null : refusals.text(read.problem()),
                state == null ? null : state.prioritised(),
                state == null ? List.of() : slots(point, state),
                state == null ? null : state.relinquishDefault(),
                state == null ? null : state.present(),
                state == null ? null : state.outOfService(),
                state == null ? null : state.overridden(),
                state == null ? null : state.time(),
                points.views(overrides.of(point.id(), LATEST)));
    }

    private List<SlotView> slots(Point point, CommandState state) {
        return state.slots().stream()
                .map(slot -> holders.of(point.id(), slot))
                .map(held -> new SlotView(held.priority(), held.value(), held.kind(), held.name()))
                .toList();
    }

    private PointState read(Point point) {
        PointSource source = point.source();
        OpenedPoints now = opened.current();
        AssignedConnection connection =
                source == null || now == null ? null : now.connections().get(source.connection());
        Problem silent = Problem.of("connector.problem.no-answer");
        return connection == null
                ? new PointState(null, Problem.of("command.problem.derived"))
                : states.read(Map.of(connection, List.of(point.id())))
                        .getOrDefault(point.id(), new PointState(null, silent));
    }
}
