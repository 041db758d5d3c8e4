package io.plenum.site;

import io.plenum.access.CurrentUser;
import io.plenum.access.Role;
import io.plenum.access.SiteNames;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * The parts of the site model that whoever is at work may see and use. Views and endpoints ask here; only what works for nobody
 * in particular asks {@link SiteModels}. What is out of reach is as unknown as what does not exist.
 */
@Service
public class SiteAccess implements SiteNames {

    private final SiteModels models;
    private final ScopedModels scoped;
    private final CurrentUser user;

    SiteAccess(SiteModels models, ScopedModels scoped, CurrentUser user) {
        this.models = models;
        this.scoped = scoped;
        this.user = user;
    }

    /** What may be looked at. */
    public SiteModel visible() {
        return within(Role.VIEWER);
    }

    /** Whether whoever is at work may look at all there is, also at what no part of a building has. */
    public boolean hidesNothing() {
        return user.may(Role.VIEWER);
    }

    /** All in which whoever is at work holds a role. */
    public SiteModel within(Role role) {
        return user.may(role) ? models.current() : scoped.within(user.scope(), role);
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

    @Override
    public Map<String, String> names() {
        return models.current().sites().stream().collect(Collectors.toMap(Site::key, Site::name));
    }
}
