package io.plenum.twin.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.plenum.point.Point;
import io.plenum.site.Equipment;
import io.plenum.site.Site;
import io.plenum.site.SiteAccess;
import io.plenum.site.SiteChoice;
import io.plenum.site.SiteModel;
import io.plenum.site.role.EquipmentMeaning;
import io.plenum.site.role.EquipmentNames;
import io.plenum.site.role.EquipmentType;
import io.plenum.site.role.Medium;
import io.plenum.site.role.PointMeaning;
import io.plenum.uikit.Displays;
import java.time.ZoneId;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Electricity now: the main meters and the photovoltaic plant, each with its last day. */
@Component
class PowerCards {

    private final SiteAccess models;
    private final SiteChoice choice;
    private final Displays displays;

    PowerCards(SiteAccess models, SiteChoice choice, Displays displays) {
        this.models = models;
        this.choice = choice;
        this.displays = displays;
    }

    Section create() {
        Site site = choice.current();
        SiteModel model = site == null ? models.visible() : models.visible().of(site);
        Div rows = new Div();
        for (Equipment equipment : model.equipment()) {
            if (isMain(equipment)) {
                model.pointsOf(equipment.key()).stream()
                        .filter(PointMeaning::measuresPower)
                        .limit(1)
                        .forEach(point -> rows.add(trend(equipment.name(), point, model)));
            }
        }
        Section card = new Section(new H2(card("twin.now.power")), rows);
        card.addClassName("plenum-card");
        if (rows.getComponentCount() == 0) {
            rows.add(new Span(card("twin.now.no-meter")));
        }
        return card;
    }

    private static String card(String key) {
        return com.vaadin.flow.i18n.I18NProvider.translate(key);
    }

    /** The building's own connection and what it makes itself; sub-meters are part of the first. */
    private static boolean isMain(Equipment equipment) {
        EquipmentMeaning meaning = equipment.meaning();
        boolean electric = meaning.is(EquipmentType.METER) && meaning.medium() == Medium.ELECTRICITY;
        boolean main = meaning.ofBuilding() || EquipmentNames.isMain(equipment.key());
        return meaning.generator() || electric && main && equipment.subMeterOf() == null;
    }

    private PowerTrend trend(String name, Point point, SiteModel model) {
        ZoneId building = model.zoneOf(point.key());
        UI ui = UI.getCurrent();
        Locale locale = ui.getLocale();
        PlanConfig config = PlanConfig.without(new PlanConfig.ReaderSettings(
                locale.toLanguageTag(),
                displays.zone(building, ui).getId(),
                displays.current().fahrenheit(),
                PlanTexts.in(locale)));
        return new PowerTrend(config, name, point);
    }
}
