package io.plenum.command.rule;

import io.plenum.access.Role;
import io.plenum.site.SiteModel;
import java.util.function.Function;

/**
 * On whose behalf something is commanded.
 *
 * @param account its name
 * @param reach the part of the model in which it holds a role
 */
public record Requester(String account, Function<Role, SiteModel> reach) {

    /** Whether the role is held where the point belongs. */
    public boolean holds(Role role, String point) {
        return reach.apply(role).point(point) != null;
    }
}
