package io.plenum.audit.rest;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.plenum.audit.Audit;
import io.plenum.audit.read.AuditQuery;
import io.plenum.audit.read.AuditRecord;
import io.plenum.audit.read.AuditSearch;
import io.plenum.web.ItemPage;
import io.plenum.web.PageParameters;
import io.plenum.web.SpreadsheetText;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit for machines, with the same filters as the page. */
@RestController
@RequestMapping("/api/v1/audit")
@PreAuthorize("hasRole('ADMINISTRATOR')")
class AuditController {

    private static final int USUAL_SIZE = 100;
    private static final int MOST_ACTIONS = 200;
    private static final String ACTION = "[a-z0-9-]{1,100}";

    private final AuditSearch search;
    private final Audit audit;

    AuditController(AuditSearch search, Audit audit) {
        this.search = search;
        this.audit = audit;
    }

    /**
     * Newest first. {@code who}, {@code what} and {@code text} are parts, in any case; {@code to} is exclusive.
     *
     * @param action whole kinds of action, wanted beside those that {@code what} is a part of: {@code sign-in-failed}
     */
    @GetMapping
    ItemPage<AuditRecord> find(
            @RequestParam(required = false) @Nullable String who,
            @RequestParam(required = false) @Nullable String what,
            @RequestParam(defaultValue = "") @Size(max = MOST_ACTIONS) List<@Pattern(regexp = ACTION) String> action,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @Valid PageParameters part) {
        int page = part.page() == null ? 0 : part.page();
        int size = part.size() == null ? USUAL_SIZE : part.size();
        return search.find(new AuditQuery(who, what, action, text, from, to), page, size);
    }

    @GetMapping("/export")
    void export(
            @RequestParam(required = false) @Nullable String who,
            @RequestParam(required = false) @Nullable String what,
            @RequestParam(defaultValue = "") @Size(max = MOST_ACTIONS) List<@Pattern(regexp = ACTION) String> action,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            HttpServletResponse response)
            throws IOException {
        AuditQuery query = new AuditQuery(who, what, action, text, from, to);
        audit.changed("audit exported", "audit", "csv", null, query);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"plenum-audit.csv\"");
        try (CsvWriter rows = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .build(new BufferedWriter(
                        new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8), 1 << 16))) {
            rows.writeRecord(
                    "id", "time", "who", "address", "via", "what", "kind", "key", "detail", "before", "after", "hash");
            search.each(query, found -> write(rows, found));
        }
    }

    private static void write(CsvWriter rows, AuditRecord found) {
        rows.writeRecord(
                Long.toString(found.id()),
                found.time().toString(),
                SpreadsheetText.plain(found.who()),
                SpreadsheetText.plain(found.address()),
                SpreadsheetText.plain(found.via()),
                SpreadsheetText.plain(found.what()),
                SpreadsheetText.plain(found.kind()),
                SpreadsheetText.plain(found.key()),
                SpreadsheetText.plain(found.detail()),
                SpreadsheetText.plain(found.before()),
                SpreadsheetText.plain(found.after()),
                found.hash());
    }
}
