package io.plenum.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DateFieldsTest {

    private static UI reading(Locale language) {
        return new UI() {
            @Override
            public Locale getLocale() {
                return language;
            }
        };
    }

    @AfterEach
    void nobodyReads() {
        UI.setCurrent(null);
    }

    @Test
    void calendarsSpeakTheReadersLanguage() {
        UI.setCurrent(reading(Locale.GERMAN));
        DatePicker day = DateFields.day("Tag");
        DateTimePicker moment = DateFields.moment();
        assertThat(day.getI18n().getMonthNames()).contains("März").hasSize(12);
        assertThat(day.getI18n().getWeekdaysShort()).startsWith("So", "Mo").hasSize(7);
        assertThat(day.getLabel()).isEqualTo("Tag");
        assertThat(moment.getDatePickerI18n().getMonthNames()).contains("Oktober");
    }

    /** Whoever makes a picker elsewhere has one that speaks English. */
    @Test
    void noPageMakesPickersOfItsOwn() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/server/main/java"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> !file.endsWith("DateFields.java"))
                            .filter(file -> read(file).matches("(?s).*new Date(Time)?Picker\\(.*")))
                    .isEmpty();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
