package io.plenum.shell;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import io.plenum.manual.HelpTopics;
import java.util.ArrayList;
import java.util.List;

/** The question mark of the header: the part of the manual about the page, the glossary, the tour. A phone has them in the user's menu. */
class HelpMenu extends MenuBar {

    private static final long serialVersionUID = 1L;

    private final Tour tour;
    private final List<Anchor> pages = new ArrayList<>();

    HelpMenu(Tour tour) {
        this.tour = tour;
        addThemeVariants(MenuBarVariant.LUMO_TERTIARY);
        addClassName("plenum-help");
        MenuItem help = addItem("?");
        help.setAriaLabel(getTranslation("tour.help"));
        fill(help.getSubMenu());
    }

    void fill(SubMenu menu) {
        Anchor page = link("manual", "manual.page");
        pages.add(page);
        menu.addItem(page);
        menu.addItem(link("manual", "manual.whole"));
        menu.addItem(link("glossary", "glossary.title"));
        menu.addItem(getTranslation("tour.again"), event -> tour.start());
    }

    /** In a window of its own: what is being filled in stays. */
    private Anchor link(String address, String text) {
        Anchor link = new Anchor(address, getTranslation(text));
        link.setTarget("plenum-manual");
        link.addClassName("plenum-menu-link");
        return link;
    }

    /** @param path relative to the root */
    void shows(String path) {
        pages.forEach(page -> page.setHref(HelpTopics.address(path)));
    }
}
