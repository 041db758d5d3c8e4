package io.plenum.access.account;

import io.plenum.access.Grant;
import io.plenum.access.Role;
import io.plenum.access.Scope;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param revision counts changes; a session of an older revision ends
 * @param tokenEpoch counts what ends tokens; a token of an earlier one opens nothing
 * @param email where links for this account go, null where none is known
 * @param factor whether a one-time code is asked for beside the password
 * @param onlyGranted the role holds nowhere, only the grants do
 * @param grants more than the role, in parts of the building
 */
public record Account(
        String name,
        String hash,
        Role role,
        boolean enabled,
        int revision,
        int tokenEpoch,
        Instant created,
        @Nullable String email,
        boolean factor,
        boolean onlyGranted,
        List<Grant> grants) {

    public Scope scope() {
        return user().scope();
    }

    public User user() {
        return new User(name, role, enabled, created, email, factor, onlyGranted, grants);
    }

    @Override
    public String toString() {
        return "Account[" + name + "]";
    }
}
