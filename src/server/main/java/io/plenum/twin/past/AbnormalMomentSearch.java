package io.plenum.twin.past;

import io.plenum.point.PointId;
import io.plenum.point.Sample;
import io.plenum.site.SiteModel;
import io.plenum.trend.coverage.Coverage;
import io.plenum.trend.read.StateHistory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Finds the next moment at which something on a floor begins to be wrong, forwards or backwards in time. */
@Component
public class AbnormalMomentSearch {

    private static final Duration SHORTEST = Duration.ofMinutes(10);
    private static final Duration LONGEST = Duration.ofDays(2);
    /** A search reads no more than about this many samples; it then says how far it came. */
    private static final int MOST_SAMPLES = 1_500_000;

    private static final int MANY_SAMPLES = 100_000;
    /** Samples of a point in an hour that a first stretch must be prepared for. */
    private static final int DENSE = 360;

    private final StateHistory history;

    AbnormalMomentSearch(StateHistory history) {
        this.history = history;
    }

    /** The first moment after {@code from}, searching until {@code end} at most. */
    public AbnormalMoment after(SiteModel model, String floor, Instant from, Instant end) {
        SearchWindow stretch = new SearchWindow(model, floor);
        Instant begin = from;
        while (begin.isBefore(end) && !stretch.isTired()) {
            Instant until = earlier(begin.plus(stretch.length), end);
            List<AbnormalMoment> found = stretch.moments(begin, until);
            if (!found.isEmpty()) {
                return found.getFirst();
            }
            begin = until;
        }
        return AbnormalMoment.nothing(begin);
    }

    /** The last moment before {@code from}, searching back until {@code end} at most. */
    public AbnormalMoment before(SiteModel model, String floor, Instant from, Instant end) {
        SearchWindow stretch = new SearchWindow(model, floor);
        // A stretch holds its own end, and what is wanted lies before it. The store counts microseconds.
        Instant until = from.minusNanos(1000);
        while (until.isAfter(end) && !stretch.isTired()) {
            Instant begin = later(until.minus(stretch.length), end);
            List<AbnormalMoment> found = stretch.moments(begin, until);
            if (!found.isEmpty()) {
                return found.getLast();
            }
            until = begin;
        }
        return AbnormalMoment.nothing(until);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** The search goes in stretches that grow where history is thin, so that a dense one does not fill the memory. */
    private final class SearchWindow {

        private final Map<PointId, List<TroubleCondition>> watches = new HashMap<>();
        private final List<PointId> points;
        private Duration length;
        private int read;

        SearchWindow(SiteModel model, String floor) {
            for (TroubleCondition watch : TroubleCondition.over(model, floor)) {
                watch.points().forEach(point -> watches.computeIfAbsent(point, p -> new ArrayList<>())
                        .add(watch));
            }
            points = List.copyOf(watches.keySet());
            long seconds = 3600L * MANY_SAMPLES / DENSE / Math.max(1, points.size());
            length = Duration.ofSeconds(Math.clamp(seconds, SHORTEST.toSeconds(), LONGEST.toSeconds()));
        }

        boolean isTired() {
            return read > MOST_SAMPLES;
        }

        List<AbnormalMoment> moments(Instant begin, Instant until) {
            List<Sample> samples = history.samples(points, begin, until);
            read += samples.size() + points.size();
            if (samples.size() < MANY_SAMPLES / 2 && length.compareTo(LONGEST) < 0) {
                length = length.multipliedBy(2);
            }
            if (samples.isEmpty()) {
                return List.of();
            }
            Map<PointId, Coverage> coverage = history.coverage(points, begin, until);
            return new TroubleReplay(watches, coverage, history.last(points, begin, coverage)).run(samples);
        }
    }
}
