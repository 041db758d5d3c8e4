package io.plenum.control.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.timepicker.TimePicker;
import io.plenum.control.input.UsageHours;
import io.plenum.web.RequestProblem;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.Set;

/** When people are in a building. */
class HoursFields extends Div {

    private static final long serialVersionUID = 1L;

    private final TimePicker from;
    private final TimePicker to;
    private final CheckboxGroup<DayOfWeek> days;

    HoursFields(UsageHours hours) {
        from = time("control.hours.from", hours.from());
        to = time("control.hours.to", hours.to());
        days = new CheckboxGroup<>(getTranslation("control.hours.days"));
        days.setItems(DayOfWeek.values());
        days.setItemLabelGenerator(day -> day.getDisplayName(TextStyle.SHORT, getLocale()));
        days.setValue(hours.days());
        add(from, to, days);
    }

    private TimePicker time(String label, LocalTime value) {
        TimePicker picker = new TimePicker(getTranslation(label));
        picker.setLocale(getLocale());
        picker.setStep(Duration.ofMinutes(15));
        picker.setValue(value);
        return picker;
    }

    /** @throws RequestProblem where nobody would ever be there */
    UsageHours hours() {
        LocalTime first = from.getValue();
        LocalTime last = to.getValue();
        Set<DayOfWeek> chosen = days.getValue();
        if (first == null || last == null || !first.isBefore(last) || chosen.isEmpty()) {
            throw RequestProblem.of("hours", "control.problem.hours");
        }
        return new UsageHours(first, last, chosen);
    }
}
