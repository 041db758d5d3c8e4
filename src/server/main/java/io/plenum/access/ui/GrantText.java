package io.plenum.access.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.plenum.access.Grant;
import io.plenum.access.SiteNames;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Roles in parts of the building, in words. */
public final class GrantText {

    private GrantText() {}

    public static String of(Grant grant, SiteNames sites) {
        String site = grant.area().site();
        String system = grant.area().system();
        String where = Stream.of(
                        system == null ? I18NProvider.translate("ui.grants.all") : system(system),
                        site == null ? "" : sites.names().getOrDefault(site, site))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(", "));
        return RoleText.of(grant.role()) + ": " + where;
    }

    static String system(String key) {
        return I18NProvider.translate("ui.system." + key);
    }
}
