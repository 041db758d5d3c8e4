package io.plenum.trend.rest;

import io.plenum.point.Point;
import io.plenum.point.PointCatalog;
import io.plenum.trend.Series;
import io.plenum.trend.TrendRepository;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** A point's history over HTTP. */
@RestController
@PreAuthorize("hasRole('VIEWER')")
class TrendController {

    private static final Duration LONGEST = Duration.ofDays(3660);

    private final PointCatalog catalog;
    private final TrendRepository trends;
    private final Clock clock;

    TrendController(PointCatalog catalog, TrendRepository trends, Clock clock) {
        this.catalog = catalog;
        this.trends = trends;
        this.clock = clock;
    }

    /**
     * @param point key of the point
     * @param unit symbol
     * @param resolution {@code raw} or the width of a bucket as ISO-8601 duration
     * @param times milliseconds since 1970 UTC
     * @param quality quality codes
     */
    record Trend(
            String point,
            String unit,
            Instant from,
            Instant to,
            String resolution,
            long[] times,
            double[] min,
            double[] max,
            double[] mean,
            int[] quality) {}

    @GetMapping(path = "/api/v1/points/{owner}/{name}/trend", produces = MediaType.APPLICATION_JSON_VALUE)
    Trend trend(
            @PathVariable String owner,
            @PathVariable String name,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(defaultValue = "1000") int maxPoints) {
        Point point = point(owner, name);
        Instant end = to == null ? clock.instant() : to;
        Instant begin = from == null ? end.minus(Duration.ofDays(1)) : from;
        check(begin, end, maxPoints);
        Series series = trends.series(point.id(), begin, end, maxPoints);
        Duration bucket = series.bucket();
        return new Trend(
                point.key(),
                point.unit().symbol(),
                begin,
                end,
                bucket == null ? "raw" : bucket.toString(),
                series.times(),
                series.min(),
                series.max(),
                series.mean(),
                series.quality());
    }

    @GetMapping(path = "/api/v1/points/{owner}/{name}/trend", produces = "text/csv")
    ResponseEntity<String> csv(
            @PathVariable String owner,
            @PathVariable String name,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(defaultValue = "10000") int maxPoints) {
        Trend trend = trend(owner, name, from, to, maxPoints);
        StringBuilder lines = new StringBuilder("time,min,max,mean,quality\r\n");
        for (int i = 0; i < trend.times().length; i++) {
            lines.append(Instant.ofEpochMilli(trend.times()[i])).append(',');
            lines.append(trend.min()[i]).append(',').append(trend.max()[i]).append(',');
            lines.append(trend.mean()[i]).append(',').append(trend.quality()[i]).append("\r\n");
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + owner + "-" + name + ".csv\"")
                .body(lines.toString());
    }

    private Point point(String owner, String name) {
        Point point = catalog.byKey(owner + "/" + name);
        if (point == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such point.");
        }
        return point;
    }

    private static void check(Instant from, Instant to, int maxPoints) {
        if (maxPoints < 1 || maxPoints > 10_000) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "maxPoints: give a number from 1 to 10000.");
        }
        if (!from.isBefore(to) || Duration.between(from, to).compareTo(LONGEST) > 0) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST, "from: give an instant before to, at most ten years.");
        }
    }
}
