package io.plenum.trend.rest;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.site.SiteAccess;
import io.plenum.trend.gap.RepairedStretch;
import io.plenum.trend.gap.RepairedStretches;
import io.plenum.trend.read.TrendReader;
import io.plenum.trend.read.TrendSeries;
import io.plenum.web.RequestProblem;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** One point's history over HTTP. */
@RestController
@PreAuthorize("hasAuthority('ANYWHERE_VIEWER')")
class TrendController {

    private final SiteAccess models;
    private final TrendReader trends;
    private final RepairedStretches repairs;
    private final TrendAnswer answer;
    private final Clock clock;

    TrendController(SiteAccess models, TrendReader trends, RepairedStretches repairs, TrendAnswer answer, Clock clock) {
        this.models = models;
        this.trends = trends;
        this.repairs = repairs;
        this.answer = answer;
        this.clock = clock;
    }

    /**
     * {@code resolution} says what the entries were made of, {@code column} how wide each is: {@code raw} or ISO-8601; {@code repaired},
     * where it is there, from when to when values were read back from the controller's memory.
     */
    @GetMapping(path = "/api/v1/points/{owner}/{name}/trend", produces = MediaType.APPLICATION_JSON_VALUE)
    void trend(
            @PathVariable String owner,
            @PathVariable String name,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(defaultValue = "1000") int maxPoints,
            WebRequest request,
            HttpServletResponse response)
            throws IOException {
        TrendRequest asked = request(owner, name, from, to, maxPoints);
        Point point = asked.points().getFirst();
        TrendSeries series = trends.read(point.id(), asked.from(), asked.to(), maxPoints);
        Map<PointId, List<RepairedStretch>> repaired = repairs.of(asked.ids(), asked.from(), asked.to());
        if (answer.known(asked, "one", List.of(series), repaired, request, response)) {
            return;
        }
        answer.write(response, json -> {
            TrendWriting.about(json, point, series);
            json.writeStringProperty("from", asked.from().toString());
            json.writeStringProperty("to", asked.to().toString());
            TrendWriting.times(json, series);
            TrendWriting.envelope(json, series);
            TrendWriting.quality(json, series);
            TrendWriting.repaired(json, repaired.getOrDefault(point.id(), List.of()));
        });
    }

    /**
     * A line for each entry, with its worst quality code. Where there is no value the numbers are empty and the last column says why:
     * 5 where the device did not answer, {@code UNKNOWN} where nobody asked. {@code yes} in {@code repaired} says that the entry begins
     * where history was read back from the controller's memory.
     */
    @GetMapping(path = "/api/v1/points/{owner}/{name}/trend", produces = "text/csv")
    ResponseEntity<String> csv(
            @PathVariable String owner,
            @PathVariable String name,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(defaultValue = "10000") int maxPoints) {
        TrendRequest asked = request(owner, name, from, to, maxPoints);
        TrendSeries series = trends.read(asked.ids().getFirst(), asked.from(), asked.to(), maxPoints);
        List<RepairedStretch> repaired = repairs.of(asked.ids(), asked.from(), asked.to())
                .getOrDefault(asked.ids().getFirst(), List.of());
        StringWriter lines = new StringWriter();
        CsvWriter rows = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(lines);
        rows.writeRecord("time", "min", "max", "mean", "quality", "repaired");
        for (int i = 0; i < series.times().length; i++) {
            Instant time = Instant.ofEpochMilli(series.times()[i]);
            rows.writeRecord(
                    time.toString(),
                    number(series.min()[i]),
                    number(series.max()[i]),
                    number(series.mean()[i]),
                    word(series.quality()[i]),
                    repaired.stream().anyMatch(stretch -> stretch.holds(time)) ? "yes" : "");
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + owner + "-" + name + ".csv\"")
                .body(lines.toString());
    }

    private static String number(double number) {
        return Double.isNaN(number) ? "" : Double.toString(number);
    }

    /** The code as ever; where nothing is known, a word beside the empty numbers. */
    private static String word(int quality) {
        return quality == TrendSeries.GAP ? "UNKNOWN" : String.valueOf(quality);
    }

    private TrendRequest request(
            String owner, String name, @Nullable Instant from, @Nullable Instant to, int maxPoints) {
        Point point = models.visible().point(owner + "/" + name);
        if (point == null) {
            throw RequestProblem.notFound(owner + "/" + name);
        }
        return TrendRequest.of(List.of(point), from, to, maxPoints, "maxPoints", clock);
    }
}
