package io.plenum.schedule.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import io.plenum.link.schedule.ControllerCalendar;
import io.plenum.schedule.ScheduleWords;

/** One calendar: its days, and whether today is one of them. */
class CalendarSection extends Div {

    private static final long serialVersionUID = 1L;

    CalendarSection(ControllerCalendar calendar, ScheduleWords words) {
        String name = calendar.name().isBlank() ? calendar.address() : calendar.name();
        add(new H3(getTranslation("schedule.calendar", name)));
        Boolean present = calendar.present();
        String today = present == null
                ? getTranslation("schedule.unknown")
                : getTranslation(present ? "schedule.today" : "schedule.not-today");
        Div facts = new Div(calendar.address() + " · " + today);
        facts.addClassName("plenum-soft");
        add(facts);
        if (!calendar.complete()) {
            Div line = new Div("▲ " + getTranslation("schedule.incomplete"));
            line.addClassName("plenum-alarm");
            add(line);
        }
        UnorderedList days = new UnorderedList();
        calendar.days().forEach(each -> days.add(new ListItem(words.days(each))));
        add(days);
    }
}
