package io.plenum.twin.rest;

import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.PointKind;
import io.plenum.point.Quality;
import io.plenum.site.SiteAccess;
import io.plenum.site.SiteModel;
import io.plenum.twin.CurrentValue;
import io.plenum.twin.CurrentValues;
import io.plenum.twin.PointsVersion;
import io.plenum.twin.past.FloorHistory;
import io.plenum.twin.past.RepairedPast;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A floor's state, now or at an instant of the past. */
@RestController
@PreAuthorize("hasAuthority('ANYWHERE_VIEWER') or hasAuthority('KIOSK')")
class FloorController {

    private final SiteAccess models;
    private final CurrentValues values;
    private final FloorHistory past;
    private final RepairedPast repaired;
    private final Clock clock;

    FloorController(SiteAccess models, CurrentValues values, FloorHistory past, RepairedPast repaired, Clock clock) {
        this.repaired = repaired;
        this.models = models;
        this.values = values;
        this.past = past;
        this.clock = clock;
    }

    /**
     * @param version of the points: a snapshot of the live feed with another version has other points
     * @param points in the order of the live feed's indexes
     */
    record FloorSnapshot(String floor, Instant time, String version, List<PointEntry> points) {}

    /**
     * @param unit symbol
     * @param repaired whether that time of the past was read back from the controller
     */
    record PointEntry(
            String key,
            String name,
            String unit,
            PointKind kind,
            List<String> stateTexts,
            String brickClass,
            @Nullable String owner,
            @Nullable Double value,
            @Nullable Instant time,
            Quality quality,
            int qualityCode,
            boolean repaired) {}

    @GetMapping("/api/v1/floors/{key}/state")
    FloorSnapshot state(@PathVariable String key, @RequestParam(required = false) @Nullable Instant at) {
        SiteModel model = models.visible();
        List<Point> points = FloorPoints.of(model, key);
        Function<PointId, @Nullable CurrentValue> valueOf =
                at == null ? values::of : past.at(points, TimeRange.storable("at", at))::get;
        Set<PointId> back = at == null ? Set.of() : repaired.at(points, at);
        List<PointEntry> entries = points.stream()
                .map(p -> entry(p, model.ownerOf(p.key()), valueOf.apply(p.id()), back.contains(p.id())))
                .toList();
        return new FloorSnapshot(key, at == null ? clock.instant() : at, PointsVersion.of(points), entries);
    }

    private static PointEntry entry(
            Point point, @Nullable String owner, @Nullable CurrentValue value, boolean repaired) {
        Quality quality = value == null ? Quality.DOWN : value.quality();
        return new PointEntry(
                point.key(),
                point.name(),
                point.unit().symbol(),
                point.kind(),
                point.stateTexts(),
                point.brickClass(),
                owner,
                value == null || !Double.isFinite(value.value()) ? null : value.value(),
                value == null ? null : value.time(),
                quality,
                quality.code(),
                repaired);
    }
}
