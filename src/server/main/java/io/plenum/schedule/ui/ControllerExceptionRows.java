package io.plenum.schedule.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import io.plenum.link.schedule.ScheduleException;
import io.plenum.schedule.controller.ExceptionEntries;
import io.plenum.schedule.plan.DayException;
import io.plenum.schedule.plan.DayRule;
import io.plenum.schedule.plan.EntryTime;
import io.plenum.schedule.plan.ScheduleEntry;
import io.plenum.uikit.DateFields;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The exceptions of a controller's schedule, to be written; those that the fields cannot say are shown, and stay or go. */
class ControllerExceptionRows extends Div {

    private static final long serialVersionUID = 1L;
    private static final int LEAP_YEAR = 2028;
    private static final int LOWEST = 16;
    private static final int MIDNIGHT = 24;

    private final transient List<Supplier<ScheduleException>> rows = new ArrayList<>();
    private final Div list = new Div();
    private final Locale locale;
    private final transient TargetValue values;

    private enum Kind {
        DAY,
        DAYS,
        EACH_YEAR
    }

    /**
     * @param standard value of the schedule, which a new exception begins with; NaN where it has none
     * @param words of an exception that the fields cannot say
     */
    ControllerExceptionRows(
            Locale locale,
            TargetValue values,
            LocalDate tomorrow,
            double standard,
            List<ScheduleException> exceptions,
            Function<ScheduleException, String> words) {
        this.locale = locale;
        this.values = values;
        exceptions.forEach(exception -> {
            DayException fields = ExceptionEntries.of(exception);
            if (fields == null) {
                addKept(exception, words.apply(exception));
            } else {
                add(fields, exception.priority(), exception);
            }
        });
        EntryTime end = EntryTime.clock(MIDNIGHT, 0);
        var allDay = new ScheduleEntry(EntryTime.clock(0, 0), end, standard, false);
        Button add = new Button(
                getTranslation("schedules.exception-add"),
                click -> add(
                        new DayException("", new DayRule.OneDay(tomorrow), List.of(allDay)),
                        ExceptionEntries.USUAL_PRIORITY,
                        null));
        add.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        add(list, add);
    }

    private void addKept(ScheduleException exception, String words) {
        Span hint = new Span(getTranslation("schedule.exception-kept"));
        hint.addClassName("plenum-soft");
        Div text = new Div(new Div(words), hint);
        text.getStyle().set("flex", "1 1 16em");
        row(() -> exception, words, text);
    }

    private void row(Supplier<ScheduleException> read, String name, Component... content) {
        Button remove = new Button(getTranslation("schedules.exception-remove"));
        remove.setAriaLabel(remove.getText() + ": " + name);
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        Div fields = new Div(content);
        fields.add(remove);
        fields.addClassName("plenum-grant");
        fields.getStyle().set("border-top", "1px solid var(--plenum-line)").set("padding-block", "6px");
        remove.addClickListener(click -> {
            rows.remove(read);
            list.remove(fields);
        });
        rows.add(read);
        list.add(fields);
    }

    /** @param as the controller has it; null for a new one */
    private void add(DayException exception, int priority, @Nullable ScheduleException as) {
        Select<Kind> kind = new Select<>();
        kind.setLabel(getTranslation("schedules.days"));
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(one -> getTranslation("schedule.exception-days." + one));
        DatePicker from = date();
        DatePicker to = date();
        to.setLabel(getTranslation("schedules.last"));
        kind.addValueChangeListener(change -> {
            boolean range = change.getValue() == Kind.DAYS;
            to.setVisible(range);
            from.setLabel(getTranslation(range ? "schedules.first" : "schedule.exception-day"));
        });
        show(exception.days(), kind, from, to);
        Select<Integer> number = new Select<>();
        number.setLabel(getTranslation("schedule.exception-priority"));
        number.setItems(IntStream.rangeClosed(1, LOWEST).boxed().toList());
        number.setValue(priority);
        number.setWidth("6em");
        EntryRows entries = new EntryRows(getTranslation("schedules.exception"), values, false);
        entries.show(exception.entries(), values);
        entries.getStyle().set("flex", "1 1 100%").set("order", "1");
        Supplier<ScheduleException> read = () -> {
            DayException now = new DayException("", rule(kind.getValue(), from, to), entries.entries());
            boolean same = as != null && now.equals(exception) && number.getValue() == priority;
            return same ? as : ExceptionEntries.exception(now, number.getValue());
        };
        row(read, getTranslation("schedules.exception"), kind, from, to, number, entries);
    }

    private DatePicker date() {
        DatePicker date = DateFields.day();
        date.setWidth("10em");
        return date;
    }

    private static void show(DayRule rule, Select<Kind> kind, DatePicker from, DatePicker to) {
        switch (rule) {
            case DayRule.OneDay one -> {
                kind.setValue(Kind.DAY);
                from.setValue(one.date());
            }
            case DayRule.Days days -> {
                kind.setValue(Kind.DAYS);
                from.setValue(days.from());
                to.setValue(days.to());
            }
            case DayRule.EachYear each -> {
                kind.setValue(Kind.EACH_YEAR);
                from.setValue(each.from().atYear(LEAP_YEAR));
            }
            case DayRule.OfMonth of -> throw new IllegalArgumentException("No field for it");
            case DayRule.Closed closed -> throw new IllegalArgumentException("No field for it");
        }
    }

    private static DayRule rule(Kind kind, DatePicker from, DatePicker to) {
        return switch (kind) {
            case DAY -> new DayRule.OneDay(required(from));
            case DAYS -> new DayRule.Days(required(from), required(to));
            case EACH_YEAR -> {
                MonthDay day = MonthDay.from(required(from));
                yield new DayRule.EachYear(day, day);
            }
        };
    }

    private static LocalDate required(DatePicker field) {
        LocalDate date = field.getValue();
        if (date == null) {
            throw new IllegalArgumentException("No date");
        }
        return date;
    }

    /** @throws IllegalArgumentException where a date or time is missing */
    List<ScheduleException> exceptions() {
        return rows.stream().map(Supplier::get).toList();
    }
}
