package io.plenum.twin.past;

import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.trend.gap.RepairedStretch;
import io.plenum.trend.gap.RepairedStretches;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Which of a floor's points have, at a time of the past, values that were read back from their controllers. Throws Spring's
 * {@code DataAccessException} while the database is away.
 */
@Component
public class RepairedPast {

    private final RepairedStretches stretches;

    RepairedPast(RepairedStretches stretches) {
        this.stretches = stretches;
    }

    /** Points whose time was repaired at an instant. */
    public Set<PointId> at(Collection<Point> points, Instant at) {
        return stretches.of(FloorHistory.ids(points), at, at.plusMillis(1)).entrySet().stream()
                .filter(one -> one.getValue().stream().anyMatch(stretch -> stretch.holds(at)))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Stretches that overlap a time, of each point in their order. */
    public Map<PointId, List<RepairedStretch>> within(Collection<Point> points, Instant from, Instant to) {
        return stretches.of(FloorHistory.ids(points), from, to);
    }
}
