package io.plenum.equipment.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.plenum.equipment.EquipmentHealth;
import io.plenum.equipment.EquipmentHealths;
import io.plenum.site.Equipment;
import io.plenum.site.Site;
import io.plenum.site.SiteChoice;
import io.plenum.site.SiteModel;
import io.plenum.site.role.BuildingSystem;
import io.plenum.uikit.PlainTable;
import io.plenum.uikit.Polling;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** All equipment by its system, what is not well first. */
@Route("equipment")
@Menu(title = "equipment.title", order = 2.5)
@PermitAll
@CssImport("./equipment/equipment.css")
public class EquipmentListView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 300;

    private final transient EquipmentHealths healths;
    private final transient EquipmentContext context;
    private final transient SiteChoice choice;
    private final TextField text = new TextField();
    private final Select<EquipmentShown> which = new Select<>();
    private final Div list = new Div();
    private final Anchor labels = new Anchor();
    private transient Object shown = List.of();

    EquipmentListView(EquipmentHealths healths, EquipmentContext context, SiteChoice choice) {
        this.healths = healths;
        this.context = context;
        this.choice = choice;
        addClassName("plenum-page");
        list.addClassName("plenum-equipment-list");
        labels.setText(getTranslation("equipment.label.listed"));
        add(new H1(getTranslation("equipment.title")), filters(), list, labels);
        Polling.whileShown(this, this::refresh);
    }

    @Override
    public String getPageTitle() {
        return "Plenum · " + getTranslation("equipment.title");
    }

    private Div filters() {
        text.setPlaceholder(getTranslation("equipment.find"));
        text.setAriaLabel(getTranslation("equipment.find"));
        text.setClearButtonVisible(true);
        text.setMaxLength(100);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(event -> refresh());
        which.setItems(EquipmentShown.values());
        which.setAriaLabel(getTranslation("equipment.which"));
        which.setItemLabelGenerator(one -> getTranslation("equipment.which." + one));
        which.setValue(EquipmentShown.ALL);
        which.addValueChangeListener(event -> refresh());
        Div filters = new Div(text, which);
        filters.addClassNames("plenum-links", "plenum-filters");
        return filters;
    }

    /** Drawn again only where something is different: what somebody reads keeps still. */
    private void refresh() {
        SiteModel model = model();
        List<Equipment> wanted =
                model.equipment().stream().filter(one -> fits(model, one)).toList();
        Map<String, EquipmentHealth> all = healths.of(model, wanted);
        List<Equipment> listed = wanted.stream()
                .filter(one -> which.getValue() == EquipmentShown.ALL
                        || !health(all, one).isWell())
                .sorted(Comparator.comparing(
                        (Equipment one) -> health(all, one).alarms().isEmpty()
                                && health(all, one).faults().isEmpty()))
                .toList();
        Object now = List.of(listed, all, text.getValue());
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        labels.setVisible(!listed.isEmpty());
        labels.setHref("equipment-labels?keys="
                + listed.stream().limit(LabelsView.MOST).map(Equipment::key).collect(Collectors.joining(",")));
        list.removeAll();
        for (BuildingSystem system : BuildingSystem.values()) {
            List<Equipment> own = listed.stream()
                    .filter(one -> one.system().equals(system.key()))
                    .toList();
            if (!own.isEmpty()) {
                list.add(card(system, own, model, all));
            }
        }
        if (listed.isEmpty()) {
            list.add(new Paragraph(getTranslation(
                    model.equipment().isEmpty() ? "equipment.none" : "equipment.none-" + which.getValue())));
        }
    }

    private SiteModel model() {
        Site site = choice.current();
        return site == null ? context.model() : context.model().of(site);
    }

    private boolean fits(SiteModel model, Equipment one) {
        String query = text.getValue().strip().toLowerCase(Locale.ROOT);
        return query.isEmpty()
                || (one.name() + " " + one.key() + " " + place(model, one) + " " + type(one))
                        .toLowerCase(Locale.ROOT)
                        .contains(query);
    }

    private Div card(BuildingSystem system, List<Equipment> own, SiteModel model, Map<String, EquipmentHealth> all) {
        PlainTable table = new PlainTable(
                "equipment.column.name",
                "equipment.column.type",
                "equipment.column.place",
                "equipment.column.state",
                "equipment.column.points");
        own.stream().limit(SHOWN).forEach(one -> {
            EquipmentHealth health = health(all, one);
            table.row(
                    new Anchor("equipment/" + one.key(), one.name()),
                    type(one),
                    place(model, one),
                    new HealthWords(health),
                    health.points() == 0 ? "–" : getTranslation("equipment.live", health.live(), health.points()));
        });
        Div card = new Div(new H2(getTranslation("equipment.system." + system.key()) + " · " + own.size()), table);
        card.addClassNames("plenum-card", "plenum-scroll");
        if (own.size() > SHOWN) {
            card.add(new Paragraph(getTranslation("equipment.fewer", SHOWN, own.size())));
        }
        return card;
    }

    private static EquipmentHealth health(Map<String, EquipmentHealth> all, Equipment one) {
        return Objects.requireNonNull(all.get(one.key()));
    }

    private String type(Equipment one) {
        return getTranslation("equipment.type." + one.meaning().type());
    }

    static String place(SiteModel model, Equipment one) {
        return one.space() != null
                ? model.placeName(one.space())
                : one.floor() != null && model.floor(one.floor()) != null
                        ? Objects.requireNonNull(model.floor(one.floor())).name()
                        : "";
    }
}
