package io.plenum.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Where a page stands: its group, and the page of the menu beneath which it is, which one click opens again. */
class Breadcrumb extends Nav {

    private static final long serialVersionUID = 1L;

    Breadcrumb() {
        addClassName("plenum-breadcrumb");
        getElement().setAttribute("aria-label", getTranslation("ui.navigation.where"));
    }

    /** @param path relative to the root */
    void shows(String path) {
        removeAll();
        MenuEntry entry = above(path);
        if (entry == null) {
            return;
        }
        NavigationGroup group = NavigationGroup.of(entry.title());
        String title = getTranslation(entry.title());
        if (group != null && group.titles().size() > 1) {
            Span between = new Span("›");
            between.getElement().setAttribute("aria-hidden", "true");
            add(new Span(getTranslation("ui.navigation." + group)), between);
        }
        String route = Navigation.route(entry);
        add(path.equals(route) ? new Span(title) : new Anchor(route, title));
    }

    /** The longest address that this one begins with. */
    private static @Nullable MenuEntry above(String path) {
        return MenuConfiguration.getMenuEntries().stream()
                .filter(entry -> isWithin(path, Navigation.route(entry)))
                .max(Comparator.comparingInt(entry -> Navigation.route(entry).length()))
                .orElse(null);
    }

    static boolean isWithin(String path, String route) {
        return path.equals(route) || (!route.isEmpty() && path.startsWith(route + "/"));
    }
}
