package io.plenum.bacnet;

import com.serotonin.bacnet4j.type.primitive.ObjectIdentifier;
import io.plenum.bacnet.cov.CovIncrements;
import io.plenum.bacnet.cov.SilentChanges;
import io.plenum.bacnet.identity.DeviceIdentity;
import io.plenum.bacnet.request.BacnetAddress;
import io.plenum.link.ConnectionState;
import io.plenum.link.ConnectorContext;
import io.plenum.link.DeviceStatus;
import io.plenum.link.Problem;
import io.plenum.point.EventFollower;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.PointKind;
import io.plenum.point.Quality;
import io.plenum.point.QualityReason;
import io.plenum.point.Sample;
import io.plenum.point.device.DeviceDeclaration;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The points of one device: turns readings into samples and remembers which objects the device refuses to read. */
final class DevicePoints {

    private static final int PROBLEMS_TOLD = 10;
    /** A poll this soon after a notification may simply have overtaken the next one. */
    private static final Duration RACE = Duration.ofSeconds(2);

    private final int instance;
    private final ConnectorContext context;
    private final DeviceIdentity identity;
    private final CovIncrements increments;
    private final SilentChanges silent = new SilentChanges();
    private final RefusedObjects refused = new RefusedObjects();
    private final Map<ObjectIdentifier, String> reliability = new ConcurrentHashMap<>();
    private final Map<ObjectIdentifier, LastReading> last = new ConcurrentHashMap<>();
    /** Between the question whether an answer is older than a notification and its handing in, no notification comes. */
    private final ReentrantLock order = new ReentrantLock();

    private volatile Map<ObjectIdentifier, List<Point>> points;
    private volatile String name;
    private volatile @Nullable Instant lastMessage;
    private volatile boolean closed;
    private volatile @Nullable QualityReason doubt;

    private record LastReading(double value, Instant time) {}

    DevicePoints(
            int instance,
            Map<ObjectIdentifier, List<Point>> points,
            DeviceIdentity identity,
            CovIncrements increments,
            ConnectorContext context) {
        this.instance = instance;
        this.points = points;
        this.identity = identity;
        this.increments = increments;
        this.context = context;
        this.name = String.valueOf(instance);
    }

    /** What changes for a device when its points do. */
    record ObjectChange(Set<ObjectIdentifier> fresh, Set<ObjectIdentifier> gone) {}

    /** Takes other points in place of these; what is neither fresh nor gone goes on as before. */
    ObjectChange replace(Map<ObjectIdentifier, List<Point>> next) {
        Map<ObjectIdentifier, List<Point>> before = points;
        Set<ObjectIdentifier> fresh = next.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(before.get(entry.getKey())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        Set<ObjectIdentifier> gone = before.keySet().stream()
                .filter(object -> !next.containsKey(object))
                .collect(Collectors.toSet());
        points = next;
        refused.forget(gone);
        gone.forEach(object -> {
            reliability.remove(object);
            last.remove(object);
        });
        return new ObjectChange(fresh, gone);
    }

    int instance() {
        return instance;
    }

    Instant now() {
        return context.clock().instant();
    }

    List<ObjectIdentifier> healthy() {
        return points.keySet().stream()
                .filter(object -> !refused.contains(object))
                .toList();
    }

    RefusedObjects refused() {
        return refused;
    }

    /** Numbers that seem to have changed without a notification. */
    SilentChanges silent() {
        return silent;
    }

    /**
     * Whether it is not certain whose values these are; returns whether that is news.
     *
     * @param twins other devices that answer as this one, in words
     */
    boolean doubt(List<Problem> twins) {
        QualityReason now = twins.isEmpty() ? null : QualityReason.of("point.reason.duplicate-device", instance);
        boolean news = !Objects.equals(now, doubt);
        doubt = now;
        return news;
    }

    private Sample doubted(Sample sample) {
        QualityReason why = doubt;
        return why == null || sample.quality() != Quality.GOOD
                ? sample
                : new Sample(sample.point(), sample.time(), sample.value(), Quality.UNCERTAIN, why);
    }

    void named(@Nullable String told) {
        if (told != null && !told.isBlank()) {
            name = told;
        }
    }

    void notified(ObjectIdentifier object, ObjectReading reading) {
        silent.notified(object);
        order.lock();
        try {
            context.sink().accept(samples(object, reading, now()));
        } finally {
            order.unlock();
        }
    }

    /**
     * Takes what the device answers, as one batch.
     *
     * @param asked when the device was asked; a notification that has come since is newer and stays
     * @return objects whose state had changed without a notification; of numbers, that shows later
     */
    Set<ObjectIdentifier> polled(Map<ObjectIdentifier, ObjectReading> readings, Instant asked) {
        order.lock();
        try {
            Instant now = now();
            List<Sample> batch = new ArrayList<>();
            Set<ObjectIdentifier> unnoticed = new LinkedHashSet<>();
            readings.forEach((object, reading) -> {
                if (polled(object, reading, asked, now, batch)) {
                    unnoticed.add(object);
                }
            });
            context.sink().accept(batch);
            return unnoticed;
        } finally {
            order.unlock();
        }
    }

    private boolean polled(
            ObjectIdentifier object, ObjectReading reading, Instant asked, Instant now, List<Sample> batch) {
        String error = reading.error();
        if (error == null) {
            refused.readable(object);
        } else if (points.containsKey(object)) {
            refused.refused(object, error, now);
        }
        LastReading before = last.get(object);
        if (before != null && before.time().isAfter(asked) && reading.error() == null) {
            return false;
        }
        batch.addAll(samples(object, reading, now));
        if (before == null) {
            return false;
        }
        if (isState(object)) {
            return before.value() != reading.number()
                    && before.time().plus(RACE).isBefore(now);
        }
        if (Math.abs(before.value() - reading.number()) > increments.of(object)) {
            silent.suspected(object, now);
        }
        return false;
    }

    private boolean isState(ObjectIdentifier object) {
        return of(object).stream().anyMatch(point -> point.kind() != PointKind.NUMERIC);
    }

    private List<Sample> samples(ObjectIdentifier object, ObjectReading reading, Instant now) {
        List<Point> all = of(object);
        if (all.isEmpty()) {
            return List.of();
        }
        lastMessage = now;
        last.put(object, new LastReading(reading.number(), now));
        if (!reading.isFaulty()) {
            reliability.remove(object);
        }
        ObjectReading explained = reading.because(reliability.get(object));
        return all.stream()
                .map(point -> doubted(explained.toSample(point, now)))
                .toList();
    }

    /** Those of the faulty ones of which it is not known what is wrong. */
    List<ObjectIdentifier> unexplained(Map<ObjectIdentifier, ObjectReading> readings) {
        return readings.entrySet().stream()
                .filter(entry -> entry.getValue().isFaulty() && !reliability.containsKey(entry.getKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    void explained(Map<ObjectIdentifier, String> words) {
        reliability.putAll(words);
    }

    void declared(Map<String, DeviceDeclaration> declarations) {
        context.declared(declarations);
    }

    List<Problem> problems() {
        return refused.errors().entrySet().stream()
                .limit(PROBLEMS_TOLD)
                .map(entry -> Problem.of(
                        "connector.problem.bacnet-object",
                        BacnetAddress.text(instance, entry.getKey()),
                        entry.getValue()))
                .toList();
    }

    /** What stands for the object; empty where nothing does. */
    List<Point> of(ObjectIdentifier object) {
        return points.getOrDefault(object, List.of());
    }

    List<PointId> ids() {
        return points.values().stream().flatMap(List::stream).map(Point::id).toList();
    }

    EventFollower events() {
        return context.events();
    }

    /** From now on nothing is reported of the device any more. */
    void close() {
        closed = true;
    }

    void report(ConnectionState state, int subscribed, List<Problem> problems) {
        if (closed) {
            return;
        }
        if (state == ConnectionState.UP || state == ConnectionState.DEGRADED) {
            lastMessage = now();
        }
        int count = points.values().stream().mapToInt(List::size).sum();
        context.report(new DeviceStatus(
                String.valueOf(instance),
                name,
                state,
                count,
                subscribed,
                refused.size(),
                lastMessage,
                problems,
                identity.facts()));
    }
}
