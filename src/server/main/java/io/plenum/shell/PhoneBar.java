package io.plenum.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.menu.MenuConfiguration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** At the foot of a phone's screen: what somebody on site opens most, each within reach of a thumb, and the whole menu. */
class PhoneBar extends Nav {

    private static final long serialVersionUID = 1L;

    private static final List<NavigationGroup> SHOWN =
            List.of(NavigationGroup.NOW, NavigationGroup.BUILDING, NavigationGroup.ALARMS, NavigationGroup.UPKEEP);

    private final Map<String, Anchor> links = new HashMap<>();

    PhoneBar(Runnable menu) {
        addClassName("plenum-phone-bar");
        getElement().setAttribute("aria-label", getTranslation("ui.navigation.often"));
        Map<String, String> paths = new HashMap<>();
        MenuConfiguration.getMenuEntries().forEach(entry -> paths.put(entry.title(), Navigation.route(entry)));
        for (NavigationGroup group : SHOWN) {
            String title = group.titles().getFirst();
            String path = paths.get(title);
            if (path != null) {
                Anchor link = new Anchor(path, new NavigationIcon(group), new Span(getTranslation("ui.bar." + group)));
                links.put(path, link);
                add(link);
            }
        }
        NativeButton more = new NativeButton("", event -> menu.run());
        more.add(new Span("☰"), new Span(getTranslation("ui.menu")));
        add(more);
    }

    /** Marks the page that is shown. */
    void shows(String path) {
        links.forEach((route, link) -> {
            if (Breadcrumb.isWithin(path, route)) {
                link.getElement().setAttribute("aria-current", "page");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        });
    }
}
