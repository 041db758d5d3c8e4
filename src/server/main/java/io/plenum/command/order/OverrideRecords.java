package io.plenum.command.order;

import io.plenum.audit.Audit;
import io.plenum.command.OverridesChanged;
import io.plenum.command.ledger.StoredOverride;
import io.plenum.database.AfterCommit;
import io.plenum.link.command.CommandState;
import io.plenum.link.command.CommandState.Slot;
import io.plenum.point.Point;
import io.plenum.point.PointCatalog;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes what happens to overrides into the audit, and lets everybody know once it is stored. */
@Component
public class OverrideRecords {

    private final Audit audit;
    private final PointCatalog catalog;
    private final ApplicationEventPublisher events;

    OverrideRecords(Audit audit, PointCatalog catalog, ApplicationEventPublisher events) {
        this.audit = audit;
        this.catalog = catalog;
        this.events = events;
    }

    /**
     * Somebody has done something.
     *
     * @param before null for an order
     * @param extra what else belongs to it
     */
    public void changed(
            String who,
            String what,
            @Nullable StoredOverride before,
            StoredOverride after,
            Map<String, @Nullable Object> extra) {
        Map<String, @Nullable Object> now = said(after);
        now.putAll(extra);
        audit.changedFor(who, what, "point", key(after), before == null ? null : said(before), now);
    }

    /** A command, with what was there before. */
    void commanded(
            String who,
            StoredOverride entry,
            @Nullable StoredOverride earlier,
            @Nullable CommandState state,
            Map<String, @Nullable Object> extra) {
        Map<String, @Nullable Object> before = new LinkedHashMap<>();
        if (state != null) {
            Slot slot = state.holder();
            before.put("present", state.present());
            before.put("heldAt", slot == null ? null : slot.priority());
        }
        if (earlier != null) {
            before.put("override", said(earlier));
        }
        Map<String, @Nullable Object> now = said(entry);
        now.putAll(extra);
        audit.changedFor(who, "point commanded", "point", key(entry), before.isEmpty() ? null : before, now);
    }

    private static Map<String, @Nullable Object> said(StoredOverride entry) {
        Map<String, @Nullable Object> said = new LinkedHashMap<>();
        said.put("override", entry.id());
        said.put("value", entry.value());
        said.put("priority", entry.priority());
        said.put("until", entry.until().toString());
        said.put("state", entry.state());
        said.put("reason", entry.reason());
        said.put("origin", entry.origin().kind());
        if (!entry.origin().reference().isEmpty()) {
            said.put("reference", entry.origin().reference());
        }
        return said;
    }

    public String key(StoredOverride entry) {
        Point point = catalog.byId(entry.point());
        return point == null ? String.valueOf(entry.point().value()) : point.key();
    }

    /** Once the transaction at hand is committed. */
    public void announce(Collection<UUID> overrides) {
        if (!overrides.isEmpty()) {
            OverridesChanged changed = new OverridesChanged(List.copyOf(overrides));
            AfterCommit.run(() -> events.publishEvent(changed));
        }
    }
}
