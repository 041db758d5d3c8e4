package io.plenum.audit;

import io.plenum.audit.write.AuditEntry;
import io.plenum.audit.write.AuditKeeper;
import io.plenum.audit.write.AuditValue;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Who did what, for ever. A record made within a transaction is kept if and only if the transaction is; any other is kept at
 * once, and on disk while the database is away. The words of {@code what} are English and stay the same for the same kind of
 * action: {@code role changed}.
 */
@Service
public class Audit {

    private final AuditKeeper keeper;
    private final AuditOrigin origin;
    private final AuditValue values;
    private final Actor actor;
    private final Clock clock;

    Audit(AuditKeeper keeper, AuditOrigin origin, AuditValue values, Actor actor, Clock clock) {
        this.keeper = keeper;
        this.origin = origin;
        this.values = values;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * Records an action of the user at work.
     *
     * @param detail never a secret
     */
    public void record(String what, String detail) {
        keep(actor.name(), origin.address(), what, null, null, detail, null, null);
    }

    /**
     * Records that the user at work has changed something.
     *
     * @param kind of the object: {@code user}, {@code connection}
     * @param key by which it is known
     * @param before a record, map or list as it was; null for something new. Parts whose name mentions a password, secret, token
     *     or hash are left out
     * @param after as it is now; null for something removed
     */
    public void changed(String what, String kind, String key, @Nullable Object before, @Nullable Object after) {
        keep(actor.name(), origin.address(), what, kind, key, "", values.json(before), values.json(after));
    }

    /** As {@link #changed}, of somebody who is not signed in yet. */
    public void changedFor(String who, String what, String key, @Nullable Object before, @Nullable Object after) {
        keep(who, origin.address(), what, "user", key, "", values.json(before), values.json(after));
    }

    /** As {@link #changed}, on behalf of somebody who is not signed in: a schedule of theirs, what they have begun before. */
    public void changedFor(
            String who, String what, String kind, String key, @Nullable Object before, @Nullable Object after) {
        keep(who, origin.address(), what, kind, key, "", values.json(before), values.json(after));
    }

    /**
     * Records an action of somebody who is not signed in: by a link of a mail, a job at night.
     *
     * @param who their name, or what stands for it
     */
    public void recordFor(String who, String what, String detail) {
        keep(who, origin.address(), what, null, null, detail, null, null);
    }

    public void record(String who, @Nullable String address, String what, String detail) {
        keep(who, address, what, null, null, detail, null, null);
    }

    private void keep(
            String who,
            @Nullable String address,
            String what,
            @Nullable String kind,
            @Nullable String key,
            String detail,
            @Nullable String before,
            @Nullable String after) {
        keeper.keep(new AuditEntry(
                UUID.randomUUID(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                AuditValue.line(who),
                address == null ? null : AuditValue.line(address),
                origin.via(),
                AuditValue.line(what),
                kind == null ? null : AuditValue.line(kind),
                key == null ? null : AuditValue.line(key),
                AuditValue.line(detail),
                before,
                after));
    }
}
