package io.plenum.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker.DateTimePickerI18n;
import io.plenum.web.language.Languages;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Fields for days and moments, written as the reader writes them; their calendars speak the reader's language. */
public final class DateFields {

    private DateFields() {}

    public static DatePicker day() {
        DatePicker field = new DatePicker();
        field.setLocale(Languages.written(field.getLocale()));
        field.setI18n(words(field, field.getLocale()));
        return field;
    }

    public static DatePicker day(String label) {
        DatePicker field = day();
        field.setLabel(label);
        return field;
    }

    public static DateTimePicker moment() {
        DateTimePicker field = new DateTimePicker();
        field.setLocale(Languages.written(field.getLocale()));
        field.setDatePickerI18n(words(field, field.getLocale()));
        field.setI18n(new DateTimePickerI18n()
                .setBadInputErrorMessage(field.getTranslation("ui.date.bad-moment"))
                .setIncompleteInputErrorMessage(field.getTranslation("ui.date.bad-moment")));
        return field;
    }

    private static DatePickerI18n words(Component field, Locale locale) {
        return new DatePickerI18n()
                .setMonthNames(Arrays.stream(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                        .toList())
                .setWeekdays(weekdays(TextStyle.FULL_STANDALONE, locale))
                .setWeekdaysShort(weekdays(TextStyle.SHORT_STANDALONE, locale))
                .setFirstDayOfWeek(DayOfWeek.MONDAY.getValue())
                .setToday(field.getTranslation("ui.date.today"))
                .setCancel(field.getTranslation("ui.date.cancel"))
                .setBadInputErrorMessage(field.getTranslation("ui.date.bad"));
    }

    private static List<String> weekdays(TextStyle style, Locale locale) {
        return IntStream.range(0, 7)
                .mapToObj(after -> DayOfWeek.SUNDAY.plus(after).getDisplayName(style, locale))
                .toList();
    }
}
