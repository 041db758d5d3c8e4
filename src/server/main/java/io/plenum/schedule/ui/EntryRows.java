package io.plenum.schedule.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import io.plenum.schedule.plan.EntryTime;
import io.plenum.schedule.plan.ScheduleEntry;
import io.plenum.uikit.FieldProblem;
import java.util.ArrayList;
import java.util.List;

/** The entries of one day, to be written. */
class EntryRows extends Div {

    private static final long serialVersionUID = 1L;

    private final transient List<EntryRow> rows = new ArrayList<>();
    private final Div list = new Div();
    private final String day;
    private transient TargetValue values;
    private final boolean people;

    private record EntryRow(Div row, TextField from, TextField to, TargetValue.Field value, Checkbox occupied) {}

    EntryRows(String day, TargetValue values) {
        this(day, values, true);
    }

    /**
     * @param day for people, read out with each field
     * @param people whether entries say that people are there
     */
    EntryRows(String day, TargetValue values, boolean people) {
        this.day = day;
        this.people = people;
        this.values = values;
        Button add =
                new Button(getTranslation("schedules.entry-add"), click -> add("08:00", "18:00", Double.NaN, false));
        add.setAriaLabel(add.getText() + ": " + day);
        add.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        add(list, add);
    }

    void show(List<ScheduleEntry> entries, TargetValue as) {
        values = as;
        rows.clear();
        list.removeAll();
        entries.forEach(entry -> add(entry.from().text(), entry.to().text(), entry.value(), entry.occupied()));
    }

    private void add(String begin, String end, double value, boolean there) {
        TextField from = time("schedules.from", begin);
        TextField to = time("schedules.to", end);
        TargetValue.Field field = values.field(getTranslation("schedules.value"), value);
        Checkbox occupied = new Checkbox(getTranslation("schedules.occupied"), there);
        occupied.setVisible(people);
        Button remove = new Button("✕");
        remove.setAriaLabel(getTranslation("schedules.entry-remove", day, begin));
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        Div row = new Div(from, to, field.component(), occupied, remove);
        row.getStyle()
                .set("display", "flex")
                .set("flex-wrap", "wrap")
                .set("gap", "4px 10px")
                .set("align-items", "baseline");
        EntryRow entry = new EntryRow(row, from, to, field, occupied);
        remove.addClickListener(click -> {
            rows.remove(entry);
            list.remove(row);
        });
        rows.add(entry);
        list.add(row);
    }

    private TextField time(String label, String text) {
        TextField field = new TextField(getTranslation(label));
        field.setValue(text);
        field.setAriaLabel(day + ", " + getTranslation(label));
        field.setPlaceholder("06:30");
        field.setWidth("8.5em");
        return field;
    }

    /** @throws IllegalArgumentException where a time is none; its field says so */
    List<ScheduleEntry> entries() {
        List<ScheduleEntry> entries = new ArrayList<>();
        for (EntryRow row : rows) {
            entries.add(new ScheduleEntry(
                    read(row.from()),
                    read(row.to()),
                    row.value().value().getAsDouble(),
                    row.occupied().getValue()));
        }
        return entries;
    }

    private EntryTime read(TextField field) {
        FieldProblem.clear(field);
        try {
            return EntryTime.of(field.getValue().strip());
        } catch (IllegalArgumentException none) {
            FieldProblem.show(field, getTranslation("schedules.problem.time"));
            throw none;
        }
    }
}
