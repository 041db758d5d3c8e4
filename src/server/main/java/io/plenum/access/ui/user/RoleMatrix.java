package io.plenum.access.ui.user;

import io.plenum.access.Area;
import io.plenum.access.Role;
import io.plenum.access.Scope;
import io.plenum.access.SiteNames;
import io.plenum.access.account.User;
import io.plenum.access.account.Users;
import io.plenum.access.ui.RoleText;
import io.plenum.uikit.PlainTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who holds which role in which part of the building. */
class RoleMatrix extends PlainTable {

    private static final long serialVersionUID = 1L;

    RoleMatrix(Users users, SiteNames sites) {
        super(Stream.concat(
                        Stream.of("ui.users.name", "ui.grants.site", "ui.grants.rooms"),
                        Area.SYSTEMS.stream().map(system -> "ui.system." + system))
                .toArray(String[]::new));
        for (User user : users.list()) {
            if (user.enabled()) {
                sites.names().entrySet().stream()
                        .sorted(Map.Entry.comparingByValue())
                        .forEach(site -> row(cells(user, site)));
            }
        }
    }

    private Object[] cells(User user, Map.Entry<String, String> site) {
        List<Object> cells = new ArrayList<>(List.of(user.name(), site.getValue()));
        Scope scope = user.scope();
        cells.add(highest(scope, site.getKey(), null));
        Area.SYSTEMS.forEach(system -> cells.add(highest(scope, site.getKey(), system)));
        return cells.toArray();
    }

    private static String highest(Scope scope, String site, @Nullable String system) {
        return Stream.of(Role.values())
                .filter(role -> scope.allows(role, site, system))
                .reduce((lower, higher) -> higher)
                .map(RoleText::of)
                .orElse("–");
    }
}
