package io.plenum.alarm.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.server.VaadinRequest;
import io.plenum.access.Role;
import java.util.List;

/** Leads between the views of alarms; each has an address of its own. */
class AlarmTabs extends Nav {

    private static final long serialVersionUID = 1L;

    private static final List<String> TABS = List.of("active", "shelved", "history", "rules", "performance");

    AlarmTabs(String current) {
        addClassName("plenum-tabs");
        getElement().setAttribute("aria-label", getTranslation("alarms.views"));
        for (String tab : seesAll() ? TABS : TABS.subList(0, 3)) {
            String route = tab.equals("active") ? "alarms" : "alarms/" + tab;
            Anchor link = new Anchor(route, getTranslation("alarms.tab." + tab));
            if (tab.equals(current)) {
                link.getElement().setAttribute("aria-current", "page");
            }
            add(link);
        }
    }

    /** Rules and figures are about the whole building. */
    private static boolean seesAll() {
        VaadinRequest request = VaadinRequest.getCurrent();
        return request != null && request.isUserInRole(Role.VIEWER.name());
    }
}
