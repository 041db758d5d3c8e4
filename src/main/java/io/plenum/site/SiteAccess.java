package io.plenum.site;

import io.plenum.access.CurrentUser;
import io.plenum.access.Role;
import io.plenum.access.Scope;
import io.plenum.access.Sites;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * The parts of the site model that whoever is at work may see and use. Views and endpoints ask here; only what works for nobody
 * in particular asks {@link SiteModels}. What is out of reach is as unknown as what does not exist.
 */
@Service
public class SiteAccess implements Sites {

    /** More different scopes than this are not at work at once; then they are reckoned anew. */
    private static final int MOST_KEPT = 100;

    private final SiteModels models;
    private final CurrentUser user;
    private final Map<Key, Part> parts = new ConcurrentHashMap<>();

    private record Key(Scope scope, Role role) {}

    private record Part(SiteModel whole, SiteModel part) {}

    SiteAccess(SiteModels models, CurrentUser user) {
        this.models = models;
        this.user = user;
    }

    /** What may be looked at. */
    public SiteModel visible() {
        return within(Role.VIEWER);
    }

    /** All in which whoever is at work holds a role. */
    public SiteModel within(Role role) {
        return user.may(role) ? models.current() : within(user.scope(), role);
    }

    /** Keys of the equipment that is out of reach; empty where nothing is. */
    public Set<String> hiddenEquipment() {
        SiteModel whole = models.current();
        SiteModel visible = visible();
        return whole == visible
                ? Set.of()
                : whole.equipment().stream()
                        .map(Equipment::key)
                        .filter(key -> visible.equipment(key) == null)
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** All in which somebody who is not at work on this thread holds a role: whose link in a mail is used, say. */
    public SiteModel within(Scope scope, Role role) {
        SiteModel whole = models.current();
        if (scope.holdsEverywhere(role)) {
            return whole;
        }
        if (parts.size() > MOST_KEPT) {
            parts.clear();
        }
        return parts.compute(
                        new Key(scope, role),
                        (key, known) -> known != null && known.whole() == whole
                                ? known
                                : new Part(whole, PartialModel.of(whole, scope, role)))
                .part();
    }

    @Override
    public Map<String, String> names() {
        return models.current().sites().stream().collect(Collectors.toMap(Site::key, Site::name));
    }
}
