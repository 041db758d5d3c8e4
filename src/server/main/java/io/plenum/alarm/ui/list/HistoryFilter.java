package io.plenum.alarm.ui.list;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.plenum.alarm.AlarmQuery;
import io.plenum.alarm.Priority;
import io.plenum.alarm.ui.AlarmViewContext;
import io.plenum.site.Floor;
import io.plenum.uikit.DateFields;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which alarms of the past are asked for. */
class HistoryFilter extends Div {

    private static final long serialVersionUID = 1L;

    private static final List<String> SYSTEMS = List.of("hvac", "lighting", "security", "energy", "transport");
    private static final int MINUTES = 15;

    private final DateTimePicker from = DateFields.moment();
    private final DateTimePicker to = DateFields.moment();
    private final Select<Priority> priority = new Select<>();
    private final Select<Floor> floor = new Select<>();
    private final Select<String> system = new Select<>();
    private final TextField text = new TextField();
    private final Checkbox notPassedOn = new Checkbox();
    private final ZoneId zone;

    HistoryFilter(AlarmViewContext context, Runnable changed) {
        zone = context.zone();
        addClassName("plenum-form");
        Instant now = context.clock().instant();
        period(from, "alarms.from", now.minus(Duration.ofDays(7)));
        period(to, "alarms.to", now.plus(Duration.ofMinutes(MINUTES)));
        any(priority, "alarms.column.priority");
        priority.setItems(Priority.values());
        priority.setItemLabelGenerator(p ->
                p == null ? getTranslation("alarms.any") : context.formatter().priority(p));
        any(floor, "alarms.floor");
        floor.setItems(context.model().floors().stream()
                .sorted(Comparator.comparingInt(Floor::level))
                .toList());
        floor.setItemLabelGenerator(f -> f == null ? getTranslation("alarms.any") : f.name());
        any(system, "alarms.system");
        system.setItems(SYSTEMS);
        system.setItemLabelGenerator(
                s -> s == null ? getTranslation("alarms.any") : getTranslation("alarms.system." + s));
        text.setLabel(getTranslation("alarms.text"));
        text.setClearButtonVisible(true);
        notPassedOn.setLabel(getTranslation("alarms.not-passed-on"));
        text.setValueChangeMode(ValueChangeMode.LAZY);
        List<Component> fields = List.of(from, to, priority, floor, system, text, notPassedOn);
        add(fields);
        from.addValueChangeListener(event -> changed.run());
        to.addValueChangeListener(event -> changed.run());
        priority.addValueChangeListener(event -> changed.run());
        floor.addValueChangeListener(event -> changed.run());
        system.addValueChangeListener(event -> changed.run());
        text.addValueChangeListener(event -> changed.run());
        notPassedOn.addValueChangeListener(event -> changed.run());
    }

    /** Asks for those alone of which something did not reach its controller. */
    void notPassedOn() {
        notPassedOn.setValue(true);
    }

    private void period(DateTimePicker picker, String label, Instant time) {
        picker.setLabel(getTranslation(label));
        picker.setStep(Duration.ofMinutes(MINUTES));
        LocalDateTime local = LocalDateTime.ofInstant(time, zone);
        picker.setValue(local.withMinute(local.getMinute() / MINUTES * MINUTES)
                .withSecond(0)
                .withNano(0));
    }

    private void any(Select<?> select, String label) {
        select.setLabel(getTranslation(label));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation("alarms.any"));
    }

    /** Null where the period is none; the field then says so. */
    @Nullable
    AlarmQuery query(int page, int size) {
        LocalDateTime first = from.getValue();
        LocalDateTime last = to.getValue();
        boolean wrong = first == null || last == null || !first.isBefore(last);
        to.setErrorMessage(getTranslation("alarms.problem.period"));
        to.setInvalid(wrong);
        if (first == null || last == null || wrong) {
            return null;
        }
        Floor there = floor.getValue();
        return new AlarmQuery(
                first.atZone(zone).toInstant(),
                last.atZone(zone).toInstant(),
                priority.getValue(),
                there == null ? null : there.key(),
                system.getValue(),
                null,
                null,
                text.isEmpty() ? null : text.getValue().strip(),
                page,
                size,
                null,
                notPassedOn.getValue());
    }
}
