package io.plenum.fault.offline;

import io.plenum.fault.DayFinding;
import io.plenum.fault.DayResult;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** A table for a terminal: a line for each day and rule. */
record PlainTable(PrintStream out) implements DayPrinter {

    @Override
    public void print(List<DayResult> days) {
        line("day", "verdict", "rule", "minutes", "conf", "cause");
        for (DayResult day : days) {
            String verdict = day.verdict().text();
            if (day.findings().isEmpty()) {
                line(day.day(), verdict, "", "", "", "");
            }
            for (DayFinding finding : day.findings()) {
                line(
                        day.day(),
                        verdict,
                        finding.rule().id(),
                        finding.minutes(),
                        confidence(finding),
                        finding.rule().cause());
            }
        }
    }

    private static String confidence(DayFinding finding) {
        return String.format(Locale.ROOT, "%.1f", finding.rule().confidence());
    }

    private void line(Object... cells) {
        out.println(String.format(Locale.ROOT, "%-10s  %-13s  %-17s  %7s  %4s  %s", cells)
                .stripTrailing());
    }
}
