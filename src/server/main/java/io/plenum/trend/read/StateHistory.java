package io.plenum.trend.read;

import io.plenum.point.PointId;
import io.plenum.point.Quality;
import io.plenum.point.Sample;
import io.plenum.trend.TrendResolution;
import io.plenum.trend.coverage.Coverage;
import io.plenum.trend.coverage.Coverage.CoverageState;
import io.plenum.trend.retention.HistoryExtent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The state of many points at instants of the past. Every call may throw Spring's {@code DataAccessException} while the
 * database is away.
 */
@Repository
public class StateHistory {

    /** Older values than this are not told as the state at an instant, but where they are known to hold. */
    public static final Duration REACH = Duration.ofDays(7);

    /** Many points have spoken within this time; to look further only for the others spares most of the chunks. */
    private static final Duration RECENT = Duration.ofMinutes(20);

    private final LastSamples lasts;
    private final CoverageReader covers;
    private final SampleStream stream;
    private final HistoryExtent extent;

    public StateHistory(DataSource database, Clock clock) {
        JdbcClient jdbc = JdbcClient.create(database);
        lasts = new LastSamples(jdbc);
        covers = new CoverageReader(jdbc, clock);
        stream = new SampleStream(database);
        extent = new HistoryExtent(jdbc);
    }

    /** The state of points at an instant, by {@link #asOf}; points of which nothing is known are left out. */
    public List<Sample> at(Collection<PointId> points, Instant at) {
        Map<PointId, Coverage> coverage = coverage(points, at, at);
        List<Sample> states = new ArrayList<>();
        for (Sample sample : last(points, at, coverage)) {
            Sample state = asOf(sample, at, of(coverage, sample.point()));
            if (state != null) {
                states.add(state);
            }
        }
        return states;
    }

    /**
     * The last sample of each point at or before an instant, with the quality that was stored.
     *
     * @param coverage of the points at that instant
     */
    public List<Sample> last(Collection<PointId> points, Instant at, Map<PointId, Coverage> coverage) {
        List<Sample> found = new ArrayList<>(lasts.of(points, at, RECENT, LastSamples.DAY, REACH));
        if (found.size() < points.size()) {
            Set<PointId> heard = found.stream().map(Sample::point).collect(Collectors.toSet());
            long instant = Coverage.micros(at);
            List<PointId> known = points.stream()
                    .filter(point ->
                            !heard.contains(point) && of(coverage, point).at(instant) != CoverageState.UNKNOWN)
                    .toList();
            found.addAll(lasts.of(known, at, LastSamples.MONTH));
        }
        return found;
    }

    private static Coverage of(Map<PointId, Coverage> coverage, PointId point) {
        return Objects.requireNonNull(coverage.get(point));
    }

    /** By what the values of points are covered in a time. */
    public Map<PointId, Coverage> coverage(Collection<PointId> points, Instant from, Instant to) {
        return covers.read(points, from, to);
    }

    /**
     * The last sample of each point in each step of the time after {@code from} until {@code to}, point by point in the order
     * of time; steps without a sample of a point have none. Qualities are those that were stored.
     */
    public List<Sample> steps(Collection<PointId> points, Instant from, Instant to, Duration step) {
        List<Sample> found = new ArrayList<>();
        long begin = Coverage.micros(from);
        long width = step.toMillis() * 1000;
        // A step holds its end and not its start, as a state at an instant holds that instant.
        stream.micros(points, from.plusNanos(1000), to.plusNanos(1000), (point, time, value, status) -> {
            Sample next = sample(point, time, value, status);
            Sample before = found.isEmpty() ? null : found.getLast();
            if (before != null && before.point().equals(next.point()) && sameStep(before, time, begin, width)) {
                found.removeLast();
            }
            found.add(next);
            return true;
        });
        return found;
    }

    private static boolean sameStep(Sample before, long time, long begin, long width) {
        long one = Math.floorDiv(Coverage.micros(before.time()) - begin - 1, width);
        return one == Math.floorDiv(time - begin - 1, width);
    }

    /** All samples after {@code from} until {@code to} in the order of time, with the qualities that were stored. */
    public List<Sample> samples(Collection<PointId> points, Instant from, Instant to) {
        List<Sample> found = new ArrayList<>();
        stream.micros(points, from.plusNanos(1000), to.plusNanos(1000), (point, time, value, status) -> {
            found.add(sample(point, time, value, status));
            return true;
        });
        found.sort(Comparator.comparing(Sample::time)
                .thenComparingInt(sample -> sample.point().value()));
        return found;
    }

    private static Sample sample(int point, long time, double value, int status) {
        return new Sample(new PointId(point), Coverage.instant(time), value, Quality.ofCode(status));
    }

    /** When history begins, null while there is none. */
    public @Nullable Instant earliest() {
        return extent.earliest(TrendResolution.RAW);
    }

    /**
     * What a sample says at an instant after it, if no other came between: what it said when it was taken, as long as that was confirmed;
     * that the device is down, or that the value is stale, once that is known; nothing where nobody knows.
     */
    public static @Nullable Sample asOf(Sample sample, Instant at, Coverage coverage) {
        long taken = Coverage.micros(sample.time());
        long now = Coverage.micros(at);
        boolean live = sample.quality().isLive();
        if (now <= (live ? coverage.holdsUntil(taken) : coverage.knownUntil(taken))) {
            return sample;
        }
        return switch (coverage.at(now)) {
            case GONE -> live ? marked(sample, Quality.DOWN) : sample;
            case ALIVE -> live ? marked(sample, Quality.STALE) : sample;
            case UNKNOWN -> unrecorded(sample, now - taken, coverage.isRecorded(now));
        };
    }

    private static @Nullable Sample unrecorded(Sample sample, long age, boolean recorded) {
        if (recorded || age >= REACH.toMillis() * 1000) {
            return null;
        }
        return sample.quality().isLive() ? marked(sample, Quality.STALE) : sample;
    }

    private static Sample marked(Sample sample, Quality quality) {
        return new Sample(sample.point(), sample.time(), sample.value(), quality);
    }
}
