package io.plenum.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** Writes one chapter, in somebody's language. */
final class ReportPart {

    private final MessageSource texts;
    private final Locale locale;
    private final String title;
    private final List<String> columns;
    private final List<List<Object>> rows = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<Double> bars = new ArrayList<>();

    /** @param name of the chapter; its words are {@code report.part.name} and {@code report.column.…} */
    ReportPart(MessageSource texts, Locale locale, String name, String... columns) {
        this.texts = texts;
        this.locale = locale;
        this.title = text("report.part." + name);
        this.columns = Arrays.stream(columns)
                .map(column -> text("report.column." + column))
                .toList();
    }

    String text(String key, Object... arguments) {
        return texts.getMessage(key, arguments, locale);
    }

    ReportPart row(Object... cells) {
        rows.add(List.of(cells));
        return this;
    }

    ReportPart note(String key, Object... arguments) {
        notes.add(text("report." + key, arguments));
        return this;
    }

    ReportPart bar(double figure) {
        bars.add(figure);
        return this;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    Report.Part done() {
        return new Report.Part(
                title, rows.isEmpty() ? List.of() : columns, List.copyOf(rows), List.copyOf(notes), List.copyOf(bars));
    }
}
