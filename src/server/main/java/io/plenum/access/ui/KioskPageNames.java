package io.plenum.access.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.plenum.access.kiosk.KioskPage;
import io.plenum.access.kiosk.Kiosks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The pages that a kiosk can show, as people call them. */
class KioskPageNames {

    private final Map<String, String> floors;
    private final Map<Long, String> dashboards;

    KioskPageNames(Kiosks kiosks) {
        this.floors = kiosks.floors();
        this.dashboards = kiosks.dashboards();
    }

    /** Each floor with its layers, then the dashboards. */
    List<KioskPage> all() {
        List<KioskPage> pages = new ArrayList<>();
        floors.keySet().forEach(floor -> KioskPage.LAYERS.forEach(layer -> pages.add(KioskPage.ofFloor(floor, layer))));
        dashboards.keySet().forEach(id -> pages.add(KioskPage.ofDashboard(id)));
        return pages;
    }

    /** Its key where it does not exist any more. */
    String of(KioskPage page) {
        Long dashboard = page.dashboard();
        if (dashboard != null) {
            return dashboards.getOrDefault(dashboard, page.toString());
        }
        String floor = Objects.requireNonNullElse(page.floor(), "");
        return floors.getOrDefault(floor, floor) + " · " + I18NProvider.translate("plan.layer." + page.layer());
    }
}
