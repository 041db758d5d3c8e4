package io.plenum.fault.offline;

import io.plenum.fault.DayFinding;
import io.plenum.fault.DayResult;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** One JSON object a line: the findings of a day, then its verdict. */
record JsonLines(PrintStream out) implements DayPrinter {

    @Override
    public void print(List<DayResult> days) {
        for (DayResult day : days) {
            day.findings().forEach(this::print);
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("day", day.day().toString());
            line.put("verdict", day.verdict().text());
            write(line);
        }
    }

    private void print(DayFinding finding) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("day", finding.day().toString());
        line.put("rule", finding.rule().id());
        line.put("minutes", finding.minutes());
        line.put("confidence", finding.rule().confidence());
        line.put("cause", finding.rule().cause());
        write(line);
    }

    private void write(Map<String, Object> line) {
        out.println(JsonMapper.shared().writeValueAsString(line));
    }
}
