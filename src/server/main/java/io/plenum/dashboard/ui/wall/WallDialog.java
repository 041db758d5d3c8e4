package io.plenum.dashboard.ui.wall;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import io.plenum.access.kiosk.KioskPage;
import io.plenum.dashboard.Dashboard;
import io.plenum.site.Floor;
import io.plenum.site.SiteModel;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Asks what is shown in turn on a full screen, and opens it in a window of its own. */
public class WallDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final MultiSelectComboBox<KioskPage> pages = new MultiSelectComboBox<>();
    private final Select<Integer> seconds = new Select<>();
    private final Anchor show = new Anchor();

    /** @param first those that are chosen at first */
    public WallDialog(SiteModel model, List<Dashboard> dashboards, List<KioskPage> first) {
        setHeaderTitle(getTranslation("dashboard.wall.show"));
        setWidth("min(94vw, 520px)");
        Map<KioskPage, String> names = names(model, dashboards);
        pages.setLabel(getTranslation("ui.kiosk.pages"));
        pages.setHelperText(getTranslation("ui.kiosk.pages-hint"));
        pages.setItems(List.copyOf(names.keySet()));
        pages.setItemLabelGenerator(page -> names.getOrDefault(page, page.toString()));
        pages.setWidthFull();
        pages.setValue(new LinkedHashSet<>(first));
        seconds.setLabel(getTranslation("ui.kiosk.seconds"));
        seconds.setItems(10, 20, 30, 60, 120, 300);
        seconds.setValue(30);
        pages.addValueChangeListener(event -> address());
        seconds.addValueChangeListener(event -> address());
        add(pages, seconds);
        show.setText(getTranslation("dashboard.wall.open"));
        show.addClassName("plenum-open-wall");
        show.setTarget("plenum-wall");
        show.setRouterIgnore(true);
        getFooter().add(new Button(getTranslation("ui.cancel"), event -> close()), show);
        address();
    }

    private void address() {
        show.setVisible(!pages.isEmpty());
        show.setHref(address(List.copyOf(pages.getValue()), seconds.getValue()));
    }

    static String address(List<KioskPage> chosen, int each) {
        return "wall?"
                + chosen.stream()
                        .map(page -> "page=" + URLEncoder.encode(page.toString(), StandardCharsets.UTF_8) + "&")
                        .collect(Collectors.joining())
                + "seconds=" + each;
    }

    private Map<KioskPage, String> names(SiteModel model, List<Dashboard> dashboards) {
        Map<KioskPage, String> names = new LinkedHashMap<>();
        dashboards.forEach(one -> names.put(KioskPage.ofDashboard(one.id()), one.title()));
        model.floors().stream()
                .sorted(Comparator.comparingInt(Floor::level))
                .forEach(floor -> KioskPage.LAYERS.forEach(layer -> names.put(
                        KioskPage.ofFloor(floor.key(), layer),
                        floor.name() + " · " + getTranslation("plan.layer." + layer))));
        return names;
    }
}
