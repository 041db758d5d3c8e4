package io.plenum.schedule.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import io.plenum.schedule.plan.ScheduleEntry;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The week, a row for each day; what one day has can be copied to others. */
class WeekRows extends Div {

    private static final long serialVersionUID = 1L;
    private static final int WORKDAYS = 5;

    private final transient List<EntryRows> days = new ArrayList<>();
    private transient TargetValue values;

    WeekRows(Locale locale, TargetValue values) {
        this(locale, values, true);
    }

    /** @param people whether entries say that people are there */
    WeekRows(Locale locale, TargetValue values, boolean people) {
        this.values = values;
        for (DayOfWeek day : DayOfWeek.values()) {
            String name = day.getDisplayName(TextStyle.FULL, locale);
            EntryRows rows = new EntryRows(name, values, people);
            days.add(rows);
            Div line = new Div(
                    new H4(name),
                    rows,
                    copy("schedules.copy-workdays", name, rows, WORKDAYS),
                    copy("schedules.copy-all", name, rows, DayOfWeek.values().length));
            line.getStyle().set("border-top", "1px solid var(--plenum-line)").set("padding-block", "6px");
            add(line);
        }
    }

    private Button copy(String key, String day, EntryRows from, int to) {
        Button copy = new Button(getTranslation(key));
        copy.setAriaLabel(copy.getText() + ": " + day);
        copy.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        copy.addClickListener(click -> {
            try {
                List<ScheduleEntry> entries = from.entries();
                days.subList(0, to).stream()
                        .filter(other -> other != from)
                        .forEach(other -> other.show(entries, values));
            } catch (IllegalArgumentException none) {
                // Its field says so.
            }
        });
        return copy;
    }

    void show(List<List<ScheduleEntry>> week, TargetValue as) {
        values = as;
        for (int day = 0; day < days.size(); day++) {
            days.get(day).show(week.get(day), as);
        }
    }

    /** @throws IllegalArgumentException where a time is none; its field says so */
    List<List<ScheduleEntry>> week() {
        return days.stream().map(EntryRows::entries).toList();
    }
}
