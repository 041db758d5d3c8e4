package io.plenum.alarm.ui.list;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.plenum.alarm.Alarm;
import io.plenum.alarm.AlarmAccess;
import io.plenum.alarm.AlarmQuery;
import io.plenum.alarm.Priority;
import io.plenum.audit.Audit;
import io.plenum.web.ItemPage;
import io.plenum.web.RequestProblem;
import io.plenum.web.SpreadsheetText;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Alarms of a period as CSV, sent page by page while they are read. */
@RestController
@PreAuthorize("hasAuthority('ANYWHERE_VIEWER')")
class HistoryExport {

    private static final String[] COLUMNS = {
        "id",
        "raised",
        "returned",
        "acknowledged",
        "acknowledged_by",
        "closed",
        "priority",
        "rule",
        "point",
        "owner",
        "floor",
        "system",
        "state",
        "value",
        "limit",
        "assignee",
        "cause",
        "message"
    };

    private final AlarmAccess alarms;
    private final Audit audit;

    HistoryExport(AlarmAccess alarms, Audit audit) {
        this.alarms = alarms;
        this.audit = audit;
    }

    /**
     * Times are ISO-8601 in UTC.
     *
     * @param q found in the rule's name or the point's key
     * @param notPassedOn true for those alone of which something has not reached the controller
     */
    @GetMapping("/api/v1/alarms/history.csv")
    void export(
            @RequestParam Instant from,
            @RequestParam Instant to,
            @RequestParam(required = false) @Nullable Priority priority,
            @RequestParam(required = false) @Nullable String floor,
            @RequestParam(required = false) @Nullable String system,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "false") boolean notPassedOn,
            HttpServletResponse response)
            throws IOException {
        if (!from.isBefore(to)) {
            throw RequestProblem.of("from", "alarms.problem.period");
        }
        audit.record("alarms exported", "from " + from + " to " + to);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"plenum-alarms.csv\"");
        try (CsvWriter rows = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .build(new BufferedWriter(
                        new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8), 1 << 16))) {
            rows.writeRecord(COLUMNS);
            AlarmQuery first = new AlarmQuery(
                    from, to, priority, floor, system, null, null, q, 0, ItemPage.MAX_SIZE, null, notPassedOn);
            write(rows, first);
        }
    }

    private void write(CsvWriter rows, AlarmQuery first) throws IOException {
        for (int page = 0; true; page++) {
            List<Alarm> next = alarms.raised(first.withPage(page));
            next.forEach(alarm -> rows.writeRecord(cells(alarm)));
            rows.flush();
            if (next.size() < ItemPage.MAX_SIZE) {
                return;
            }
        }
    }

    static List<String> cells(Alarm alarm) {
        return Stream.of(
                        alarm.id(),
                        alarm.raised(),
                        alarm.returned(),
                        alarm.acknowledged(),
                        alarm.acknowledgedBy(),
                        alarm.closed(),
                        alarm.priority(),
                        alarm.ruleName(),
                        alarm.pointKey(),
                        alarm.owner(),
                        alarm.floor(),
                        alarm.system(),
                        alarm.state(),
                        Double.isNaN(alarm.value()) ? null : alarm.value(),
                        alarm.limit(),
                        alarm.assignee(),
                        alarm.cause(),
                        alarm.message())
                .map(HistoryExport::cell)
                .toList();
    }

    private static String cell(@Nullable Object value) {
        String text = Objects.toString(value, "");
        return value instanceof Number ? text : SpreadsheetText.plain(text);
    }
}
