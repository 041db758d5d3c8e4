package io.plenum.inbox;

import io.plenum.access.Role;
import io.plenum.access.account.AccountDirectory;
import io.plenum.access.account.User;
import io.plenum.point.Point;
import io.plenum.point.PointCatalog;
import io.plenum.point.PointId;
import io.plenum.site.ScopedModels;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who is concerned by what waits for a role. */
@Component
public class InboxAudience {

    private final AccountDirectory accounts;
    private final ScopedModels models;
    private final PointCatalog catalog;

    InboxAudience(AccountDirectory accounts, ScopedModels models, PointCatalog catalog) {
        this.accounts = accounts;
        this.models = models;
        this.catalog = catalog;
    }

    /** All that may sign in. */
    public List<User> everybody() {
        return accounts.active();
    }

    /** Whether somebody holds a role where a point belongs. */
    public boolean holds(User person, Role role, PointId id) {
        if (person.scope().holdsEverywhere(role)) {
            return true;
        }
        Point point = catalog.byId(id);
        return point != null && models.within(person.scope(), role).point(point.key()) != null;
    }

    /** Whether somebody holds a role where a piece of equipment belongs; where it is not known, only if they hold it everywhere. */
    public boolean holds(User person, Role role, @Nullable String equipment) {
        return person.scope().holdsEverywhere(role)
                || equipment != null && models.within(person.scope(), role).equipment(equipment) != null;
    }

    /** The name of a point; its number where it is not known any more. */
    public String nameOf(PointId id) {
        Point point = catalog.byId(id);
        return point == null ? "#" + id.value() : point.name();
    }

    /** Null where it is not known any more. */
    public @Nullable String keyOf(PointId id) {
        Point point = catalog.byId(id);
        return point == null ? null : point.key();
    }
}
