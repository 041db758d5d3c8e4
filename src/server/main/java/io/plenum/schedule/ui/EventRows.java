package io.plenum.schedule.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import io.plenum.schedule.plan.OneOffEvent;
import io.plenum.uikit.DateFields;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** What happens once, to be written. */
class EventRows extends Div {

    private static final long serialVersionUID = 1L;
    private static final int MORNING = 8;

    private final transient List<Supplier<OneOffEvent>> rows = new ArrayList<>();
    private final Div list = new Div();
    private final Locale locale;
    private transient TargetValue values;

    EventRows(Locale locale, LocalDate today, TargetValue values) {
        this.locale = locale;
        this.values = values;
        LocalDateTime begin = today.plusDays(1).atTime(MORNING, 0);
        Button add = new Button(
                getTranslation("schedules.event-add"),
                click -> add(new OneOffEvent("", begin, begin.plusHours(1), Double.NaN)));
        add.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        add(list, add);
    }

    void show(List<OneOffEvent> events, TargetValue as) {
        values = as;
        rows.clear();
        list.removeAll();
        events.forEach(this::add);
    }

    private void add(OneOffEvent event) {
        TextField name = new TextField(getTranslation("schedules.name"));
        name.setValue(event.name());
        DateTimePicker from = picker("schedules.from", event.from());
        DateTimePicker to = picker("schedules.to", event.to());
        TargetValue.Field value = values.field(getTranslation("schedules.value"), event.value());
        Button remove = new Button(getTranslation("schedules.event-remove"));
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        Div row = new Div(name, from, to, value.component(), remove);
        row.addClassName("plenum-grant");
        Supplier<OneOffEvent> read = () -> new OneOffEvent(
                name.getValue(), required(from), required(to), value.value().getAsDouble());
        remove.addClickListener(click -> {
            rows.remove(read);
            list.remove(row);
        });
        rows.add(read);
        list.add(row);
    }

    private DateTimePicker picker(String label, LocalDateTime value) {
        DateTimePicker picker = DateFields.moment();
        picker.setLabel(getTranslation(label));
        picker.setValue(value);
        return picker;
    }

    private static LocalDateTime required(DateTimePicker field) {
        LocalDateTime time = field.getValue();
        if (time == null) {
            throw new IllegalArgumentException("No time");
        }
        return time;
    }

    /** @throws IllegalArgumentException where a time is missing */
    List<OneOffEvent> events() {
        return rows.stream().map(Supplier::get).toList();
    }
}
