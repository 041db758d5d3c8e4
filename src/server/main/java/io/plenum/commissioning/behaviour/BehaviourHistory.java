package io.plenum.commissioning.behaviour;

import io.plenum.commissioning.DiscoveredPoint;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.PointSource;
import io.plenum.point.Sample;
import io.plenum.site.OutdoorSensors;
import io.plenum.site.Site;
import io.plenum.site.SiteModel;
import io.plenum.trend.read.StateHistory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Classes of points that are recorded already but are not known: by how they behaved in the last week. */
@Component
public class BehaviourHistory {

    static final Duration STEP = Duration.ofMinutes(15);
    static final int STEPS_OF_DAY = 96;
    static final int STEPS = 7 * STEPS_OF_DAY;
    /** Stands where a value ceased to hold. */
    static final double ENDED = Double.POSITIVE_INFINITY;
    /** So many at most are read for one search. */
    private static final int MOST_POINTS = 2000;
    /** Read together, so that a week of them fits into memory. */
    private static final int AT_ONCE = 100;

    private final StateHistory history;
    private final SignalClassifier classifier = SignalClassifier.shipped();
    private final Clock clock;

    public BehaviourHistory(StateHistory history, Clock clock) {
        this.history = history;
        this.clock = clock;
    }

    /**
     * Reads the last week of those points that the model records; may throw Spring's {@code DataAccessException}.
     *
     * @param recorded points of the model by their source
     * @return classes of those whose behaviour says it
     */
    public Map<PointSource, String> classes(
            List<DiscoveredPoint> points, Map<PointSource, Point> recorded, SiteModel model) {
        List<DiscoveredPoint> known = points.stream()
                .filter(point -> recorded.containsKey(point.source()))
                .limit(MOST_POINTS)
                .toList();
        Map<PointSource, String> classes = new HashMap<>();
        Instant end = clock.instant().truncatedTo(ChronoUnit.HOURS);
        for (int from = 0; from < known.size(); from += AT_ONCE) {
            judge(known.subList(from, Math.min(known.size(), from + AT_ONCE)), recorded, model, end, classes);
        }
        return classes;
    }

    private void judge(
            List<DiscoveredPoint> points,
            Map<PointSource, Point> recorded,
            SiteModel model,
            Instant end,
            Map<PointSource, String> classes) {
        Map<PointId, RegularSignal> signals = signals(
                points.stream()
                        .map(point -> recorded.get(point.source()))
                        .filter(point -> point != null)
                        .map(Point::id)
                        .toList(),
                end);
        for (DiscoveredPoint point : points) {
            Point stored = recorded.get(point.source());
            RegularSignal signal = stored == null ? null : signals.get(stored.id());
            double[] features = stored == null || signal == null
                    ? null
                    : SignalFeatures.of(signal, model.zoneOf(stored.key()), outdoor(model, stored, end));
            if (features != null) {
                classifier.classOf(point, features).ifPresent(found -> classes.put(point.source(), found));
            }
        }
    }

    private @Nullable RegularSignal outdoor(SiteModel model, Point point, Instant end) {
        Site site = model.siteOf(point.key());
        Point sensor = site == null ? null : OutdoorSensors.temperature(model.of(site));
        return sensor == null ? null : signals(List.of(sensor.id()), end).get(sensor.id());
    }

    /** A value holds until the next, as long as its device was heard of within a day. */
    private Map<PointId, RegularSignal> signals(List<PointId> ids, Instant end) {
        Instant start = end.minus(STEP.multipliedBy(STEPS));
        Map<PointId, double[]> values = new HashMap<>();
        for (Sample sample : history.steps(ids, start, end, STEP)) {
            int step = (int)
                    Math.min(STEPS - 1, Duration.between(start, sample.time()).toMillis() / STEP.toMillis());
            double[] row = values.computeIfAbsent(sample.point(), any -> unknown());
            row[step] = sample.quality().isLive() ? sample.value() : ENDED;
        }
        Map<PointId, RegularSignal> signals = new HashMap<>();
        values.forEach((id, row) -> signals.put(id, new RegularSignal(start, STEP, held(row))));
        return signals;
    }

    private static double[] unknown() {
        double[] row = new double[STEPS];
        Arrays.fill(row, Double.NaN);
        return row;
    }

    /** Each value until the next, for a day at most, and not beyond what says that it ceased to hold. */
    static double[] held(double[] row) {
        int age = 0;
        for (int i = 0; i < row.length; i++) {
            if (Double.isNaN(row[i])) {
                age++;
                row[i] = i > 0 && age <= STEPS_OF_DAY ? row[i - 1] : Double.NaN;
            } else {
                age = 0;
                row[i] = row[i] == ENDED ? Double.NaN : row[i];
            }
        }
        return row;
    }
}
