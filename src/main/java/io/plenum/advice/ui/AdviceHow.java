package io.plenum.advice.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import io.plenum.advice.estimate.Proposal;
import java.util.TreeMap;

/** How a saving was computed, with the numbers that it rests on. */
class AdviceHow extends Section {

    private static final long serialVersionUID = 1L;

    AdviceHow(Proposal proposal, AdviceWords words) {
        addClassName("plenum-card");
        add(
                new H2(getTranslation("advice.how")),
                new Paragraph(getTranslation("advice.how.all")),
                new Paragraph(AdviceWords.text("advice.how." + proposal.kind())));
        if (proposal.numbers().isEmpty()) {
            return;
        }
        NativeTableBody body = new NativeTableBody();
        new TreeMap<>(proposal.numbers()).forEach((name, value) -> {
            NativeTableHeaderCell head = new NativeTableHeaderCell(name(name));
            head.getElement().setAttribute("scope", "row");
            body.add(new NativeTableRow(head, new NativeTableCell(words.number(value))));
        });
        NativeTable table = new NativeTable(body);
        table.addClassNames("plenum-table", "plenum-advice-numbers");
        table.getElement().setAttribute("aria-label", getTranslation("advice.how"));
        add(table);
    }

    /** A number without words of its own is told as it is named. */
    private static String name(String name) {
        String key = "advice.number." + name.replaceAll("[^a-zA-Z0-9]+", "-");
        String text = AdviceWords.text(key);
        return text.equals(key) ? name : text;
    }
}
