package io.plenum.twin.past;

import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.Sample;
import io.plenum.trend.coverage.Coverage;
import io.plenum.trend.read.StateHistory;
import io.plenum.twin.CurrentValue;
import io.plenum.twin.past.Frames.Cell;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads what a floor's points were. Throws Spring's {@code DataAccessException} while the database is away. */
@Component
public class FloorHistory {

    private final StateHistory history;

    FloorHistory(StateHistory history) {
        this.history = history;
    }

    /** The points' values at an instant; points of which nothing was known are left out. */
    public Map<PointId, CurrentValue> at(Collection<Point> points, Instant at) {
        return history.at(ids(points), at).stream().collect(Collectors.toMap(Sample::point, FloorHistory::value));
    }

    static CurrentValue value(Sample sample) {
        return new CurrentValue(sample.value(), sample.time(), sample.quality());
    }

    /** The states at {@code from} and after each whole step until {@code to}. */
    public Frames frames(List<Point> points, Instant from, Instant to, Duration step) {
        int count = Math.toIntExact(Duration.between(from, to).dividedBy(step));
        List<List<Cell>> steps =
                Stream.<List<Cell>>generate(ArrayList::new).limit(count).toList();
        Instant end = from.plus(step.multipliedBy(count));
        Map<PointId, Coverage> coverage = history.coverage(ids(points), from, end);
        Map<PointId, Sample> initial = history.last(ids(points), from, coverage).stream()
                .collect(Collectors.toMap(Sample::point, Function.identity()));
        Map<PointId, List<Sample>> samples =
                history.steps(ids(points), from, end, step).stream().collect(Collectors.groupingBy(Sample::point));
        List<Cell> first = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            PointId id = points.get(i).id();
            PointTrack track = new PointTrack(i, from, step, steps, Objects.requireNonNull(coverage.get(id)));
            first.add(track.follow(initial.get(id), samples.getOrDefault(id, List.of())));
        }
        return new Frames(points, from, step, first, steps);
    }

    static List<PointId> ids(Collection<Point> points) {
        return points.stream().map(Point::id).toList();
    }
}
