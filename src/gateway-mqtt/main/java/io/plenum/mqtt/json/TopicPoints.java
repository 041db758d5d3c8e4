package io.plenum.mqtt.json;

import io.plenum.link.ConnectionState;
import io.plenum.link.ConnectorContext;
import io.plenum.link.DeviceStatus;
import io.plenum.link.Problem;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.PointKind;
import io.plenum.point.Quality;
import io.plenum.point.QualityReason;
import io.plenum.point.Sample;
import io.plenum.point.ValueCheck;
import io.plenum.point.device.DeviceDeclaration;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * One topic and the points whose values are in its payload. A message confirms what is in it; between messages only a device that says
 * itself that it is there confirms anything. Not thread-safe.
 */
final class TopicPoints {

    /** Beyond this distance from our own clock a time ahead of it is not believed. */
    private static final Duration PLAUSIBLE = Duration.ofMinutes(1);

    private final String topic;
    private final @Nullable TopicTemplate template;
    private final ConnectorContext context;
    private final Map<Point, JsonPointer> points = new LinkedHashMap<>();
    private final Set<PointId> seen = new HashSet<>();
    private final Set<PointId> faulty = new HashSet<>();
    private final Instant since;
    private @Nullable JsonNode last;
    private @Nullable Instant heard;
    private boolean retained;
    private @Nullable Availability availability;

    TopicPoints(String topic, @Nullable TopicTemplate template, ConnectorContext context) {
        this.topic = topic;
        this.template = template;
        this.context = context;
        since = context.clock().instant();
    }

    String address() {
        return ValueAddress.source(topic);
    }

    @Nullable
    String availabilityTopic() {
        return template == null ? null : template.availabilityOf(topic);
    }

    /** These points and no others; what is known of those that are new is handed in. */
    void follow(Map<Point, JsonPointer> wanted) {
        Map<Point, JsonPointer> fresh = new LinkedHashMap<>(wanted);
        fresh.keySet().removeAll(points.keySet());
        points.clear();
        points.putAll(wanted);
        Set<PointId> present = new HashSet<>();
        wanted.keySet().forEach(point -> present.add(point.id()));
        seen.retainAll(present);
        faulty.retainAll(present);
        JsonNode known = last;
        Instant at = heard;
        if (known != null && at != null && !fresh.isEmpty()) {
            boolean old =
                    at.plus(context.tuning().stale()).isBefore(context.clock().instant());
            hand(known, fresh, at, retained || old);
        }
    }

    /** @param kept whether the broker had kept it from a time that nobody knows */
    void accept(JsonNode document, boolean kept, Instant now) {
        heard = now;
        retained = kept;
        last = document;
        boolean whole = hand(document, points, now, kept);
        if (!kept) {
            availability = availability == Availability.OFFLINE ? null : availability;
            if (whole) {
                report(live(), List.of());
            }
        }
    }

    /** What is neither JSON nor a text. */
    void unreadable(Instant now) {
        heard = now;
        List<Sample> batch = new ArrayList<>();
        points.keySet()
                .forEach(point -> batch.add(ValueCheck.withoutNumber(
                        point, now, Quality.FAULT, QualityReason.of("point.reason.undecodable"))));
        send(batch);
    }

    /** Returns whether all values were there. */
    private boolean hand(JsonNode document, Map<Point, JsonPointer> wanted, Instant now, boolean kept) {
        Instant told =
                template == null || template.time() == null ? null : PayloadTime.read(document.at(template.time()));
        List<Sample> batch = new ArrayList<>();
        boolean whole = true;
        for (Map.Entry<Point, JsonPointer> each : wanted.entrySet()) {
            Sample sample = sample(each.getKey(), document.at(each.getValue()), told, now, kept);
            if (sample == null) {
                whole = false;
            } else {
                batch.add(sample);
            }
        }
        declare(document, wanted);
        send(batch);
        return whole;
    }

    /** Null where a message that is about other things leaves the point out. */
    private @Nullable Sample sample(Point point, JsonNode found, @Nullable Instant told, Instant now, boolean kept) {
        if (found.isMissingNode()) {
            return seen.contains(point.id())
                    ? null
                    : ValueCheck.withoutNumber(point, now, Quality.FAULT, QualityReason.of("point.reason.mqtt-path"));
        }
        seen.add(point.id());
        double number = JsonValue.number(point, found);
        if (Double.isNaN(number)) {
            return ValueCheck.withoutNumber(point, now, Quality.GOOD, JsonValue.whyNoNumber(found));
        }
        QualityReason old = whyOld(told, now, kept);
        Instant time = told == null || told.isAfter(now) ? now : told;
        return ValueCheck.sample(point, time, number, old == null ? Quality.GOOD : Quality.STALE, old);
    }

    /** Null where the value is of now. */
    private @Nullable QualityReason whyOld(@Nullable Instant told, Instant now, boolean kept) {
        if (told == null) {
            return kept ? QualityReason.of("point.reason.mqtt-retained") : null;
        }
        if (told.isAfter(now.plus(PLAUSIBLE))) {
            return QualityReason.of("point.reason.mqtt-ahead", told);
        }
        return told.plus(context.tuning().stale()).isBefore(now)
                ? QualityReason.of("point.reason.mqtt-old", told)
                : null;
    }

    private void declare(JsonNode document, Map<Point, JsonPointer> wanted) {
        JsonNode unit = template == null || template.unit() == null ? null : document.at(template.unit());
        if (unit == null || !unit.isString()) {
            return;
        }
        Map<String, DeviceDeclaration> declared = new HashMap<>();
        wanted.forEach((point, pointer) -> {
            if (point.kind() == PointKind.NUMERIC && document.at(pointer).isNumber()) {
                declared.put(
                        ValueAddress.text(topic, pointer),
                        new DeviceDeclaration("number", true, PointKind.NUMERIC, unit.stringValue(), 0));
            }
        });
        context.declared(declared);
    }

    private void send(List<Sample> batch) {
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

    void available(Availability now) {
        availability = now;
        check();
    }

    /** Every few seconds: says how the device is, where that can be known. */
    void check() {
        Instant now = context.clock().instant();
        Instant at = heard;
        boolean quiet = (at == null ? since : at).plus(context.tuning().stale()).isBefore(now);
        if (availability == Availability.OFFLINE) {
            report(ConnectionState.DOWN, List.of(Problem.of("connector.problem.mqtt-offline")));
        } else if (at == null) {
            report(
                    quiet ? ConnectionState.DOWN : ConnectionState.CONNECTING,
                    List.of(Problem.of("connector.problem.mqtt-nothing", topic)));
        } else if (availability == Availability.ONLINE && !retained) {
            report(live(), List.of());
        } else if (quiet || retained) {
            report(ConnectionState.CONNECTING, List.of(Problem.of("connector.problem.mqtt-quiet", topic, at)));
        }
    }

    private ConnectionState live() {
        return faulty.isEmpty() ? ConnectionState.UP : ConnectionState.DEGRADED;
    }

    void lost(Problem why) {
        report(ConnectionState.DOWN, List.of(why));
    }

    private void report(ConnectionState state, List<Problem> problems) {
        int count = points.size();
        int fresh = state == ConnectionState.DOWN ? 0 : count - faulty.size();
        context.report(new DeviceStatus(address(), topic, state, count, fresh, faulty.size(), heard, problems));
    }
}
