package io.plenum.command.rest;

import io.plenum.access.Role;
import io.plenum.command.rule.CommandGrant;
import io.plenum.command.rule.CommandGrant.Target;
import io.plenum.command.rule.GrantEditor;
import io.plenum.command.rule.OpenedPoints;
import io.plenum.command.rule.PolicyMemory;
import io.plenum.point.Point;
import io.plenum.point.unit.Unit;
import io.plenum.web.ItemPage;
import io.plenum.web.PageParameters;
import io.plenum.web.RequestProblem;
import jakarta.validation.Valid;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What may be written at all: the read-only switch, the rule of two persons, and which points are opened. */
@RestController
@RequestMapping("/api/v1/write-policy")
@PreAuthorize("hasRole('ADMINISTRATOR')")
class WritePolicyController {

    private static final Duration USUAL_LONGEST = Duration.ofHours(8);
    private static final int MOST_SHOWN = 1000;

    private final PolicyMemory policy;
    private final GrantEditor grants;

    WritePolicyController(PolicyMemory policy, GrantEditor grants) {
        this.policy = policy;
        this.grants = grants;
    }

    /**
     * What holds for all points.
     *
     * @param readOnly whether nothing may be written at present
     * @param twoPersons whether every command needs a second person
     * @param opened how many points are opened
     */
    record PolicyView(boolean readOnly, boolean twoPersons, long revision, int opened) {}

    /** What is to hold; what is not given stays as it is. */
    record WantedPolicy(
            @Nullable Boolean readOnly,
            @Nullable Boolean twoPersons,
            @Nullable String reason) {}

    /**
     * Points to be opened.
     *
     * @param pattern keys of points with {@code *} for any characters; a Brick class; the key of equipment, or of a space or floor
     * @param unit of the limits, by symbol or QUDT name
     * @param interval between two writes of different values; none where not given
     * @param longest from an order to its end; 8 hours where not given
     * @param role that is needed, operator where not given
     */
    record WantedGrant(
            @Nullable Target target,
            @Nullable String pattern,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable String unit,
            @Nullable Duration interval,
            @Nullable Duration longest,
            @Nullable Role role,
            @Nullable Boolean twoPersons) {}

    /**
     * Points that are opened.
     *
     * @param points keys of those that it opens now, 1000 at most
     */
    record GrantView(
            long id,
            Target target,
            String pattern,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable String unit,
            Duration interval,
            Duration longest,
            Role role,
            boolean twoPersons,
            String who,
            Instant changed,
            List<String> points) {}

    @GetMapping
    @PreAuthorize("hasAuthority('ANYWHERE_VIEWER')")
    PolicyView policy() {
        OpenedPoints now = policy.current();
        return now == null
                ? new PolicyView(true, false, 0, 0)
                : new PolicyView(
                        now.readOnly(),
                        now.twoPersons(),
                        now.revision(),
                        now.limits().size());
    }

    /** Operators may switch read-only on; everything else is an administrator's. Gateways know within a second. */
    @PutMapping
    @PreAuthorize("hasRole('OPERATOR')")
    PolicyView change(@RequestBody WantedPolicy wanted) {
        String reason = Objects.requireNonNullElse(wanted.reason(), "");
        if (wanted.twoPersons() != null) {
            policy.twoPersons(wanted.twoPersons(), reason);
        }
        if (wanted.readOnly() != null) {
            policy.readOnly(wanted.readOnly(), reason);
        }
        return policy();
    }

    @GetMapping("/grants")
    ItemPage<GrantView> grants(@Valid PageParameters page) {
        return page.of(grants.all().stream().map(this::view).toList());
    }

    /** Opens points; those that are never written, whoever opens them, stay closed. */
    @PostMapping("/grants")
    GrantView add(@RequestBody WantedGrant wanted) {
        return view(grants.add(grant(0, wanted)));
    }

    @PutMapping("/grants/{id}")
    GrantView replace(@PathVariable long id, @RequestBody WantedGrant wanted) {
        return view(grants.replace(grant(id, wanted)));
    }

    /** Closes points; overrides that stand keep their end. */
    @DeleteMapping("/grants/{id}")
    ResponseEntity<Void> remove(@PathVariable long id) {
        grants.remove(id);
        return ResponseEntity.noContent().build();
    }

    private static CommandGrant grant(long id, WantedGrant wanted) {
        return new CommandGrant(
                id,
                RequestProblem.present("target", wanted.target()),
                RequestProblem.present("pattern", wanted.pattern()),
                wanted.low(),
                wanted.high(),
                unit(wanted.unit()),
                Objects.requireNonNullElse(wanted.interval(), Duration.ZERO),
                Objects.requireNonNullElse(wanted.longest(), USUAL_LONGEST),
                Objects.requireNonNullElse(wanted.role(), Role.OPERATOR),
                Objects.requireNonNullElse(wanted.twoPersons(), false),
                "",
                Instant.EPOCH);
    }

    private static @Nullable Unit unit(@Nullable String text) {
        Unit unit = text == null ? null : Unit.find(text);
        if (text != null && unit == null) {
            throw RequestProblem.of("unit", "command.rule.unit-unknown", text);
        }
        return unit;
    }

    private GrantView view(CommandGrant grant) {
        Unit unit = grant.unit();
        return new GrantView(
                grant.id(),
                grant.target(),
                grant.pattern(),
                grant.low(),
                grant.high(),
                unit == null ? null : unit.symbol(),
                grant.interval(),
                grant.longest(),
                grant.role(),
                grant.twoPersons(),
                grant.who(),
                grant.changed(),
                grants.opens(grant).stream().map(Point::key).limit(MOST_SHOWN).toList());
    }
}
