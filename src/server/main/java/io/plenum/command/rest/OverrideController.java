package io.plenum.command.rest;

import io.plenum.command.CommandOverride;
import io.plenum.command.CommandRefused;
import io.plenum.command.CommandService;
import io.plenum.command.ForeignOverride;
import io.plenum.command.Holder;
import io.plenum.command.Overrides;
import io.plenum.web.ItemPage;
import io.plenum.web.PageParameters;
import io.plenum.web.RequestProblem;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The ledger of overrides. */
@RestController
@RequestMapping("/api/v1/overrides")
@PreAuthorize("hasAuthority('ANYWHERE_OPERATOR')")
class OverrideController {

    private static final int LATEST = 500;

    private final CommandService service;
    private final Overrides overrides;
    private final CommandedPoints points;
    private final RefusedCommands refusals;

    OverrideController(CommandService service, Overrides overrides, CommandedPoints points, RefusedCommands refusals) {
        this.service = service;
        this.overrides = overrides;
        this.points = points;
        this.refusals = refusals;
    }

    /** Why it is released. */
    record WantedRelease(@Nullable String reason) {}

    /** Another end (UTC), and why. */
    record WantedEnd(@Nullable Instant until, @Nullable String reason) {}

    /** What somebody other than Plenum holds. */
    record ForeignView(
            String point,
            int priority,
            double value,
            Holder holder,
            Instant firstSeen,
            Instant lastSeen,
            CostView cost) {}

    /**
     * Those that are open, the oldest first; of one point the newest first, also those that have ended.
     *
     * @param point its key
     */
    @GetMapping
    @PreAuthorize("hasAuthority('ANYWHERE_VIEWER')")
    ItemPage<OverrideView> list(@RequestParam(required = false) @Nullable String point, @Valid PageParameters page) {
        List<CommandOverride> found = point == null
                ? overrides.open()
                : overrides.of(points.point(point).id(), LATEST);
        return page.of(points.views(found));
    }

    /** What others hold, as far as priority arrays were read. */
    @GetMapping("/foreign")
    @PreAuthorize("hasAuthority('ANYWHERE_VIEWER')")
    ItemPage<ForeignView> foreign(@Valid PageParameters page) {
        return page.of(overrides.foreign().stream().flatMap(this::foreign).toList());
    }

    private Stream<ForeignView> foreign(ForeignOverride one) {
        String key = points.key(one.point());
        return key == null
                ? Stream.empty()
                : Stream.of(new ForeignView(
                        key,
                        one.priority(),
                        one.value(),
                        one.holder(),
                        one.firstSeen(),
                        one.lastSeen(),
                        points.cost(one)));
    }

    /** Ends it now; one that has ended stays as it is. */
    @PostMapping("/{id}/release")
    OverrideView release(@PathVariable UUID id, @RequestBody WantedRelease wanted) {
        CommandOverride known = points.override(id);
        try {
            service.release(List.of(known.id()), Objects.requireNonNullElse(wanted.reason(), ""));
        } catch (CommandRefused refused) {
            throw refusals.of(refused, null);
        }
        return points.views(List.of(points.override(id))).getFirst();
    }

    /** Gives it another end, earlier or later. */
    @PostMapping("/{id}/prolong")
    OverrideView prolong(@PathVariable UUID id, @RequestBody WantedEnd wanted) {
        CommandOverride known = points.override(id);
        if (wanted.until() == null) {
            throw RequestProblem.of("until", "command.rule.until");
        }
        try {
            service.prolong(known.id(), wanted.until(), Objects.requireNonNullElse(wanted.reason(), ""));
        } catch (CommandRefused refused) {
            throw refusals.of(refused, null);
        }
        return points.views(List.of(points.override(id))).getFirst();
    }
}
