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
    private final List<Report.Headline> headlines = new ArrayList<>();

    /** @param name of the chapter; its words are {@code report.part.name} and {@code report.column.…} */
    ReportPart(MessageSource texts, Locale locale, String name, String... columns) {
        this(texts, locale, "", name, columns);
    }

    /** @param currency of the chapter's costs, for the heads that tell it */
    private ReportPart(MessageSource texts, Locale locale, String currency, String name, String[] columns) {
        this.texts = texts;
        this.locale = locale;
        this.title = text("report.part." + name);
        this.columns = Arrays.stream(columns)
                .map(column -> text("report.column." + column, currency))
                .toList();
    }

    /** As the constructor, for a chapter with costs. */
    static ReportPart priced(MessageSource texts, Locale locale, String currency, String name, String... columns) {
        return new ReportPart(texts, locale, currency, name, columns);
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

    /**
     * Puts a figure on top of the report.
     *
     * @param name its words are {@code report.headline.name}
     * @param value NaN where it is not known
     * @param remark a whole text; may be empty
     */
    ReportPart headline(String name, double value, String unit, String remark) {
        headlines.add(new Report.Headline(text("report.headline." + name), value, unit, remark));
        return this;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    Report.Part done() {
        return new Report.Part(
                title,
                rows.isEmpty() && bars.isEmpty() ? List.of() : columns,
                List.copyOf(rows),
                List.copyOf(notes),
                List.copyOf(bars),
                List.copyOf(headlines));
    }
}
