package io.plenum.energy.ui.calendar;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.plenum.energy.calendar.CalendarFile;
import io.plenum.energy.calendar.ClosedCalendar;
import io.plenum.energy.calendar.ClosedPeriod;
import io.plenum.energy.ui.EnergyCard;
import io.plenum.energy.ui.EnergyFormatter;
import io.plenum.site.Site;
import io.plenum.uikit.PlainTable;
import io.plenum.web.RequestProblem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/** The closed days of one site, to be read and changed. */
class ClosedDaysEditor extends Div {

    private static final long serialVersionUID = 1L;

    private final transient ClosedCalendar calendar;
    private final transient Site site;
    private final transient EnergyFormatter words;
    private final LocalDate today;
    private final ClosedFields fields;
    private final EnergyCard list = new EnergyCard(getTranslation("energy.closed.known"));
    private final Div known = new Div();

    ClosedDaysEditor(ClosedCalendar calendar, Site site, EnergyFormatter words, LocalDate today) {
        this.calendar = calendar;
        this.site = site;
        this.words = words;
        this.today = today;
        addClassName("plenum-active");
        fields = new ClosedFields(this::put);
        list.add(known);
        add(fields, list, new CalendarCard(bytes -> CalendarFile.read(bytes, site.zone(), today), this::add, words));
        refresh();
    }

    private void refresh() {
        known.removeAll();
        try {
            show(calendar.periods(site));
        } catch (DataAccessException away) {
            known.add(new Paragraph(getTranslation("energy.away")));
        }
    }

    private void show(List<ClosedPeriod> periods) {
        List<ClosedPeriod> coming =
                periods.stream().filter(period -> !period.to().isBefore(today)).toList();
        List<ClosedPeriod> past = new ArrayList<>(periods);
        past.removeAll(coming);
        if (coming.isEmpty()) {
            known.add(new Paragraph(getTranslation(periods.isEmpty() ? "energy.closed.none" : "energy.closed.over")));
        } else {
            known.add(table(coming));
        }
        if (!past.isEmpty()) {
            known.add(new Details(getTranslation("energy.closed.past", past.size()), table(past.reversed())));
        }
    }

    private PlainTable table(List<ClosedPeriod> periods) {
        PlainTable table = new PlainTable("energy.closed.days", "energy.tariffs.name", "energy.closed.deeds");
        periods.forEach(period -> table.row(days(period), period.name(), deeds(period)));
        return table;
    }

    private String days(ClosedPeriod period) {
        String first = words.weekday(period.from());
        return period.to().equals(period.from()) ? first : first + " – " + words.weekday(period.to());
    }

    private Span deeds(ClosedPeriod period) {
        Button change = new Button(getTranslation("energy.closed.change"), click -> fields.edit(period));
        Button remove = new Button(getTranslation("energy.tariffs.remove"), click -> remove(period));
        for (Button button : List.of(change, remove)) {
            button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            button.setAriaLabel(button.getText() + ": " + days(period) + " " + period.name());
        }
        return new Span(change, remove);
    }

    /** @param instead the period that it replaces, null for a new one */
    private void put(ClosedPeriod period, @Nullable ClosedPeriod instead) {
        List<ClosedPeriod> all = new ArrayList<>(calendar.periods(site));
        all.remove(instead);
        all.add(period);
        calendar.save(site, all);
        refresh();
    }

    /** Takes over what is not known yet. @return how many that were */
    private int add(List<ClosedPeriod> periods) {
        List<ClosedPeriod> all = new ArrayList<>(calendar.periods(site));
        int before = all.size();
        periods.stream()
                .filter(period -> all.stream().noneMatch(period::isSameTime))
                .toList()
                .forEach(all::add);
        calendar.save(site, all);
        refresh();
        return all.size() - before;
    }

    private void remove(ClosedPeriod period) {
        try {
            List<ClosedPeriod> all = new ArrayList<>(calendar.periods(site));
            all.remove(period);
            calendar.save(site, all);
            refresh();
        } catch (RequestProblem | DataAccessException refused) {
            fields.showProblem(refused);
        }
    }
}
