package io.plenum.notify.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.i18n.I18NProvider;
import io.plenum.alarm.Priority;
import io.plenum.site.SiteModels;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Fields and words that several forms share. */
final class FormFields {

    private FormFields() {}

    static ComboBox<String> zone(ZoneId present) {
        ComboBox<String> zone = new ComboBox<>(I18NProvider.translate("notify.field.zone"));
        zone.setItems(ZoneId.getAvailableZoneIds().stream().sorted().toList());
        zone.setValue(present.getId());
        return zone;
    }

    static TimePicker time(String label, @Nullable LocalTime value) {
        TimePicker picker = new TimePicker(I18NProvider.translate(label));
        picker.setStep(Duration.ofMinutes(30));
        picker.setLocale(Locale.GERMANY);
        picker.setValue(value);
        return picker;
    }

    static ZoneId zoneOf(SiteModels models) {
        return models.current().displayZone();
    }

    static String priority(Priority priority) {
        return I18NProvider.translate("notify.priority." + priority.name().toLowerCase(Locale.ROOT));
    }

    static String days(Set<DayOfWeek> days, Locale locale) {
        return days.stream()
                .sorted()
                .map(day -> day.getDisplayName(TextStyle.SHORT, locale))
                .collect(Collectors.joining(" "));
    }
}
