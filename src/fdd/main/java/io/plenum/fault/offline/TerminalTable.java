package io.plenum.fault.offline;

import io.plenum.fault.DayFinding;
import io.plenum.fault.DayResult;
import io.plenum.fault.RuleTerms;
import io.plenum.fault.rules.EquipmentKind;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** A table for a terminal: a line for each day and rule, and below it the rules that could not be evaluated. */
record TerminalTable(PrintStream out, EquipmentKind kind) implements ResultPrinter {

    @Override
    public void print(List<DayResult> days) {
        line("day", "verdict", "judged", "rule", "minutes", "conf", "finding: likely cause");
        for (DayResult day : days) {
            String verdict = day.verdict().text();
            String share = EvaluationGaps.share(day);
            if (day.findings().isEmpty()) {
                line(day.day(), verdict, share, "", "", "", "");
            }
            for (DayFinding finding : day.findings()) {
                line(
                        day.day(),
                        verdict,
                        share,
                        finding.rule().id(),
                        finding.minutes(),
                        confidence(finding),
                        RuleTerms.of(finding.rule()) + ": " + finding.rule().cause());
            }
        }
        new EvaluationGaps(kind).of(days).forEach((rule, why) -> out.println("not evaluable: " + rule + ": " + why));
    }

    private static String confidence(DayFinding finding) {
        return String.format(Locale.ROOT, "%.1f", finding.rule().confidence());
    }

    private void line(Object... cells) {
        out.println(String.format(Locale.ROOT, "%-10s  %-13s  %6s  %-17s  %7s  %4s  %s", cells)
                .stripTrailing());
    }
}
