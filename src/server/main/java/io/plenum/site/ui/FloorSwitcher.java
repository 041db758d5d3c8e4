package io.plenum.site.ui;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import io.plenum.site.Floor;
import io.plenum.site.Site;
import io.plenum.site.SiteAccess;
import io.plenum.site.SiteModel;
import io.plenum.uikit.HeaderItem;
import io.plenum.uikit.Polling;
import java.util.Comparator;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** In the header: from anywhere to any floor of any site. */
@Configuration(proxyBeanMethods = false)
class FloorSwitcher {

    @Bean
    @Order(1)
    HeaderItem floors(SiteAccess models) {
        return () -> new Switcher(models);
    }

    private static final class Switcher extends MenuBar {

        private static final long serialVersionUID = 1L;

        private final transient SiteAccess models;
        private transient List<Floor> shown = List.of();

        Switcher(SiteAccess models) {
            this.models = models;
            addThemeVariants(MenuBarVariant.LUMO_TERTIARY);
            addClassNames("plenum-switcher", "plenum-wide");
            Polling.whileShown(this, this::refresh);
        }

        private void refresh() {
            SiteModel model = models.visible();
            if (model.floors().equals(shown)) {
                return;
            }
            shown = model.floors();
            removeAll();
            List<Site> sites = model.sites();
            if (sites.size() == 1) {
                fill(root(sites.getFirst().name()), model, sites.getFirst());
            } else if (!sites.isEmpty()) {
                SubMenu all = root(getTranslation("site.sites", sites.size()));
                sites.forEach(site -> fill(all.addItem(site.name()).getSubMenu(), model, site));
            }
        }

        private SubMenu root(String words) {
            MenuItem root = addItem(words);
            root.setAriaLabel(getTranslation("site.switch", words));
            return root.getSubMenu();
        }

        private void fill(SubMenu menu, SiteModel model, Site site) {
            model.floors().stream()
                    .filter(floor -> floor.site().equals(site.key()))
                    .sorted(Comparator.comparingInt(Floor::level).reversed())
                    .forEach(floor -> menu.addItem(
                            floor.name(),
                            click -> click.getSource().getUI().ifPresent(ui -> ui.navigate("floors/" + floor.key()))));
        }
    }
}
