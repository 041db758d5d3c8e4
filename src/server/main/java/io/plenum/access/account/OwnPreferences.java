package io.plenum.access.account;

import io.plenum.access.CurrentUser;
import io.plenum.audit.Actor;
import io.plenum.uikit.PreferenceAccess;
import io.plenum.uikit.Preferences;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** The display preferences of whoever is signed in. */
@Component
class OwnPreferences implements PreferenceAccess {

    private final PreferenceStore store;
    private final CurrentUser current;

    OwnPreferences(PreferenceStore store, CurrentUser current) {
        this.store = store;
        this.current = current;
    }

    @Override
    public String user() {
        return current.name();
    }

    /** A screen in the wrong language is better than none while the database is away. */
    @Override
    public Optional<Preferences> stored() {
        if (user().equals(Actor.SYSTEM)) {
            return Optional.empty();
        }
        try {
            return store.of(user());
        } catch (DataAccessException away) {
            return Optional.empty();
        }
    }

    @Override
    public void save(Preferences preferences) {
        store.save(user(), preferences);
    }
}
