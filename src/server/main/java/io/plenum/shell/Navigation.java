package io.plenum.shell;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import io.plenum.uikit.NavigationBadge;
import io.plenum.uikit.Polling;
import io.plenum.uikit.empty.PageOffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The pages that somebody may open, by what he comes to do. A group with one page is that page. What is open stays so in this browser; the
 * group of the page that is shown is open anyway.
 */
class Navigation extends SideNav {

    private static final long serialVersionUID = 1L;

    /** Not on the server: it belongs to the browser, and nobody else needs it. */
    private static final String REMEMBER = """
            const key = 'plenum-open-' + $0;
            const kept = localStorage.getItem(key);
            if (kept !== null && !this.current) this.expanded = kept === 'true';
            this.addEventListener('expanded-changed', e => {
              if (e.target === this) localStorage.setItem(key, String(this.expanded));
            });
            // Its button says that it controls "children", which has no such name (WCAG 4.1.2).
            customElements.whenDefined(this.localName).then(() => this.updateComplete).then(() => {
              this.shadowRoot.querySelector('[part="children"]').id = 'children';
            });""";

    Navigation(List<NavigationBadge> badges, List<PageOffer> offers) {
        getElement().setAttribute("aria-label", getTranslation("ui.menu"));
        Map<String, MenuEntry> entries = new HashMap<>();
        MenuConfiguration.getMenuEntries().stream()
                .filter(entry -> isOffered(route(entry), offers))
                .forEach(entry -> entries.put(entry.title(), entry));
        for (NavigationGroup group : NavigationGroup.values()) {
            List<SideNavItem> pages = new ArrayList<>();
            group.titles().stream()
                    .map(entries::get)
                    .filter(Objects::nonNull)
                    .forEach(entry -> pages.add(page(entry, badges)));
            add(group, pages);
        }
    }

    private static boolean isOffered(String route, List<PageOffer> offers) {
        return offers.stream().filter(offer -> offer.route().equals(route)).allMatch(PageOffer::isOffered);
    }

    private void add(NavigationGroup group, List<SideNavItem> pages) {
        if (pages.isEmpty()) {
            return;
        }
        SideNavItem item = pages.size() == 1 ? pages.getFirst() : parent(group, pages);
        item.setPrefixComponent(new NavigationIcon(group));
        addItem(item);
    }

    private SideNavItem parent(NavigationGroup group, List<SideNavItem> pages) {
        SideNavItem parent = new SideNavItem(getTranslation("ui.navigation." + group));
        parent.setExpanded(group == NavigationGroup.BUILDING);
        parent.getElement().executeJs(REMEMBER, group.name());
        pages.forEach(parent::addItem);
        return parent;
    }

    private SideNavItem page(MenuEntry entry, List<NavigationBadge> badges) {
        String path = route(entry);
        SideNavItem item = new SideNavItem(getTranslation(entry.title()), path);
        item.setMatchNested(!path.isEmpty());
        badges.stream().filter(badge -> badge.route().equals(path)).forEach(badge -> {
            Span count = new Span();
            count.addClassName("plenum-badge");
            item.setSuffixComponent(count);
            Polling.whileShown(count, () -> show(count, badge));
        });
        return item;
    }

    private void show(Span count, NavigationBadge badge) {
        long waiting = badge.count();
        count.setVisible(waiting > 0);
        count.setText(waiting > 99 ? "99+" : Long.toString(waiting));
        count.getElement().setAttribute("aria-label", getTranslation(badge.text(), waiting));
        count.setTitle(getTranslation(badge.text(), waiting));
    }

    /** Its address without parameters. */
    static String route(MenuEntry entry) {
        return entry.path().replaceFirst("^/", "").replaceFirst("/:.*", "");
    }
}
