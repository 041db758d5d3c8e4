package io.plenum.command.rest;

import io.plenum.command.CommandGroup;
import io.plenum.command.CommandOrigin;
import io.plenum.command.CommandRefused;
import io.plenum.command.CommandRequest;
import io.plenum.command.CommandService;
import io.plenum.command.OverrideState;
import io.plenum.command.PointCommand;
import io.plenum.command.rule.CommandRules;
import io.plenum.point.PointId;
import io.plenum.site.SiteAccess;
import io.plenum.web.RequestProblem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Commands to several points as one: previewed, ordered all or none, and agreed to by a second person where that is needed. */
@RestController
@RequestMapping("/api/v1/commands")
@PreAuthorize("hasAuthority('ANYWHERE_OPERATOR')")
class CommandController {

    private final CommandService service;
    private final CommandedPoints points;
    private final RefusedCommands refusals;
    private final SiteAccess access;

    CommandController(CommandService service, CommandedPoints points, RefusedCommands refusals, SiteAccess access) {
        this.service = service;
        this.points = points;
        this.refusals = refusals;
        this.access = access;
    }

    /**
     * A value for one point.
     *
     * @param point its key
     * @param value in the unit of the point; 0 and 1 for binary points, 1, 2, … for multi-state ones
     * @param priority of BACnet's array, 7 to 16; 8 where not given
     */
    record WantedValue(
            @Nullable String point,
            @Nullable Double value,
            @Nullable Integer priority) {}

    /**
     * What is wanted.
     *
     * @param until when it ends (UTC)
     * @param reason why; may be left out of a preview
     * @param preview id of the preview; only for orders
     */
    record WantedCommands(
            @Nullable List<WantedValue> commands,
            @Nullable Instant until,
            @Nullable String reason,
            @Nullable UUID preview) {}

    /** Why somebody declines. */
    record Declined(@Nullable String reason) {}

    /** What was ordered as one, and how far it is. */
    record CommandGroupView(UUID id, OverrideState state, List<OverrideView> overrides) {}

    /** Reads who holds each point now and says what the commands would do; writes nothing. Waits for controllers, seconds. */
    @PostMapping("/preview")
    PreviewView preview(@RequestBody WantedCommands wanted) {
        return points.view(service.preview(request(wanted)));
    }

    /** Orders what was previewed, all points or none. Returns at once; what becomes of it is told by the overrides. */
    @PostMapping
    CommandGroupView order(@RequestBody WantedCommands wanted) {
        CommandRequest request = request(wanted);
        UUID preview = RequestProblem.present("preview", wanted.preview());
        try {
            return view(service.order(request, preview));
        } catch (CommandRefused refused) {
            throw refusals.of(refused, request);
        }
    }

    @GetMapping("/{group}")
    CommandGroupView group(@PathVariable UUID group) {
        List<OverrideView> found = points.views(points.group(group));
        return new CommandGroupView(group, found.getFirst().state(), found);
    }

    /** Agrees as a second person; then it is written. */
    @PostMapping("/{group}/approve")
    CommandGroupView approve(@PathVariable UUID group) {
        var known = points.group(group);
        try {
            return view(service.approve(known.getFirst().group()));
        } catch (CommandRefused refused) {
            throw refusals.of(refused, null);
        }
    }

    /** Declines; whoever has ordered it may as well. */
    @PostMapping("/{group}/reject")
    ResponseEntity<Void> reject(@PathVariable UUID group, @RequestBody Declined declined) {
        var known = points.group(group);
        try {
            service.reject(known.getFirst().group(), Objects.requireNonNullElse(declined.reason(), ""));
        } catch (CommandRefused refused) {
            throw refusals.of(refused, null);
        }
        return ResponseEntity.noContent().build();
    }

    private CommandGroupView view(CommandGroup group) {
        return new CommandGroupView(group.id(), group.state(), points.views(points.group(group.id())));
    }

    private CommandRequest request(WantedCommands wanted) {
        List<WantedValue> all = Objects.requireNonNullElse(wanted.commands(), List.of());
        if (all.isEmpty() || all.size() > CommandRules.MOST_POINTS) {
            throw RequestProblem.of("commands", "command.problem.points", CommandRules.MOST_POINTS);
        }
        if (wanted.until() == null) {
            throw RequestProblem.of("until", "command.rule.until");
        }
        List<PointCommand> commands = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            commands.add(command(all.get(i), i));
        }
        return new CommandRequest(
                commands,
                wanted.until(),
                Objects.requireNonNullElse(wanted.reason(), ""),
                new CommandOrigin(CommandOrigin.Kind.API, ""));
    }

    private PointCommand command(WantedValue wanted, int place) {
        String key = RequestProblem.present("commands[" + place + "].point", wanted.point());
        double value = RequestProblem.present("commands[" + place + "].value", wanted.value());
        var found = access.visible().point(key);
        if (found == null) {
            throw RequestProblem.of("commands[" + place + "].point", "web.expected.known", key);
        }
        PointId id = found.id();
        return new PointCommand(id, value, Objects.requireNonNullElse(wanted.priority(), PointCommand.OPERATOR));
    }
}
