package io.plenum.fault.selftest.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import io.plenum.fault.selftest.FaultSummary;
import io.plenum.fault.selftest.SizeSummary;
import io.plenum.fault.selftest.laid.TestedFault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The units of a kind beside each other, fault by fault; of many units all together, and one that is chosen. */
final class SelfTestCard extends Section {

    private static final long serialVersionUID = 1L;

    private static final int BESIDE = 5;

    private final transient SelfTestTexts texts;
    private final String title;
    private final transient Map<String, List<SizeSummary>> units;
    private final Div place = new Div();

    /**
     * @param title of the kind
     * @param units by their names
     */
    SelfTestCard(String title, Map<String, List<SizeSummary>> units, SelfTestTexts texts) {
        this.title = title;
        this.units = units;
        this.texts = texts;
        addClassName("plenum-card");
        add(new H2(title + " (" + units.size() + ")"));
        if (units.size() > BESIDE) {
            add(choice());
        }
        place.addClassName("plenum-scroll");
        place.getElement().setAttribute("tabindex", "0");
        place.getElement().setAttribute("role", "region");
        place.getElement().setAttribute("aria-label", title);
        add(place);
        show(units.size() > BESIDE ? List.of() : List.copyOf(units.keySet()));
    }

    private Select<String> choice() {
        Select<String> choice = new Select<>();
        choice.setLabel(getTranslation("selftest.unit"));
        choice.setEmptySelectionAllowed(true);
        choice.setEmptySelectionCaption(getTranslation("selftest.all"));
        choice.setItems(units.keySet());
        choice.addValueChangeListener(event -> show(event.getValue() == null ? List.of() : List.of(event.getValue())));
        return choice;
    }

    private void show(List<String> chosen) {
        Map<String, Map<TestedFault, FaultSummary>> columns = new LinkedHashMap<>();
        if (units.size() > 1) {
            List<SizeSummary> all =
                    units.values().stream().flatMap(List::stream).toList();
            columns.put(getTranslation("selftest.all"), FaultSummary.byFault(all));
        }
        chosen.forEach(name -> columns.put(name, FaultSummary.byFault(units.getOrDefault(name, List.of()))));
        place.removeAll();
        place.add(table(columns));
    }

    private NativeTable table(Map<String, Map<TestedFault, FaultSummary>> columns) {
        NativeTable table = new NativeTable();
        table.addClassName("plenum-table");
        table.getElement().setAttribute("aria-label", title);
        List<Component> head = new ArrayList<>(List.of(head(getTranslation("selftest.column.fault"))));
        columns.keySet().forEach(name -> head.add(head(name)));
        NativeTableBody rows = new NativeTableBody();
        rows.add(new NativeTableRow(head.toArray(Component[]::new)));
        table.add(rows);
        columns.values().stream()
                .flatMap(some -> some.keySet().stream())
                .distinct()
                .sorted()
                .forEach(fault -> rows.add(row(fault, columns)));
        return table;
    }

    private static NativeTableHeaderCell head(String text) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    private NativeTableRow row(TestedFault fault, Map<String, Map<TestedFault, FaultSummary>> columns) {
        String name = SelfTestTexts.fault(fault);
        NativeTableRow row = new NativeTableRow(new NativeTableCell(new Span(name)));
        columns.forEach((unit, faults) -> {
            FaultSummary summary = faults.get(fault);
            NativeTableCell cell = new NativeTableCell(summary == null ? new Span() : open(unit, name, summary));
            cell.getElement().setAttribute("data-label", unit);
            row.add(cell);
        });
        return row;
    }

    private Button open(String unit, String fault, FaultSummary summary) {
        String said = texts.cell(summary);
        Button button = new Button(said, event -> new SelfTestDetails(unit, summary, texts).open());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(said + ": " + fault + ", " + unit);
        return button;
    }
}
