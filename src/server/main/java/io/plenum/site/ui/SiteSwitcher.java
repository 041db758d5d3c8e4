package io.plenum.site.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.server.VaadinServiceInitListener;
import io.plenum.site.Site;
import io.plenum.site.SiteChoice;
import io.plenum.uikit.HeaderItem;
import io.plenum.uikit.Polling;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** In the header, where there are several sites: which of them the pages speak of. An address may say so too, with {@code ?site=}. */
@Configuration(proxyBeanMethods = false)
class SiteSwitcher {

    @Bean
    @Order(0)
    HeaderItem sites(SiteChoice choice) {
        return () -> new Switcher(choice);
    }

    @Bean
    VaadinServiceInitListener siteInAddress(SiteChoice choice) {
        return service -> service.getSource()
                .addUIInitListener(init -> init.getUI().addBeforeEnterListener(event -> event.getLocation()
                        .getQueryParameters()
                        .getSingleParameter("site")
                        .ifPresent(choice::choose)));
    }

    private static final class Switcher extends MenuBar {

        private static final long serialVersionUID = 1L;

        private final transient SiteChoice choice;
        private transient List<Site> known = List.of();
        private transient @Nullable Site shown;

        Switcher(SiteChoice choice) {
            this.choice = choice;
            addThemeVariants(MenuBarVariant.LUMO_TERTIARY);
            addClassNames("plenum-switcher", "plenum-sites");
            Polling.whileShown(this, this::refresh);
        }

        private void refresh() {
            List<Site> sites = choice.sites();
            Site current = choice.current();
            setVisible(sites.size() > 1);
            if (current == null || sites.equals(known) && current.equals(shown)) {
                return;
            }
            known = sites;
            shown = current;
            removeAll();
            Span name = new Span(current.name());
            name.addClassName("plenum-wide");
            MenuItem root = addItem(new Span(new Span("⌂ "), name));
            root.setAriaLabel(getTranslation("site.choose", current.name()));
            sites.forEach(site -> {
                MenuItem item = root.getSubMenu().addItem(site.name(), click -> show(site));
                item.setCheckable(true);
                item.setChecked(site.equals(current));
            });
        }

        /** The address may name another one, so that it goes. */
        private void show(Site site) {
            choice.choose(site.key());
            refresh();
            UI ui = UI.getCurrent();
            String path = ui.getActiveViewLocation().getPath();
            boolean named = ui.getActiveViewLocation()
                    .getQueryParameters()
                    .getParameters()
                    .containsKey("site");
            if (named) {
                ui.navigate(path);
            } else {
                ui.refreshCurrentRoute(false);
            }
        }
    }
}
