package io.plenum.fault.offline;

import io.plenum.fault.DayFinding;
import io.plenum.fault.DayResult;
import io.plenum.fault.DayStatus;
import io.plenum.fault.Diagnosis;
import io.plenum.fault.EquipmentTrend;
import io.plenum.fault.RuleTerms;
import io.plenum.fault.rules.EquipmentKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The findings as one HTML file that needs nothing else: a table, and a chart of each day with its faulty times shaded. */
final class HtmlReport {

    private static final String STYLE = """
        :root{color-scheme:light dark;--ink:#222;--soft:#595959;--line:#ccc;--shade:#f3d9a4;
        --c0:#1f6fb2;--c1:#7a4fa3;--c2:#a3541c;--c3:#3d7a3d;--c4:#c0392b;--c5:#1f6fb2;--c6:#555}
        @media (prefers-color-scheme:dark){:root{--ink:#e6e6e6;--soft:#a8a8a8;--line:#4a4a4a;--shade:#57431a;
        --c0:#6db3f2;--c1:#c39be6;--c2:#e39a63;--c3:#85c785;--c4:#f08a7f;--c5:#6db3f2;--c6:#bbb}body{background:#1b1c1e}}
        body{font:15px/1.45 system-ui,sans-serif;color:var(--ink);max-width:68rem;margin:2rem auto;padding:0 1rem}a{color:inherit}
        table{border-collapse:collapse;width:100%}td,th{text-align:left;padding:.3rem .6rem;border-bottom:1px solid var(--line)}
        td.n,th.n{text-align:right}td:first-child a{white-space:nowrap}td{overflow-wrap:anywhere}h1{font-size:1.5rem;overflow-wrap:anywhere}h2{margin-top:2.5rem;font-size:1.1rem}
        tr.fault td:nth-child(2){font-weight:700}.chart{overflow-x:auto}svg{width:100%;min-width:640px;height:auto}
        svg text{fill:var(--ink)}svg path,svg .frame{fill:none}.frame{stroke:var(--line)}.shade{fill:var(--shade)}
        .s0{stroke:var(--c0)}.s1{stroke:var(--c1)}.s2{stroke:var(--c2)}.s3{stroke:var(--c3)}.s4{stroke:var(--c4)}
        .s5{stroke:var(--c5)}.s6{stroke:var(--c6)}
        @media (max-width:700px){.rules,.rules tbody,.rules tr,.rules td{display:block}.rules tr{padding:.5rem 0;
        border-bottom:1px solid var(--line)}.rules td{border:0;padding:.1rem 0}.rules td.n{text-align:left}.rules tr.head{display:none}
        .rules td::before{content:attr(data-l) ": ";color:var(--soft)}}
        """;

    private final EquipmentKind kind;
    private final EquipmentTrend trend;
    private final Diagnosis diagnosis;
    private final String name;
    private final List<String> notes;

    /** @param notes sentences on how the file was read and what was left out of it */
    HtmlReport(EquipmentKind kind, EquipmentTrend trend, Diagnosis diagnosis, Path file, List<String> notes) {
        this.kind = kind;
        this.notes = notes;
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
        StringBuilder html = new StringBuilder("<!doctype html><html lang=en><meta charset=utf-8>"
                        + "<meta name=viewport content='width=device-width'><title>Faults in ")
                .append(escape(name))
                .append("</title><style>")
                .append(STYLE)
                .append("</style><h1>Faults in ")
                .append(escape(name))
                .append("</h1>");
        DayResult[] days = diagnosis.days().toArray(DayResult[]::new);
        summary(html, days);
        missing(html, List.of(days));
        notes(html);
        for (DayResult day : days) {
            day(html, day);
        }
        return html.toString();
    }

    private static void summary(StringBuilder html, DayResult... days) {
        long faulty = java.util.Arrays.stream(days)
                .filter(day -> day.verdict() == DayStatus.FAULT)
                .count();
        html.append("<p>").append(faulty).append(" of ").append(days.length).append(" days are faulty: at least ");
        html.append(DayStatus.MINUTES).append(" minutes of fault, found by rules with a confidence of 0.5 or more.");
        html.append(
                " A day is ok only as far as its rules could be evaluated: how many of how many is said beside it.");
        html.append("<table><tr><th>Day<th>Verdict<th class=n>Evaluated<th>Rules (minutes)");
        for (DayResult day : days) {
            html.append("<tr class=")
                    .append(day.verdict().text())
                    .append("><td><a href='#d")
                    .append(day.day())
                    .append("'>");
            html.append(day.day())
                    .append("</a><td>")
                    .append(day.verdict().text())
                    .append("<td class=n>")
                    .append(EvaluationGaps.share(day))
                    .append("<td>");
            day.findings().forEach(f -> html.append(f.rule().id())
                    .append(" (")
                    .append(f.minutes())
                    .append(") "));
        }
        html.append("</table>");
    }

    private void missing(StringBuilder html, List<DayResult> days) {
        Map<String, String> rules = new EvaluationGaps(kind).of(days);
        if (rules.isEmpty()) {
            return;
        }
        html.append("<h2>Not evaluable</h2><table><tr><th>Rule<th>Because");
        rules.forEach((rule, why) ->
                html.append("<tr><td>").append(rule).append("<td>").append(escape(why)));
        html.append("</table>");
    }

    private void notes(StringBuilder html) {
        html.append("<h2>How the file was read</h2><ul>");
        notes.forEach(note -> html.append("<li>").append(escape(note)));
        html.append("</ul>");
    }

    private void day(StringBuilder html, DayResult day) {
        html.append("<h2 id=d")
                .append(day.day())
                .append(">")
                .append(day.day())
                .append(": ")
                .append(day.verdict().text())
                .append(" (")
                .append(EvaluationGaps.share(day))
                .append(" rules evaluated)</h2>");
        html.append("<div class=chart tabindex=0>")
                .append(new DayChart(trend, day).svg())
                .append("</div>");
        if (day.findings().isEmpty()) {
            return;
        }
        html.append(
                        "<table class=rules><tr class=head><th>Rule<th class=n>Minutes<th class=n>Confidence<th>Finding<th>Condition")
                .append("<th>Likely cause");
        for (DayFinding finding : day.findings()) {
            html.append("<tr>");
            cell(html, "Rule", "", finding.rule().id());
            cell(html, "Minutes", " class=n", finding.minutes());
            cell(html, "Confidence", " class=n", finding.rule().confidence());
            cell(html, "Finding", "", RuleTerms.of(finding.rule()));
            html.append("<br><small>")
                    .append(escape(RuleTerms.explained(finding.rule())))
                    .append("</small>");
            cell(html, "Condition", "", finding.rule().condition());
            cell(html, "Likely cause", "", finding.rule().cause());
        }
        html.append("</table>");
    }

    private static void cell(StringBuilder html, String label, String style, Object text) {
        html.append("<td").append(style).append(" data-l='").append(label).append("'>");
        html.append(escape(String.valueOf(text)));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
