package io.plenum.fault.offline;

import io.plenum.fault.DayFinding;
import io.plenum.fault.DayResult;
import io.plenum.fault.RuleCoverage;
import io.plenum.fault.RuleTerms;
import io.plenum.fault.rules.EquipmentKind;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/**
 * One JSON object a line: the findings of a day, then its verdict with the number of rules that could be evaluated, of how many there
 * are, and for each of the others why not.
 */
record JsonLines(PrintStream out, EquipmentKind kind) implements ResultPrinter {

    @Override
    public void print(List<DayResult> days) {
        for (DayResult day : days) {
            day.findings().forEach(this::print);
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("day", day.day().toString());
            line.put("verdict", day.verdict().text());
            line.put("evaluated", day.evaluated());
            line.put("rules", day.evaluations().size());
            line.put(
                    "notEvaluable",
                    EvaluationGaps.of(day).stream().map(this::gap).toList());
            write(line);
        }
    }

    private Map<String, Object> gap(RuleCoverage one) {
        Map<String, Object> gap = new LinkedHashMap<>();
        gap.put("rule", one.rule().id());
        gap.put("reason", Objects.requireNonNull(one.reason()).text());
        gap.put(
                "missing",
                one.missing().stream().map(new EvaluationGaps(kind)::name).toList());
        return gap;
    }

    private void print(DayFinding finding) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("day", finding.day().toString());
        line.put("rule", finding.rule().id());
        line.put("finding", RuleTerms.of(finding.rule()));
        line.put("minutes", finding.minutes());
        line.put("confidence", finding.rule().confidence());
        line.put("cause", finding.rule().cause());
        write(line);
    }

    private void write(Map<String, Object> line) {
        out.println(JsonMapper.shared().writeValueAsString(line));
    }
}
