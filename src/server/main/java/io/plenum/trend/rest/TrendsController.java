package io.plenum.trend.rest;

import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.site.SiteAccess;
import io.plenum.trend.TrendResolution;
import io.plenum.trend.gap.RepairedStretch;
import io.plenum.trend.gap.RepairedStretches;
import io.plenum.trend.read.TrendReader;
import io.plenum.trend.read.TrendSeries;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import tools.jackson.core.JsonGenerator;

/** The history of several points in one answer. */
@RestController
@PreAuthorize("hasAuthority('ANYWHERE_VIEWER')")
class TrendsController {

    private final SiteAccess models;
    private final TrendReader trends;
    private final RepairedStretches repairs;
    private final TrendAnswer answer;
    private final Clock clock;

    TrendsController(
            SiteAccess models, TrendReader trends, RepairedStretches repairs, TrendAnswer answer, Clock clock) {
        this.models = models;
        this.trends = trends;
        this.repairs = repairs;
        this.answer = answer;
        this.clock = clock;
    }

    /**
     * Samples as {@code value}, columns as {@code min}, {@code max}, {@code mean}, {@code first} and {@code last}; null where
     * nothing was heard. {@code repaired}, where it is there, says from when to when values were read back from the controller's memory.
     *
     * @param points keys, separated by commas, at most 16
     * @param pixels most entries of each series; gaps come on top
     */
    @GetMapping(path = "/api/v1/trends", produces = MediaType.APPLICATION_JSON_VALUE)
    void trends(
            @RequestParam String points,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(defaultValue = "1000") int pixels,
            WebRequest request,
            HttpServletResponse response)
            throws IOException {
        TrendRequest asked = TrendRequest.of(
                TrendRequest.points(points, TrendRequest.MOST_POINTS, models.visible()),
                from,
                to,
                pixels,
                "pixels",
                clock);
        Map<PointId, TrendSeries> found = trends.read(asked.ids(), asked.from(), asked.to(), pixels);
        Map<PointId, List<RepairedStretch>> repaired = repairs.of(asked.ids(), asked.from(), asked.to());
        if (answer.known(asked, "many", found.values(), repaired, request, response)) {
            return;
        }
        answer.write(response, json -> {
            json.writeStringProperty("from", asked.from().toString());
            json.writeStringProperty("to", asked.to().toString());
            json.writeArrayPropertyStart("series");
            for (Point point : asked.points()) {
                write(
                        json,
                        point,
                        Objects.requireNonNull(found.get(point.id())),
                        repaired.getOrDefault(point.id(), List.of()));
            }
            json.writeEndArray();
        });
    }

    private static void write(JsonGenerator json, Point point, TrendSeries series, List<RepairedStretch> repaired) {
        json.writeStartObject();
        TrendWriting.about(json, point, series);
        TrendWriting.times(json, series);
        if (series.resolution() == TrendResolution.RAW && series.column() == null) {
            TrendWriting.values(json, series);
        } else {
            TrendWriting.envelope(json, series);
        }
        TrendWriting.quality(json, series);
        TrendWriting.repaired(json, repaired);
        json.writeEndObject();
    }
}
