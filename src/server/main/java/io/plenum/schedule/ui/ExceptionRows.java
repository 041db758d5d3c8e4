package io.plenum.schedule.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.plenum.schedule.plan.DayException;
import io.plenum.schedule.plan.DayRule;
import io.plenum.uikit.DateFields;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Exceptional days, to be written. */
class ExceptionRows extends Div {

    private static final long serialVersionUID = 1L;
    private static final int LEAP_YEAR = 2028;
    private static final int LAST_WEEK = 5;

    private final transient List<Supplier<DayException>> rows = new ArrayList<>();
    private final Div list = new Div();
    private final Locale locale;
    private transient TargetValue values;

    private enum Kind {
        CLOSED,
        DAY,
        DAYS,
        EACH_YEAR,
        OF_MONTH
    }

    ExceptionRows(Locale locale, TargetValue values) {
        this.locale = locale;
        this.values = values;
        Button add = new Button(
                getTranslation("schedules.exception-add"),
                click -> add(new DayException("", new DayRule.Closed(), List.of())));
        add.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        add(list, add);
    }

    void show(List<DayException> exceptions, TargetValue as) {
        values = as;
        rows.clear();
        list.removeAll();
        exceptions.forEach(this::add);
    }

    private void add(DayException exception) {
        TextField name = new TextField(getTranslation("schedules.name"));
        name.setValue(exception.name());
        Select<Kind> kind = new Select<>();
        kind.setLabel(getTranslation("schedules.days"));
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(one -> getTranslation("schedules.days." + one));
        DatePicker from = date("schedules.first");
        DatePicker to = date("schedules.last");
        WeekdayFields weekday = new WeekdayFields(locale);
        EntryRows entries = new EntryRows(getTranslation("schedules.exception"), values);
        entries.show(exception.entries(), values);
        kind.addValueChangeListener(change -> {
            from.setVisible(change.getValue() != Kind.CLOSED && change.getValue() != Kind.OF_MONTH);
            to.setVisible(change.getValue() == Kind.DAYS || change.getValue() == Kind.EACH_YEAR);
            weekday.setVisible(change.getValue() == Kind.OF_MONTH);
        });
        show(exception.days(), kind, from, to, weekday);
        Button remove = new Button(getTranslation("schedules.exception-remove"));
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        Div fields = new Div(name, kind, from, to, weekday, remove);
        fields.addClassName("plenum-grant");
        Div row = new Div(fields, entries);
        row.getStyle().set("border-top", "1px solid var(--plenum-line)").set("padding-block", "6px");
        Supplier<DayException> read =
                () -> new DayException(name.getValue(), rule(kind.getValue(), from, to, weekday), entries.entries());
        remove.addClickListener(click -> {
            rows.remove(read);
            list.remove(row);
        });
        rows.add(read);
        list.add(row);
    }

    private DatePicker date(String label) {
        DatePicker date = DateFields.day(getTranslation(label));
        date.setWidth("10em");
        return date;
    }

    private static void show(DayRule rule, Select<Kind> kind, DatePicker from, DatePicker to, WeekdayFields weekday) {
        switch (rule) {
            case DayRule.Closed closed -> kind.setValue(Kind.CLOSED);
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
                to.setValue(each.to().atYear(LEAP_YEAR));
            }
            case DayRule.OfMonth of -> {
                kind.setValue(Kind.OF_MONTH);
                weekday.show(of);
            }
        }
    }

    private static DayRule rule(@Nullable Kind kind, DatePicker from, DatePicker to, WeekdayFields weekday) {
        return switch (kind == null ? Kind.CLOSED : kind) {
            case CLOSED -> new DayRule.Closed();
            case DAY -> new DayRule.OneDay(required(from));
            case DAYS -> new DayRule.Days(required(from), required(to));
            case EACH_YEAR -> new DayRule.EachYear(MonthDay.from(required(from)), MonthDay.from(required(to)));
            case OF_MONTH -> weekday.rule();
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
    List<DayException> exceptions() {
        return rows.stream().map(Supplier::get).toList();
    }

    /** A weekday in a week of a month. */
    private static final class WeekdayFields extends Div {

        private static final long serialVersionUID = 1L;
        private static final int MONTHS = 12;
        private static final int DAYS = 7;

        private final Select<Integer> week = new Select<>();
        private final Select<Integer> weekday = new Select<>();
        private final Select<Integer> month = new Select<>();

        WeekdayFields(Locale locale) {
            fill(week, "schedules.week", LAST_WEEK, one -> getTranslation("schedules.week." + one));
            fill(
                    weekday,
                    "schedules.weekday",
                    DAYS,
                    one -> one == 0
                            ? getTranslation("schedules.any")
                            : java.time.DayOfWeek.of(one).getDisplayName(java.time.format.TextStyle.FULL, locale));
            fill(
                    month,
                    "schedules.month",
                    MONTHS,
                    one -> one == 0
                            ? getTranslation("schedules.any")
                            : java.time.Month.of(one)
                                    .getDisplayName(java.time.format.TextStyle.FULL_STANDALONE, locale));
            addClassName("plenum-grant");
            add(week, weekday, month);
        }

        private void fill(
                Select<Integer> select, String label, int most, java.util.function.Function<Integer, String> words) {
            List<Integer> items = new ArrayList<>();
            for (int i = 0; i <= most; i++) {
                items.add(i);
            }
            select.setLabel(getTranslation(label));
            select.setItems(items);
            select.setItemLabelGenerator(words::apply);
            select.setValue(0);
        }

        void show(DayRule.OfMonth rule) {
            week.setValue(rule.week());
            weekday.setValue(rule.weekday());
            month.setValue(rule.month());
        }

        DayRule rule() {
            return new DayRule.OfMonth(month.getValue(), week.getValue(), weekday.getValue());
        }
    }
}
