package io.plenum.equipment.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import io.plenum.point.Point;
import io.plenum.point.Sample;
import io.plenum.site.Equipment;
import io.plenum.site.SiteAccess;
import io.plenum.site.SiteModel;
import io.plenum.site.role.PointMeaning;
import io.plenum.site.role.QuantityKind;
import io.plenum.twin.CurrentValue;
import io.plenum.twin.CurrentValues;
import io.plenum.uikit.Displays;
import io.plenum.uikit.PointAction;
import io.plenum.uikit.ReadingText;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Equipment as whoever is signed in reads it. Only for use on a UI's thread. */
@Component
class EquipmentContext {

    private final SiteAccess models;
    private final CurrentValues values;
    private final Displays displays;
    private final List<PointAction> actions;
    private final Clock clock;

    EquipmentContext(
            SiteAccess models, CurrentValues values, Displays displays, List<PointAction> actions, Clock clock) {
        this.models = models;
        this.values = values;
        this.displays = displays;
        this.actions = actions;
        this.clock = clock;
    }

    SiteModel model() {
        return models.visible();
    }

    /** In the building's own calendar. */
    LocalDate today(Equipment one) {
        return LocalDate.ofInstant(clock.instant(), model().zoneOf(one.key()));
    }

    boolean seesAll() {
        return models.hidesNothing();
    }

    boolean isLive(Point point) {
        CurrentValue value = values.of(point.id());
        return value != null && value.quality().isLive();
    }

    /** Key of the word for whether what it says is running; null where that is not known now. */
    @Nullable
    String running(Point point) {
        CurrentValue value = values.of(point.id());
        return value == null || !value.quality().isLive() || Double.isNaN(value.value())
                ? null
                : value.value() > 0 ? "equipment.plant.running" : "equipment.plant.off";
    }

    /** In brackets where it is not the present one, a dash where there is none. */
    String value(Point point) {
        CurrentValue value = values.of(point.id());
        if (value == null || Double.isNaN(value.value())) {
            return "–";
        }
        Locale locale = UI.getCurrent().getLocale();
        // A difference of 0 K is none of 32 °F.
        boolean difference = PointMeaning.of(point).quantity() == QuantityKind.TEMPERATURE_DIFFERENCE;
        String text = difference
                ? ReadingText.value(point, value.value(), locale)
                : ReadingText.glance(
                        point, value.value(), locale, displays.current().fahrenheit());
        return value.quality().isLive() ? text : "(" + text + ")";
    }

    /** Shape and word, how old, and why. */
    String quality(Point point) {
        CurrentValue value = values.of(point.id());
        if (value == null) {
            return I18NProvider.translate("equipment.no-value");
        }
        return ReadingText.quality(
                new Sample(point.id(), value.time(), value.value(), value.quality(), value.reason()),
                Duration.between(value.time(), clock.instant()));
    }

    /** What a point is called within its equipment: without the equipment's own name. */
    String shortName(Point point) {
        String owner = model().ownerOf(point.key());
        String place = owner == null ? "" : model().placeName(owner);
        String name = point.name();
        boolean led = !place.isEmpty() && name.regionMatches(true, 0, place, 0, place.length());
        String rest = led ? name.substring(place.length()).strip() : name;
        return rest.isEmpty()
                ? name
                : rest.substring(0, 1).toUpperCase(UI.getCurrent().getLocale()) + rest.substring(1);
    }

    List<PointAction> actions(Point point) {
        return actions.stream().filter(action -> action.offered(point)).toList();
    }
}
