package io.plenum.trend.exchange;

import io.plenum.audit.Audit;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.Sample;
import io.plenum.site.SiteAccess;
import io.plenum.trend.coverage.Coverage;
import io.plenum.trend.gap.RepairedStretches;
import io.plenum.trend.read.SampleStream;
import io.plenum.trend.read.StateHistory;
import io.plenum.web.RequestProblem;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** All samples of points in a range as a file, sent while it is read. */
@RestController
@PreAuthorize("hasAuthority('ANYWHERE_VIEWER')")
class ExportController {

    private static final int MOST_POINTS = 200;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final SiteAccess models;
    private final SampleStream samples;
    private final StateHistory history;
    private final RepairedStretches repairs;
    private final Audit audit;
    private final Clock clock;

    ExportController(
            SiteAccess models,
            SampleStream samples,
            StateHistory history,
            RepairedStretches repairs,
            Audit audit,
            Clock clock) {
        this.models = models;
        this.samples = samples;
        this.history = history;
        this.repairs = repairs;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Begins with the value that held at the start. A line without a value says from when on it was not known, and why: {@code DOWN}
     * where the device did not answer, {@code UNKNOWN} where nobody asked; where there is none, the value stayed the same. {@code yes} in
     * {@code repaired} says that the value was read back from the controller's memory.
     *
     * @param points keys, separated by commas, at most 200
     * @param zone in which times are written
     * @param format {@code csv} or {@code xlsx}; else what the request accepts, CSV where it says nothing
     * @param decimal {@code comma} for CSV with decimal commas, between semicolons
     */
    @GetMapping("/api/v1/trends/export")
    void export(
            @RequestParam String points,
            @RequestParam Instant from,
            @RequestParam Instant to,
            @RequestParam(defaultValue = "UTC") ZoneId zone,
            @RequestParam(required = false) @Nullable String format,
            @RequestParam(defaultValue = "point") String decimal,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "") String accept,
            HttpServletResponse response)
            throws IOException {
        List<Point> wanted = points(points);
        boolean xlsx = xlsx(format, accept);
        if (!from.isBefore(to)) {
            throw RequestProblem.of("from", "trends.problem.range");
        }
        audit.changed(
                "samples exported",
                "samples",
                wanted.size() + " points",
                null,
                Map.of("points", wanted.stream().map(Point::key).toList(), "from", from, "to", to, "xlsx", xlsx));
        response.setContentType(xlsx ? XLSX : "text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"plenum-samples" + (xlsx ? ".xlsx\"" : ".csv\""));
        try (SampleSheet sheet = xlsx
                ? new XlsxSheet(response.getOutputStream(), zone)
                : new CsvSheet(response.getOutputStream(), zone, decimal.equals("comma"))) {
            for (Point point : wanted) {
                write(sheet, point, from, to);
            }
        }
    }

    private void write(SampleSheet sheet, Point point, Instant from, Instant to) throws IOException {
        Instant now = clock.instant();
        List<PointId> ids = List.of(point.id());
        Map<PointId, Coverage> coverage = history.coverage(ids, from, to);
        ExportedPoint rows = new ExportedPoint(
                point,
                sheet,
                Objects.requireNonNull(coverage.get(point.id())),
                repairs.of(ids, from, to).getOrDefault(point.id(), List.of()),
                from);
        for (Sample before : history.last(ids, from.minusNanos(1000), coverage)) {
            rows.carried(before);
        }
        samples.each(point.id(), from, to, rows::sample);
        rows.end(to.isBefore(now) ? to : now);
    }

    private List<Point> points(String keys) {
        List<String> wanted = Arrays.stream(keys.split(","))
                .map(String::strip)
                .filter(key -> !key.isEmpty())
                .distinct()
                .toList();
        if (wanted.isEmpty() || wanted.size() > MOST_POINTS) {
            throw RequestProblem.of("points", "trends.problem.points", MOST_POINTS);
        }
        return wanted.stream().map(this::point).toList();
    }

    private Point point(String key) {
        Point point = models.visible().point(key);
        if (point == null) {
            throw RequestProblem.of("points", "trends.problem.unknown", key);
        }
        return point;
    }

    private static boolean xlsx(@Nullable String format, String accept) {
        if (format == null) {
            return accept.contains(XLSX);
        }
        return switch (format) {
            case "csv" -> false;
            case "xlsx" -> true;
            default -> throw RequestProblem.of("format", "web.expected.one-of", "csv, xlsx");
        };
    }
}
