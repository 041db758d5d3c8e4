package io.plenum.trend.exchange;

import io.plenum.site.SiteModels;
import io.plenum.web.RequestProblem;
import io.swagger.v3.oas.annotations.media.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes samples over from CSV in long or wide form. */
@RestController
@PreAuthorize("hasRole('ENGINEER')")
class ImportController {

    private final SampleImport imports;
    private final SiteModels models;
    private final MessageSource messages;

    ImportController(SampleImport imports, SiteModels models, MessageSource messages) {
        this.imports = imports;
        this.models = models;
        this.messages = messages;
    }

    /** @param line of the file, counted from 1 */
    @Schema(name = "SampleImportProblem")
    record Problem(long line, String message) {}

    /** @param stored samples that were new; 0 where there are problems or after a dry run */
    @Schema(name = "SampleImport")
    record Answer(
            boolean dryRun,
            String form,
            long lines,
            long samples,
            long stored,
            @Nullable Instant first,
            @Nullable Instant last,
            long ambiguousTimes,
            List<ImportReport.Source> sources,
            List<String> unknown,
            long problemCount,
            List<Problem> problems) {}

    /**
     * @param zone of times that name none, or a fixed offset; the building's where not given
     * @param dates {@code dmy} or {@code mdy}: how 03/04/2026 is meant
     * @param map {@code name in the file=key of the point}, any number of times; without key the name is left out
     * @param unit {@code name in the file=symbol of its unit}, any number of times
     * @param skipUnknown leaves out names that no point has, instead of refusing the file
     * @param changesOnly states are in the file only when they changed; its rows are in the order of time
     */
    @PostMapping(
            path = "/api/v1/import/samples",
            consumes = {"text/csv", "text/plain", "application/octet-stream"})
    ResponseEntity<Answer> samples(
            InputStream body,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(required = false) @Nullable String zone,
            @RequestParam(defaultValue = "dmy") String dates,
            @RequestParam(defaultValue = "") List<String> map,
            @RequestParam(defaultValue = "") List<String> unit,
            @RequestParam(defaultValue = "false") boolean skipUnknown,
            @RequestParam(defaultValue = "false") boolean changesOnly,
            Locale locale)
            throws IOException {
        ImportOptions options = new ImportOptions(
                zone == null ? buildingZone() : Zones.of(zone, "zone"),
                monthFirst(dates),
                null,
                pairs(map, "map"),
                pairs(unit, "unit"),
                skipUnknown,
                changesOnly);
        Path file = imports.receive(body);
        try {
            ImportReport report = dryRun
                    ? imports.check(file, options, share -> {})
                    : imports.store(file, "upload", options, share -> {});
            boolean refused = !dryRun && !report.isClean();
            return ResponseEntity.status(refused ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK)
                    .body(answer(report, dryRun, locale));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private ZoneId buildingZone() {
        return models.current().zone();
    }

    private static boolean monthFirst(String dates) {
        return switch (dates) {
            case "dmy" -> false;
            case "mdy" -> true;
            default -> throw RequestProblem.of("dates", "web.expected.one-of", "dmy, mdy");
        };
    }

    private static Map<String, String> pairs(List<String> pairs, String field) {
        Map<String, String> map = new HashMap<>();
        for (String pair : pairs) {
            int at = pair.lastIndexOf('=');
            if (at <= 0) {
                throw RequestProblem.of(field, "trends.problem.pair");
            }
            map.put(pair.substring(0, at).strip(), pair.substring(at + 1).strip());
        }
        return map;
    }

    private Answer answer(ImportReport report, boolean dryRun, Locale locale) {
        List<Problem> problems = report.problems().stream()
                .map(p -> new Problem(
                        p.line(), messages.getMessage(p.text(), p.arguments().toArray(), locale)))
                .toList();
        return new Answer(
                dryRun,
                report.wide() ? "wide" : "long",
                report.lines(),
                report.samples(),
                report.stored(),
                report.first(),
                report.last(),
                report.ambiguous(),
                report.sources(),
                report.unknown(),
                report.problemCount(),
                problems);
    }
}
