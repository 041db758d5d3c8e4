package io.plenum.access.account;

import io.plenum.access.Area;
import io.plenum.access.Grant;
import io.plenum.access.Role;
import io.plenum.access.Scope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody, or some machine, that may sign in.
 *
 * @param email where invitations and resets go, null where none is known
 * @param factor whether a one-time code is asked for beside the password
 * @param onlyGranted the role holds nowhere, only the grants do
 * @param grants more than the role, in parts of the building
 */
public record User(
        String name,
        Role role,
        boolean enabled,
        Instant created,
        @Nullable String email,
        boolean factor,
        boolean onlyGranted,
        List<Grant> grants) {

    /** What the account may do, and where. */
    public Scope scope() {
        List<Grant> held = new ArrayList<>(grants);
        if (!onlyGranted) {
            held.addFirst(new Grant(role, Area.ALL));
        }
        return new Scope(held);
    }
}
