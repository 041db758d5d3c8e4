package io.plenum.dayahead.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.timepicker.TimePicker;
import io.plenum.dayahead.store.DayAheadSetting;
import io.plenum.dayahead.store.DayAheadSettings;
import io.plenum.site.Site;
import io.plenum.uikit.FieldProblem;
import io.plenum.web.RequestProblem;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.dao.DataAccessException;

/** What a site makes of prices: what is paid beside them, what counts how much, the battery, when cars leave. */
class DaySettings extends Details {

    private static final long serialVersionUID = 1L;

    private final Map<String, NumberField> fields = new LinkedHashMap<>();
    private final TimePicker leave = new TimePicker();
    private final transient DayAheadSettings settings;
    private final transient Site site;
    private final Runnable done;

    /** @param done is run once something has changed */
    DaySettings(DayAheadSettings settings, Site site, DayAheadSetting setting, String currency, Runnable done) {
        this.settings = settings;
        this.site = site;
        this.done = done;
        setSummaryText(getTranslation("dayahead.settings"));
        Div form = new Div();
        form.addClassName("plenum-form");
        field(form, "addition", setting.addition(), currency + "/kWh");
        field(form, "tax", setting.tax(), "%");
        field(form, "carbonPrice", setting.carbonPrice(), currency + "/kg");
        field(form, "importLimit", setting.importLimit(), "kW");
        field(form, "batteryEnergy", setting.batteryEnergy(), "kWh");
        field(form, "batteryPower", setting.batteryPower(), "kW");
        field(form, "batteryEfficiency", setting.batteryEfficiency(), "%");
        leave.setLabel(getTranslation("dayahead.setting.carsLeave"));
        leave.setHelperText(getTranslation("dayahead.setting.carsLeave.hint"));
        leave.setStep(Duration.ofMinutes(15));
        leave.setValue(setting.carsLeave());
        leave.setClearButtonVisible(true);
        form.add(leave);
        Paragraph hint = new Paragraph(getTranslation("dayahead.settings.hint"));
        hint.addClassName("plenum-soft");
        add(hint, form, new Button(getTranslation("dayahead.settings.save"), event -> save()));
    }

    private void field(Div form, String name, double value, String unit) {
        NumberField field = new NumberField(getTranslation("dayahead.setting." + name, unit));
        field.setValue(value);
        fields.put(name, field);
        form.add(field);
    }

    private double number(String name) {
        Double value = Objects.requireNonNull(fields.get(name)).getValue();
        return value == null ? Double.NaN : value;
    }

    private void save() {
        FieldProblem.clear(fields.values().toArray(NumberField[]::new));
        try {
            settings.save(
                    site,
                    new DayAheadSetting(
                            number("addition"),
                            number("tax"),
                            number("carbonPrice"),
                            number("importLimit"),
                            number("batteryEnergy"),
                            number("batteryPower"),
                            number("batteryEfficiency"),
                            leave.getValue()));
            Notification.show(getTranslation("dayahead.settings.saved"));
            done.run();
        } catch (RequestProblem problem) {
            NumberField field = fields.get(String.valueOf(problem.field()));
            if (field != null) {
                FieldProblem.show(field, getTranslation(problem.text(), problem.arguments()));
            }
        } catch (DataAccessException away) {
            Notification.show(getTranslation("dayahead.away"));
        }
    }
}
