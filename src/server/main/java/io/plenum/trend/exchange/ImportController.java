package io.plenum.trend.exchange;

import io.plenum.site.Site;
import io.plenum.site.SiteModels;
import io.plenum.tabular.SkippedValues;
import io.plenum.tabular.TableChoices;
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
import java.util.stream.Collectors;
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
    record ProblemJson(long line, String message) {}

    /**
     * What was left out, and why.
     *
     * @param column label of the column, empty for whole lines
     * @param lines of the first few, counted from 1
     */
    @Schema(name = "SampleImportLeftOut")
    record LeftOutJson(String reason, String column, long count, List<Long> lines, String message) {}

    /**
     * @param stored samples that were new; 0 where there are problems or after a dry run
     * @param doubtful samples that the file itself does not trust; their quality says so
     * @param notes on how the file was read; line 0 stands for the whole file
     */
    @Schema(name = "SampleImport")
    record SampleImportJson(
            boolean dryRun,
            String form,
            long lines,
            long samples,
            long stored,
            @Nullable Instant first,
            @Nullable Instant last,
            long ambiguousTimes,
            long doubtful,
            List<SampleImportReport.Source> sources,
            List<String> unknown,
            List<ProblemJson> notes,
            List<LeftOutJson> leftOut,
            long problemCount,
            List<ProblemJson> problems) {}

    /**
     * @param zone of times that name none, or a fixed offset; the building's where not given, which is refused where sites have several
     * @param dates {@code dmy}, {@code mdy} or {@code ymd}: how 03/04/2026 and 26-03-04 are meant; {@code auto} goes by what the file shows
     * @param decimal {@code point} or {@code comma}: what parts decimals; {@code auto} goes by what the file shows
     * @param map {@code name in the file=key of the point}, any number of times; without key the name is left out
     * @param unit {@code name in the file=symbol of its unit}, any number of times
     * @param skipUnknown leaves out names that no point has, instead of refusing the file
     * @param skipUnreadable leaves out rows and values that cannot be read and counts them, instead of refusing the file
     * @param changesOnly states are in the file only when they changed: they hold as long as the file goes on
     */
    @PostMapping(
            path = "/api/v1/import/samples",
            consumes = {"text/csv", "text/plain", "application/octet-stream"})
    ResponseEntity<SampleImportJson> samples(
            InputStream body,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(required = false) @Nullable ZoneId zone,
            @RequestParam(defaultValue = TableChoices.AUTO) String dates,
            @RequestParam(defaultValue = TableChoices.AUTO) String decimal,
            @RequestParam(defaultValue = "") List<String> map,
            @RequestParam(defaultValue = "") List<String> unit,
            @RequestParam(defaultValue = "false") boolean skipUnknown,
            @RequestParam(defaultValue = "false") boolean skipUnreadable,
            @RequestParam(defaultValue = "false") boolean changesOnly,
            Locale locale)
            throws IOException {
        ImportOptions options = new ImportOptions(
                zone == null ? buildingZone() : zone,
                choices(dates, decimal),
                pairs(map, "map"),
                pairs(unit, "unit"),
                skipUnknown,
                skipUnreadable,
                changesOnly);
        Path file = imports.receive(body);
        try {
            SampleImportReport report = dryRun
                    ? imports.check(file, options, share -> {})
                    : imports.store(file, "upload", options, share -> {});
            boolean refused = !dryRun && !report.isClean();
            return ResponseEntity.status(refused ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK)
                    .body(answer(report, dryRun, locale));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static TableChoices choices(String dates, String decimal) {
        try {
            return TableChoices.of(dates, decimal);
        } catch (IllegalArgumentException unknown) {
            String choice = String.valueOf(unknown.getMessage());
            throw RequestProblem.of(choice, "web.expected.one-of", TableChoices.words(choice));
        }
    }

    /** Where sites have different clocks nobody can know which of them a file means. */
    private ZoneId buildingZone() {
        List<ZoneId> zones =
                models.current().sites().stream().map(Site::zone).distinct().toList();
        if (zones.size() > 1) {
            String all = zones.stream().map(ZoneId::getId).collect(Collectors.joining(", "));
            throw RequestProblem.of("zone", "trends.problem.zones", all);
        }
        return models.current().displayZone();
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

    private SampleImportJson answer(SampleImportReport report, boolean dryRun, Locale locale) {
        return new SampleImportJson(
                dryRun,
                report.wide() ? "wide" : "long",
                report.lines(),
                report.samples(),
                report.stored(),
                report.first(),
                report.last(),
                report.ambiguous(),
                report.doubtful(),
                report.sources(),
                report.unknown(),
                report.remarks().stream()
                        .map(remark -> new ProblemJson(remark.line(), text(remark.text(), remark.arguments(), locale)))
                        .toList(),
                report.leftOut().stream().map(entry -> left(entry, locale)).toList(),
                report.problemCount(),
                report.problems().stream()
                        .map(problem ->
                                new ProblemJson(problem.line(), text(problem.text(), problem.arguments(), locale)))
                        .toList());
    }

    private LeftOutJson left(SkippedValues.Entry entry, Locale locale) {
        return new LeftOutJson(
                entry.reason().name(),
                entry.column(),
                entry.count(),
                entry.lines(),
                text(entry.reason().text(), entry.arguments(), locale));
    }

    private String text(String key, List<String> arguments, Locale locale) {
        return messages.getMessage(key, arguments.toArray(), locale);
    }
}
