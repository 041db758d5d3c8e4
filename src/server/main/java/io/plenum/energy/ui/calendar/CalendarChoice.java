package io.plenum.energy.ui.calendar;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.plenum.energy.calendar.CalendarFile;
import io.plenum.energy.calendar.ClosedPeriod;
import io.plenum.uikit.PlainTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The days of a calendar file to choose from: those that close the building are ticked, those that may not are told why. */
class CalendarChoice extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Map<ClosedPeriod, Checkbox> boxes = new LinkedHashMap<>();
    private final transient Function<ClosedPeriod, String> days;

    /** @param days how a period is called */
    CalendarChoice(CalendarFile file, Function<ClosedPeriod, String> days) {
        this.days = days;
        PlainTable closed =
                new PlainTable("energy.closed.file.taken-over", "energy.closed.days", "energy.tariffs.name");
        file.periods().stream()
                .sorted(Comparator.comparing(ClosedPeriod::from))
                .forEach(period -> closed.row(box(period, true), days.apply(period), period.name()));
        add(closed);
        if (!file.apart().isEmpty()) {
            apart(file.apart());
        }
    }

    private void apart(List<CalendarFile.Apart> days) {
        PlainTable apart = new PlainTable(
                "energy.closed.file.taken-over", "energy.closed.days", "energy.tariffs.name", "energy.closed.file.why");
        days.stream()
                .sorted(Comparator.comparing(one -> one.period().from()))
                .forEach(one -> apart.row(
                        box(one.period(), false),
                        this.days.apply(one.period()),
                        one.period().name(),
                        getTranslation(one.text())));
        add(new Paragraph(getTranslation("energy.closed.file.apart", days.size())), apart);
    }

    private Checkbox box(ClosedPeriod period, boolean ticked) {
        Checkbox box = new Checkbox(ticked);
        box.setAriaLabel(days.apply(period) + " " + period.name());
        boxes.put(period, box);
        return box;
    }

    List<ClosedPeriod> chosen() {
        List<ClosedPeriod> chosen = new ArrayList<>();
        boxes.forEach((period, box) -> {
            if (Boolean.TRUE.equals(box.getValue())) {
                chosen.add(period);
            }
        });
        return chosen;
    }
}
