package io.plenum.command.rule;

import io.plenum.access.CurrentUser;
import io.plenum.access.Role;
import io.plenum.audit.Audit;
import io.plenum.command.rule.CommandGrant.Target;
import io.plenum.point.Point;
import io.plenum.point.PointKind;
import io.plenum.site.SiteModels;
import io.plenum.web.RequestProblem;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens points for commands and closes them; what is wrong is told as {@link RequestProblem}, and then nothing has changed. */
@Service
@PreAuthorize("hasRole('ADMINISTRATOR')")
public class GrantEditor {

    private static final int MOST = 500;
    private static final Duration LONGEST_INTERVAL = Duration.ofDays(1);
    private static final Duration SHORTEST_END = Duration.ofMinutes(1);
    private static final Duration LONGEST_END = Duration.ofDays(366);
    private static final int LONGEST_PATTERN = 200;

    private final CommandGrantStore store;
    private final SiteModels models;
    private final PolicyMemory policy;
    private final CurrentUser user;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    GrantEditor(
            CommandGrantStore store,
            SiteModels models,
            PolicyMemory policy,
            CurrentUser user,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.models = models;
        this.policy = policy;
        this.user = user;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** In the order in which they were made. */
    public List<CommandGrant> all() {
        return store.grants();
    }

    /** Points that a grant would open: what is never written, and a number that it has no fitting limits for, is not among them. */
    public List<Point> opens(CommandGrant grant) {
        OpenedPoints now = policy.current();
        return now == null
                ? List.of()
                : new GrantReach(models.current())
                        .points(grant).stream()
                                .filter(point -> now.never(point) == null)
                                .filter(point -> GrantReach.limits(grant, point, false) != null)
                                .toList();
    }

    /** @return as it was stored */
    @Transactional
    public CommandGrant add(CommandGrant wanted) {
        CommandGrant grant = checked(wanted);
        store.lock();
        if (store.grants().size() >= MOST) {
            throw RequestProblem.of("pattern", "command.rule.most", MOST);
        }
        CommandGrant added = grant.with().id(store.add(grant)).build();
        audit.changed("points opened for commands", "command grant", key(added), null, said(added));
        changed();
        return added;
    }

    @Transactional
    public CommandGrant replace(CommandGrant wanted) {
        CommandGrant grant = checked(wanted);
        store.lock();
        CommandGrant before = stored(grant.id());
        store.put(grant);
        audit.changed("opened points changed", "command grant", key(before), said(before), said(grant));
        changed();
        return grant;
    }

    @Transactional
    public void remove(long id) {
        store.lock();
        CommandGrant before = stored(id);
        store.remove(id);
        audit.changed("points closed for commands", "command grant", key(before), said(before), null);
        changed();
    }

    private void changed() {
        store.nextRevision();
        events.publishEvent(new WritePolicyChanged());
    }

    private CommandGrant stored(long id) {
        return store.grants().stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(() -> RequestProblem.notFound(String.valueOf(id)));
    }

    private static String key(CommandGrant grant) {
        return grant.target() + " " + grant.pattern();
    }

    private static Map<String, @Nullable Object> said(CommandGrant grant) {
        Map<String, @Nullable Object> said = new LinkedHashMap<>();
        said.put("target", grant.target());
        said.put("pattern", grant.pattern());
        said.put("low", grant.low());
        said.put("high", grant.high());
        said.put("unit", grant.unit() == null ? null : grant.unit().symbol());
        said.put("interval", grant.interval().toString());
        said.put("longest", grant.longest().toString());
        said.put("role", grant.role());
        said.put("twoPersons", grant.twoPersons());
        return said;
    }

    private CommandGrant checked(CommandGrant wanted) {
        String pattern = CommandTexts.clean(wanted.pattern());
        if (pattern.isEmpty() || pattern.length() > LONGEST_PATTERN) {
            throw RequestProblem.of("pattern", "command.rule.pattern", LONGEST_PATTERN);
        }
        range("interval", wanted.interval(), Duration.ZERO, LONGEST_INTERVAL);
        range("longest", wanted.longest(), SHORTEST_END, LONGEST_END);
        if (wanted.role().compareTo(Role.OPERATOR) < 0) {
            throw RequestProblem.of("role", "command.rule.role");
        }
        limits(wanted);
        CommandGrant grant = wanted.with()
                .pattern(pattern)
                .who(user.name())
                .changed(clock.instant().truncatedTo(ChronoUnit.MICROS))
                .build();
        List<Point> meant = new GrantReach(models.current()).points(grant);
        if (meant.isEmpty() && wanted.target() != Target.CLASS && !pattern.contains("*")) {
            throw RequestProblem.of("pattern", "command.rule.unknown", pattern);
        }
        boolean numbers = meant.stream().anyMatch(point -> point.kind() == PointKind.NUMERIC);
        if (numbers && wanted.low() == null) {
            throw RequestProblem.of("low", "command.rule.limits");
        }
        return grant;
    }

    private static void limits(CommandGrant wanted) {
        Double low = wanted.low();
        Double high = wanted.high();
        if (low == null && high == null && wanted.unit() == null) {
            return;
        }
        if (low == null || !Double.isFinite(low)) {
            throw RequestProblem.of("low", "command.rule.limits");
        }
        if (high == null || !Double.isFinite(high) || high < low) {
            throw RequestProblem.of("high", "command.rule.limits");
        }
        if (wanted.unit() == null) {
            throw RequestProblem.of("unit", "command.rule.unit");
        }
    }

    private static void range(String field, Duration given, Duration low, Duration high) {
        if (given.compareTo(low) < 0 || given.compareTo(high) > 0) {
            throw RequestProblem.of(field, "command.rule.duration", low, high);
        }
    }
}
