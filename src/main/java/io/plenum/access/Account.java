package io.plenum.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * @param revision counts changes; a session of an older revision ends
 * @param email where links for this account go, null where none is known
 * @param factor whether a one-time code is asked for beside the password
 * @param onlyGranted sees only the points of the areas that were granted
 */
record Account(
        String name,
        String hash,
        Role role,
        boolean enabled,
        int revision,
        Instant created,
        @Nullable String email,
        boolean factor,
        boolean onlyGranted) {

    User user() {
        return new User(name, role, enabled, created, email, factor, onlyGranted);
    }

    @Override
    public String toString() {
        return "Account[" + name + "]";
    }
}
