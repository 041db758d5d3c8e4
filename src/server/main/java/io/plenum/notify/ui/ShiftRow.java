package io.plenum.notify.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.timepicker.TimePicker;
import io.plenum.notify.rota.Recipient;
import io.plenum.notify.rota.Rota;
import io.plenum.uikit.DateFields;
import io.plenum.web.RequestProblem;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Hours of a rota, and who takes turns in them. */
class ShiftRow extends Div {

    private static final long serialVersionUID = 1L;

    private final CheckboxGroup<DayOfWeek> days = new CheckboxGroup<>();
    private final TimePicker starts;
    private final TimePicker ends;
    private final DatePicker since = DateFields.day();
    private final MultiSelectComboBox<Recipient> members = new MultiSelectComboBox<>();
    private final Button remove = new Button();

    ShiftRow(List<Recipient> people, Rota.@Nullable Shift before) {
        addClassName("plenum-form");
        days.setLabel(getTranslation("notify.field.days"));
        days.setItems(DayOfWeek.values());
        days.setItemLabelGenerator(day -> day.getDisplayName(TextStyle.SHORT, getLocale()));
        days.addClassName("whole");
        days.setValue(
                before == null ? EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY) : EnumSet.copyOf(before.days()));
        starts = FormFields.time("notify.field.starts", before == null ? LocalTime.of(7, 0) : before.starts());
        ends = FormFields.time("notify.field.ends", before == null ? LocalTime.of(17, 0) : before.ends());
        members.setLabel(getTranslation("notify.field.members"));
        members.setHelperText(getTranslation("notify.field.members-hint"));
        members.setItems(people);
        members.setItemLabelGenerator(Recipient::name);
        since.setLabel(getTranslation("notify.field.since"));
        LocalDate monday = LocalDate.now(ZoneOffset.UTC).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        since.setValue(before == null ? monday : before.since());
        if (before != null) {
            List<Recipient> chosen = before.members().stream()
                    .flatMap(id -> people.stream().filter(person -> person.id() == id))
                    .distinct()
                    .toList();
            members.select(chosen);
        }
        remove.setText(getTranslation("notify.rotas.remove-shift"));
        add(days, starts, ends, members, since, remove);
    }

    void onRemove(Runnable action) {
        remove.addClickListener(click -> action.run());
    }

    Rota.Shift shift() {
        if (starts.getValue() == null || ends.getValue() == null || since.getValue() == null) {
            throw RequestProblem.of("shifts", "notify.problem.missing");
        }
        return new Rota.Shift(
                days.getValue(),
                starts.getValue(),
                ends.getValue(),
                since.getValue(),
                members.getSelectedItems().stream().map(Recipient::id).toList());
    }
}
