package io.plenum.handover;

import io.plenum.report.Report;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** A handover report in a reader's language, for paper, spreadsheets and the API. */
public final class HandoverDocument {

    private final MessageSource texts;
    private final Locale locale;

    public HandoverDocument(MessageSource texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
    }

    /** What is the matter, in a sentence. */
    public String sentence(HandoverItem item) {
        return text(item.text(), item.arguments().stream().map(this::argument).toArray());
    }

    private Object argument(Object given) {
        return given instanceof HandoverTerms terms ? terms.words(this::text) : given;
    }

    private String text(String key, Object... arguments) {
        return String.valueOf(texts.getMessage(key, arguments, key, locale));
    }

    /**
     * All of it.
     *
     * @param most lines of a kind; of the others only their number is said
     */
    public Report of(HandoverReport report, int most) {
        List<Report.Part> parts = new ArrayList<>();
        parts.add(progress(report.progress()));
        for (HandoverKind kind : HandoverKind.values()) {
            parts.add(part(kind, report.of(kind), report.currency(), most));
        }
        LocalDate date = LocalDate.ofInstant(report.made(), report.site().zone());
        String day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(date);
        String made = text(report.searched() ? "handover.made" : "handover.made-unsearched", day);
        String address = report.site().addressLine();
        return new Report(
                text("handover.report", report.site().name()),
                address.isEmpty() ? made : address + " · " + made,
                parts);
    }

    private Report.Part progress(HandoverProgress progress) {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(step("found", progress.found(), progress.found()));
        rows.add(step("named", progress.named(), progress.found()));
        rows.add(step("placed", progress.placed(), progress.found()));
        rows.add(step("bound", progress.bound(), progress.found()));
        rows.add(step("fresh", progress.fresh(), progress.found()));
        return new Report.Part(
                text("handover.progress"),
                List.of(text("handover.column.step"), text("handover.column.points"), text("handover.column.percent")),
                rows,
                List.of(),
                List.of());
    }

    private List<Object> step(String name, int points, int found) {
        return List.of(
                text("handover.step." + name), (double) points, (double) HandoverProgress.percent(points, found));
    }

    private Report.Part part(HandoverKind kind, List<HandoverItem> items, String currency, int most) {
        List<List<Object>> rows = new ArrayList<>();
        for (HandoverItem item : items.subList(0, Math.min(most, items.size()))) {
            List<Object> row = new ArrayList<>(List.of(item.name(), sentence(item)));
            if (kind == HandoverKind.MISSING) {
                row.add(item.worth());
            }
            rows.add(row);
        }
        List<String> columns = new ArrayList<>(List.of(text("handover.column.subject"), text("handover.column.what")));
        if (kind == HandoverKind.MISSING) {
            columns.add(text("handover.column.worth", currency));
        }
        List<String> notes = new ArrayList<>();
        notes.add(text(items.isEmpty() ? "handover.none." + kind : "handover.do." + kind));
        if (items.size() > most) {
            notes.add(text("handover.more", items.size() - most));
        }
        return new Report.Part(
                text("handover.kind." + kind) + " (" + items.size() + ")",
                rows.isEmpty() ? List.of() : columns,
                rows,
                notes,
                List.of());
    }
}
