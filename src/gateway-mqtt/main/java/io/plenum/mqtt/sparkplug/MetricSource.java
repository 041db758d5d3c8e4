package io.plenum.mqtt.sparkplug;

import io.plenum.link.ConnectionState;
import io.plenum.link.ConnectorContext;
import io.plenum.link.DeviceStatus;
import io.plenum.link.Problem;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.Quality;
import io.plenum.point.QualityReason;
import io.plenum.point.Sample;
import io.plenum.point.ValueCheck;
import io.plenum.point.device.DeviceDeclaration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.tahu.protobuf.SparkplugBProto.Payload;
import org.eclipse.tahu.protobuf.SparkplugBProto.Payload.Metric;
import org.jspecify.annotations.Nullable;

/** A node itself, or one device behind it: what its birth defined and which points want of it. Not thread-safe. */
final class MetricSource {

    private final String address;
    private final String name;
    private final ConnectorContext context;
    private final StoredSamples history;
    private final Map<String, List<Point>> points = new HashMap<>();
    private final Map<String, BornMetric> metrics = new HashMap<>();
    private final Map<Long, BornMetric> aliases = new HashMap<>();
    private final Set<PointId> faulty = new HashSet<>();
    private boolean born;
    private boolean dead;
    private Instant since;
    private @Nullable Instant heard;

    MetricSource(String address, String name, ConnectorContext context, StoredSamples history) {
        this.address = address;
        this.name = name;
        this.context = context;
        this.history = history;
        since = context.clock().instant();
    }

    boolean isBorn() {
        return born;
    }

    String address() {
        return address;
    }

    /** These points and no others; what is known of those that are new is handed in. */
    void follow(Map<String, List<Point>> wanted) {
        Set<Point> known = new HashSet<>();
        points.values().forEach(known::addAll);
        points.clear();
        points.putAll(wanted);
        Set<PointId> present = new HashSet<>();
        wanted.values().forEach(list -> list.forEach(point -> present.add(point.id())));
        faulty.retainAll(present);
        if (born) {
            Map<String, List<Point>> fresh = new HashMap<>();
            wanted.forEach((metric, list) -> fresh.put(
                    metric,
                    list.stream().filter(point -> !known.contains(point)).toList()));
            handLast(fresh, 0);
        }
    }

    /** A birth: what was defined before counts no more. */
    void birth(Payload payload) {
        metrics.clear();
        aliases.clear();
        for (Metric metric : payload.getMetricsList()) {
            BornMetric defined = new BornMetric(metric);
            metrics.put(defined.name(), defined);
            if (metric.hasAlias()) {
                aliases.put(metric.getAlias(), defined);
            }
        }
        born = true;
        dead = false;
        heard = context.clock().instant();
        declare();
        handLast(points, payload.getTimestamp());
    }

    private void declare() {
        Map<String, DeviceDeclaration> declared = new HashMap<>();
        points.keySet().forEach(metric -> {
            BornMetric defined = metrics.get(metric);
            if (defined != null) {
                declared.put(address + "/" + metric, defined.declared());
            }
        });
        context.declared(declared);
    }

    private void handLast(Map<String, List<Point>> wanted, long sent) {
        Instant now = context.clock().instant();
        List<Sample> batch = new ArrayList<>();
        wanted.forEach((metric, list) -> {
            BornMetric defined = metrics.get(metric);
            list.forEach(point -> batch.add(
                    defined == null ? missing(point, metric, now) : defined.sample(point, defined.last(), sent, now)));
        });
        hand(batch);
    }

    private static Sample missing(Point point, String metric, Instant now) {
        return ValueCheck.withoutNumber(
                point, now, Quality.FAULT, QualityReason.of("point.reason.mqtt-metric", metric));
    }

    /**
     * Data: a metric by its alias or name.
     *
     * @return false where something in it was never defined
     */
    boolean data(Payload payload) {
        Instant now = context.clock().instant();
        heard = now;
        List<Sample> batch = new ArrayList<>();
        List<Sample> stored = new ArrayList<>();
        boolean known = true;
        for (Metric news : payload.getMetricsList()) {
            BornMetric defined = news.hasAlias() ? aliases.get(news.getAlias()) : metrics.get(news.getName());
            if (defined == null) {
                known = false;
                continue;
            }
            boolean live = !news.getIsHistorical();
            if (live) {
                defined.follow(news);
            }
            for (Point point : points.getOrDefault(defined.name(), List.of())) {
                if (live) {
                    batch.add(defined.sample(point, news, payload.getTimestamp(), now));
                } else {
                    add(stored, defined.stored(point, news, payload.getTimestamp(), now));
                }
            }
        }
        hand(batch);
        history.addAll(stored);
        return known;
    }

    private static void add(List<Sample> samples, @Nullable Sample sample) {
        if (sample != null) {
            samples.add(sample);
        }
    }

    private void hand(List<Sample> batch) {
        for (Sample sample : batch) {
            if (sample.quality() == Quality.FAULT) {
                faulty.add(sample.point());
            } else {
                faulty.remove(sample.point());
            }
        }
        if (!batch.isEmpty()) {
            context.sink().accept(batch);
        }
    }

    /** A death, or the birth of another session in which it has no birth yet. */
    void death() {
        if (born || !dead) {
            born = false;
            dead = true;
            since = context.clock().instant();
        }
    }

    /** @param missed whether a message was lost on the way, so that nothing confirms what is not said anew */
    void report(boolean missed) {
        if (!points.isEmpty()) {
            context.report(status(missed));
        }
    }

    private DeviceStatus status(boolean missed) {
        int count = points.values().stream().mapToInt(List::size).sum();
        List<Problem> problems = new ArrayList<>();
        ConnectionState state;
        if (born) {
            state = missed
                    ? ConnectionState.CONNECTING
                    : faulty.isEmpty() ? ConnectionState.UP : ConnectionState.DEGRADED;
            if (missed) {
                problems.add(Problem.of("connector.problem.mqtt-sequence"));
            }
        } else {
            boolean late = since.plus(context.tuning().stale())
                    .isBefore(context.clock().instant());
            state = dead || late ? ConnectionState.DOWN : ConnectionState.CONNECTING;
            problems.add(Problem.of(dead ? "connector.problem.mqtt-death" : "connector.problem.mqtt-no-birth"));
        }
        return new DeviceStatus(
                address, name, state, count, born ? count - faulty.size() : 0, faulty.size(), heard, problems);
    }
}
