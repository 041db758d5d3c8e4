package io.plenum.site;

import io.plenum.access.Role;
import io.plenum.access.Scope;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;

/** The part of the site model in which a scope holds a role, whoever is at work: also for somebody who uses a link of a mail. */
@Service
public class ScopedModels {

    /** More different scopes than this are not at work at once; then they are cut out anew. */
    private static final int MOST_KEPT = 100;

    private final SiteModels models;
    private final Map<Key, Part> parts = new ConcurrentHashMap<>();

    private record Key(Scope scope, Role role) {}

    private record Part(SiteModel whole, SiteModel part) {}

    public ScopedModels(SiteModels models) {
        this.models = models;
    }

    /** The whole model where the role is held everywhere. */
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
}
