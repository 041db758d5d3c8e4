package io.plenum.advice.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.plenum.advice.estimate.RehearsedDay;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** What a change would have saved in the last weeks, day by day; a bar for each day above its table. */
class AdviceRehearsal extends Section {

    private static final long serialVersionUID = 1L;

    AdviceRehearsal(List<RehearsedDay> days, AdviceWords words) {
        setVisible(!days.isEmpty());
        if (days.isEmpty()) {
            return;
        }
        addClassName("plenum-card");
        double sum = days.stream().mapToDouble(RehearsedDay::kilowattHours).sum();
        add(
                new H2(getTranslation("advice.rehearsal")),
                new Paragraph(getTranslation("advice.rehearsal.sum", days.size(), words.about(sum))),
                bars(days),
                new Details(getTranslation("advice.rehearsal.table"), table(days, words)));
    }

    /** The table says the same to whoever cannot see them. */
    private static Div bars(List<RehearsedDay> days) {
        double highest = days.stream()
                .mapToDouble(day -> Math.abs(day.kilowattHours()))
                .max()
                .orElse(1);
        Div bars = new Div();
        bars.addClassName("plenum-advice-bars");
        bars.getElement().setAttribute("aria-hidden", "true");
        for (RehearsedDay day : days) {
            Span bar = new Span();
            bar.setHeight(Math.max(1, 100 * Math.abs(day.kilowattHours()) / Math.max(highest, 1e-9)) + "%");
            bar.setClassName("loss", day.kilowattHours() < 0);
            bars.add(bar);
        }
        return bars;
    }

    private NativeTable table(List<RehearsedDay> days, AdviceWords words) {
        NativeTableBody body = new NativeTableBody();
        NativeTableRow head = new NativeTableRow();
        for (String column : List.of("day", "outdoors", "saved")) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(getTranslation("advice.rehearsal." + column));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        body.add(head);
        DateTimeFormatter form = DateTimeFormatter.ofPattern("EEE d MMM", words.locale());
        days.forEach(day -> body.add(new NativeTableRow(
                cell("day", form.format(day.date())),
                cell("outdoors", words.number(day.temperature()) + " °C"),
                cell("saved", words.about(day.kilowattHours()) + " kWh"))));
        NativeTable table = new NativeTable(body);
        table.addClassName("plenum-table");
        table.getElement().setAttribute("aria-label", getTranslation("advice.rehearsal"));
        return table;
    }

    private NativeTableCell cell(String column, String words) {
        NativeTableCell cell = new NativeTableCell(words);
        cell.getElement().setAttribute("data-label", getTranslation("advice.rehearsal." + column));
        return cell;
    }
}
