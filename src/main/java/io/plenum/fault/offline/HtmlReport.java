package io.plenum.fault.offline;

import io.plenum.fault.Quantity;
import io.plenum.fault.EquipmentTrend;
import io.plenum.fault.DayResult;
import io.plenum.fault.Diagnosis;
import io.plenum.fault.DayFinding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/** The findings as one HTML file that needs nothing else: a table, and a chart of each day with its faulty times shaded. */
final class HtmlReport {

    private static final String STYLE = """
        body{font:15px/1.45 system-ui,sans-serif;color:#222;max-width:68rem;margin:2rem auto;padding:0 1rem}
        table{border-collapse:collapse;width:100%}td,th{text-align:left;padding:.25rem .6rem;border-bottom:1px solid #ddd}
        td.n{text-align:right}h2{margin-top:2.5rem;font-size:1.1rem}.fault{font-weight:700}svg{width:100%;height:auto}
        """;

    private final EquipmentTrend trend;
    private final Diagnosis diagnosis;
    private final String name;

    HtmlReport(EquipmentTrend trend, Diagnosis diagnosis, Path file) {
        this.trend = trend;
        this.diagnosis = diagnosis;
        this.name = String.valueOf(file.getFileName());
    }

    /** Writes the file, named after the trend, and says where it is. */
    Path write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path report = folder.resolve(name.replaceFirst("\\.[^.]*$", "") + ".html");
        Files.writeString(report, html());
        return report;
    }

    private String html() {
        StringBuilder html = new StringBuilder("<!doctype html><html lang=en><meta charset=utf-8><title>Faults in ")
                .append(escape(name))
                .append("</title><style>")
                .append(STYLE)
                .append("</style><h1>Faults in ")
                .append(escape(name))
                .append("</h1>");
        DayResult[] days = diagnosis.days().toArray(DayResult[]::new);
        summary(html, days);
        missing(html);
        for (DayResult day : days) {
            day(html, day);
        }
        return html.toString();
    }

    private static void summary(StringBuilder html, DayResult... days) {
        html.append("<table><tr><th>Day<th>Verdict<th>Rules (minutes)");
        for (DayResult day : days) {
            html.append("<tr class=")
                    .append(day.verdict().text())
                    .append("><td><a href='#d")
                    .append(day.day())
                    .append("'>");
            html.append(day.day())
                    .append("</a><td>")
                    .append(day.verdict().text())
                    .append("<td>");
            day.findings().forEach(f -> html.append(f.rule().id())
                    .append(" (")
                    .append(f.minutes())
                    .append(") "));
        }
        html.append("</table>");
    }

    private void missing(StringBuilder html) {
        Map<io.plenum.fault.Rule, Set<Quantity>> rules = diagnosis.notEvaluable();
        if (rules.isEmpty()) {
            return;
        }
        html.append("<h2>Not evaluable</h2><table><tr><th>Rule<th>Points that the file lacks");
        rules.forEach((rule, points) -> html.append("<tr><td>")
                .append(rule.id())
                .append("<td>")
                .append(String.join(", ", points.stream().map(Quantity::brick).toList())));
        html.append("</table>");
    }

    private void day(StringBuilder html, DayResult day) {
        html.append("<h2 id=d")
                .append(day.day())
                .append(">")
                .append(day.day())
                .append(": ")
                .append(day.verdict().text())
                .append("</h2>");
        html.append(new DayChart(trend, day).svg());
        if (day.findings().isEmpty()) {
            return;
        }
        html.append("<table><tr><th>Rule<th>Minutes<th>Confidence<th>What was seen<th>Likely cause");
        for (DayFinding finding : day.findings()) {
            html.append("<tr><td>")
                    .append(finding.rule().id())
                    .append("<td class=n>")
                    .append(finding.minutes());
            html.append("<td class=n>")
                    .append(finding.rule().confidence())
                    .append("<td>")
                    .append(escape(finding.rule().condition()));
            html.append("<td>").append(escape(finding.rule().cause()));
        }
        html.append("</table>");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
