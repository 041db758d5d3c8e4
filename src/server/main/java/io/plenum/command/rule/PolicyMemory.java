package io.plenum.command.rule;

import io.plenum.access.CurrentUser;
import io.plenum.access.Role;
import io.plenum.audit.Audit;
import io.plenum.command.GrantedLimits;
import io.plenum.command.WritePolicy;
import io.plenum.command.rule.CommandGrantStore.Switches;
import io.plenum.connector.ConnectionRegistry;
import io.plenum.gateway.GatewayConfigurationsChanged;
import io.plenum.point.PointId;
import io.plenum.point.PointsChanged;
import io.plenum.site.SiteModels;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** What may be written, from memory; nothing until it was read from the database. */
@Service
public class PolicyMemory implements WritePolicy {

    private static final Logger LOG = LoggerFactory.getLogger(PolicyMemory.class);

    private final CommandGrantStore store;
    private final SiteModels models;
    private final ConnectionRegistry connections;
    private final CurrentUser user;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final AtomicBoolean changed = new AtomicBoolean(true);
    private volatile @Nullable OpenedPoints known;

    PolicyMemory(
            CommandGrantStore store,
            SiteModels models,
            ConnectionRegistry connections,
            CurrentUser user,
            Audit audit,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.models = models;
        this.connections = connections;
        this.user = user;
        this.audit = audit;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Before all others that listen: they read it here. */
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @EventListener({PointsChanged.class, GatewayConfigurationsChanged.class, WritePolicyChanged.class})
    void onChange() {
        changed.set(true);
    }

    /** What holds now; null where it was never read, and then nothing may be written. What is known holds while the database is away. */
    public @Nullable OpenedPoints current() {
        OpenedPoints before = known;
        return before == null || before.model() != models.current() || changed.get() ? reread() : before;
    }

    private synchronized @Nullable OpenedPoints reread() {
        OpenedPoints before = known;
        boolean explicit = changed.getAndSet(false);
        if (before != null && !explicit && before.model() == models.current()) {
            return before;
        }
        try {
            OpenedPoints fresh = OpenedPoints.of(store.switches(), store.grants(), models.current(), connections);
            // Others may have been told the same number for something else: by an earlier run of this server too.
            boolean unsaid = before == null || before.revision() == fresh.revision() && !before.opensTheSame(fresh);
            OpenedPoints read = unsaid ? fresh.at(store.nextRevision()) : fresh;
            known = read;
            return read;
        } catch (DataAccessException | TransactionException away) {
            changed.set(true);
            LOG.warn("What may be written cannot be read: {}", away.getMessage());
            return before;
        }
    }

    @Override
    public boolean readOnly() {
        OpenedPoints now = current();
        return now == null || now.readOnly();
    }

    @Override
    public void readOnly(boolean on, String reason) {
        if (!user.may(on ? Role.OPERATOR : Role.ADMINISTRATOR)) {
            throw new AccessDeniedException("The read-only switch");
        }
        change(on, null, reason);
    }

    /** Whether every command needs a second person; an administrator's to switch. */
    public void twoPersons(boolean always, String reason) {
        if (!user.may(Role.ADMINISTRATOR)) {
            throw new AccessDeniedException("The rule of two persons");
        }
        change(null, always, reason);
    }

    private void change(@Nullable Boolean readOnly, @Nullable Boolean twoPersons, String reason) {
        String why = CommandTexts.reason(reason);
        transaction.executeWithoutResult(status -> {
            store.lock();
            Switches before = store.switches();
            boolean closed = readOnly == null ? before.readOnly() : readOnly;
            boolean always = twoPersons == null ? before.twoPersons() : twoPersons;
            if (closed == before.readOnly() && always == before.twoPersons()) {
                return;
            }
            store.put(closed, always, user.name(), why, clock.instant());
            audit.changed(
                    readOnly == null
                            ? "two-person rule switched"
                            : closed ? "read-only switched on" : "read-only switched off",
                    "write policy",
                    "building",
                    Map.of("readOnly", before.readOnly(), "twoPersons", before.twoPersons()),
                    Map.of("readOnly", closed, "twoPersons", always, "reason", why));
            events.publishEvent(new WritePolicyChanged());
        });
    }

    @Override
    public boolean commandable(PointId point) {
        return limits(point) != null;
    }

    @Override
    public @Nullable GrantedLimits limits(PointId point) {
        OpenedPoints now = current();
        return now == null ? null : now.limits().get(point);
    }
}
