package io.plenum.twin.rest;

import io.plenum.point.Point;
import io.plenum.site.SiteAccess;
import io.plenum.site.SiteModel;
import io.plenum.trend.read.StateHistory;
import io.plenum.twin.past.AbnormalMoment;
import io.plenum.twin.past.AbnormalMomentSearch;
import io.plenum.twin.past.FloorHistory;
import io.plenum.twin.past.RepairedPast;
import io.plenum.web.RequestProblem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** A floor's past for playing, and the moments to jump to. */
@RestController
@PreAuthorize("hasAuthority('ANYWHERE_VIEWER')")
class HistoryController {

    /**
     * After this time neither late samples of a range are expected any more nor the repair of its gaps, which goes back 31 days, and
     * browsers may keep it without asking.
     */
    private static final Duration SETTLED = Duration.ofDays(32);

    private final SiteAccess models;
    private final FloorHistory past;
    private final RepairedPast repaired;
    private final AbnormalMomentSearch search;
    private final StateHistory history;
    private final Clock clock;

    HistoryController(
            SiteAccess models,
            FloorHistory past,
            RepairedPast repaired,
            AbnormalMomentSearch search,
            StateHistory history,
            Clock clock) {
        this.repaired = repaired;
        this.models = models;
        this.past = past;
        this.search = search;
        this.history = history;
        this.clock = clock;
    }

    /**
     * The state at {@code from} and, step by step, what changes until {@code to} (or now, if that is sooner). At most
     * {@value TimeRange#MOST_STEPS} steps, and {@value TimeRange#MOST_CELLS} steps times points.
     */
    @GetMapping(path = "/api/v1/floors/{key}/history", produces = MediaType.APPLICATION_JSON_VALUE)
    @Nullable
    ResponseEntity<byte[]> history(
            @PathVariable String key,
            @RequestParam Instant from,
            @RequestParam Instant to,
            @RequestParam Duration step,
            WebRequest request) {
        List<Point> points = FloorPoints.of(models.visible(), key);
        TimeRange range = TimeRange.of(from, to, step, points.size());
        Instant now = clock.instant();
        TimeRange known = range.before(now);
        byte[] json = FramesJson.of(
                past.frames(points, known.from(), known.to(), known.step()),
                repaired.within(points, known.from(), known.to()));
        String tag = "\"" + DigestUtils.md5DigestAsHex(json) + "\"";
        if (request.checkNotModified(tag)) {
            return null;
        }
        boolean settled = range.to().isBefore(now.minus(SETTLED));
        CacheControl cache = settled
                ? CacheControl.maxAge(Duration.ofDays(1)).cachePrivate().immutable()
                : CacheControl.noCache().cachePrivate();
        return ResponseEntity.ok().eTag(tag).cacheControl(cache).body(json);
    }

    /** @param from null while there is no history */
    record Extent(@Nullable Instant from, Instant to) {}

    /** From when until when there is history. */
    @GetMapping("/api/v1/floors/{key}/history/extent")
    Extent extent(@PathVariable String key) {
        FloorPoints.of(models.visible(), key);
        return new Extent(history.earliest(), clock.instant());
    }

    /** The next moment after, or the last before an instant at which something on the floor began to be wrong. */
    @GetMapping("/api/v1/floors/{key}/abnormal")
    AbnormalMoment abnormal(
            @PathVariable String key,
            @RequestParam(required = false) @Nullable Instant after,
            @RequestParam(required = false) @Nullable Instant before) {
        SiteModel model = models.visible();
        FloorPoints.of(model, key);
        if (after != null && before == null) {
            return search.after(model, key, TimeRange.storable("after", after), clock.instant());
        }
        if (before != null && after == null) {
            Instant begin = history.earliest();
            Instant from = TimeRange.storable("before", before);
            // The very first sample counts too, and a search leaves out the instant at which it starts.
            return search.before(model, key, from, begin == null ? from : begin.minusMillis(1));
        }
        throw RequestProblem.of(after == null ? "after" : "before", "twin.rest.after-or-before");
    }
}
