package io.plenum.trend.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import io.plenum.trend.exchange.SampleImportProblem;
import io.plenum.trend.exchange.SampleImportReport;
import io.plenum.uikit.DateTimeText;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** What is in a file, and what is wrong with it, line by line. */
class ImportResult extends Div {

    private static final long serialVersionUID = 1L;

    private final ZoneId zone;

    /** @param zone in which whoever reads it wants times */
    ImportResult(ZoneId zone) {
        this.zone = zone;
        getElement().setAttribute("aria-live", "polite");
    }

    void say(String words, String style) {
        removeAll();
        add(paragraph(words, style));
    }

    void show(SampleImportReport report, boolean stored) {
        removeAll();
        if (report.isClean()) {
            String key = stored ? "trends.import.done" : "trends.import.would";
            add(paragraph(
                    "● " + getTranslation(key, number(report.samples()), number(report.stored()), facts(report)),
                    "plenum-good"));
        } else {
            add(paragraph(
                    "▲ " + getTranslation("trends.import.refused", number(report.problemCount())), "plenum-alarm"));
        }
        long known = report.samples() - report.stored();
        if (report.isClean() && stored && known > 0) {
            add(new Paragraph(getTranslation("trends.import.known", number(known))));
        }
        if (report.ambiguous() > 0) {
            String key = report.ambiguousOnce() ? "trends.import.ambiguous-once" : "trends.import.ambiguous";
            add(new Paragraph(getTranslation(key, number(report.ambiguous()))));
        }
        if (report.doubtful() > 0) {
            add(new Paragraph(getTranslation("trends.import.doubtful", number(report.doubtful()))));
        }
        UnorderedList list = new UnorderedList();
        report.problems().forEach(problem -> list.add(new ListItem(words(problem))));
        if (report.problemCount() > report.problems().size()) {
            list.add(new ListItem(getTranslation(
                    "trends.more-names",
                    report.problemCount() - report.problems().size())));
        }
        add(list);
        notes(report);
    }

    /** How the file was read, and what held no value. */
    private void notes(SampleImportReport report) {
        UnorderedList list = new UnorderedList();
        report.remarks().stream()
                .filter(remark -> !remark.isUncertain())
                .forEach(remark -> list.add(new ListItem(
                        getTranslation(remark.text(), remark.arguments().toArray()))));
        report.leftOut()
                .forEach(entry -> list.add(new ListItem(
                        getTranslation(entry.reason().text(), entry.arguments().toArray()))));
        if (list.getComponentCount() > 0) {
            Details details = new Details(getTranslation("trends.import.notes", list.getComponentCount()), list);
            details.setOpened(list.getComponentCount() <= 5);
            add(details);
        }
    }

    private String words(SampleImportProblem problem) {
        return getTranslation(
                "trends.import.line",
                String.valueOf(problem.line()),
                getTranslation(problem.text(), problem.arguments().toArray()));
    }

    private String facts(SampleImportReport report) {
        long points = report.sources().stream()
                .filter(source -> source.point() != null)
                .count();
        return getTranslation("trends.import.facts", points, time(report.first()), time(report.last()));
    }

    private String time(@Nullable Instant time) {
        return time == null ? "" : DateTimeText.text(time, zone, getLocale());
    }

    private static String number(long count) {
        UI ui = UI.getCurrent();
        return NumberFormat.getIntegerInstance(ui == null ? java.util.Locale.ENGLISH : ui.getLocale())
                .format(count);
    }

    private static Paragraph paragraph(String words, String style) {
        Paragraph paragraph = new Paragraph(words);
        paragraph.addClassName(style);
        return paragraph;
    }
}
