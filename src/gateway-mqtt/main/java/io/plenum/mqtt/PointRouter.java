package io.plenum.mqtt;

import io.plenum.link.ConnectorContext;
import io.plenum.link.Problem;
import io.plenum.mqtt.broker.BrokerMessage;
import io.plenum.mqtt.json.JsonTopics;
import io.plenum.mqtt.json.ValueAddress;
import io.plenum.mqtt.sparkplug.MetricAddress;
import io.plenum.mqtt.sparkplug.RebirthRequests;
import io.plenum.mqtt.sparkplug.SparkplugHost;
import io.plenum.mqtt.sparkplug.SparkplugTopic;
import io.plenum.mqtt.sparkplug.StoredSamples;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.PointSource;
import io.plenum.point.Quality;
import io.plenum.point.QualityReason;
import io.plenum.point.Sample;
import io.plenum.point.ValueCheck;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;

/** Brings messages to the points that want them. One lock: messages, changes of points and reports come one after the other. */
final class PointRouter {

    private final ReentrantLock lock = new ReentrantLock();
    private final ConnectorContext context;
    private final SparkplugHost sparkplug;
    private final JsonTopics json;
    private final Set<PointId> unusable = new HashSet<>();
    private boolean ended;

    PointRouter(
            ConnectorContext context,
            MqttSettings settings,
            RebirthRequests.Publisher publisher,
            StoredSamples stored,
            LongAdder refused) {
        this.context = context;
        RebirthRequests rebirths = new RebirthRequests(publisher, settings.rebirth(), context.clock());
        sparkplug = new SparkplugHost(context, rebirths, stored, refused);
        json = new JsonTopics(context, settings.templates());
    }

    /** Takes up the points of the context as they are now; returns the topics that they need. */
    Set<String> follow() {
        lock.lock();
        try {
            List<Point> points = context.points();
            sparkplug.follow(points);
            json.follow(points);
            refuse(points);
            Set<String> filters = new TreeSet<>(sparkplug.filters());
            filters.addAll(json.filters());
            return filters;
        } finally {
            lock.unlock();
        }
    }

    private void refuse(List<Point> points) {
        List<Sample> faults = points.stream()
                .filter(point -> !isUsable(point))
                .map(this::fault)
                .toList();
        Set<PointId> before = Set.copyOf(unusable);
        unusable.clear();
        faults.forEach(fault -> unusable.add(fault.point()));
        List<Sample> news =
                faults.stream().filter(fault -> !before.contains(fault.point())).toList();
        if (!news.isEmpty()) {
            context.sink().accept(news);
        }
    }

    private static boolean isUsable(Point point) {
        PointSource source = point.source();
        return source != null
                && (MetricAddress.parse(source.address()) != null || ValueAddress.parse(source.address()) != null);
    }

    private Sample fault(Point point) {
        PointSource source = point.source();
        QualityReason reason = QualityReason.of("point.reason.mqtt-address", source == null ? "" : source.address());
        return ValueCheck.withoutNumber(point, context.clock().instant(), Quality.FAULT, reason);
    }

    /** Edge nodes of the points, as {@code GROUP/NODE}. */
    Set<String> nodes() {
        lock.lock();
        try {
            return sparkplug.nodes();
        } finally {
            lock.unlock();
        }
    }

    void accept(BrokerMessage message) {
        lock.lock();
        try {
            if (ended) {
                return;
            }
            if (message.topic().startsWith(SparkplugTopic.NAMESPACE)) {
                sparkplug.accept(message);
            } else {
                json.accept(message);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Every few seconds: confirms what may be confirmed, asks for what is missing. */
    void check() {
        lock.lock();
        try {
            if (!ended) {
                sparkplug.check();
                json.check();
            }
        } finally {
            lock.unlock();
        }
    }

    /** The broker is gone: nothing that has come before is taken any more. */
    void lost(Problem why) {
        lock.lock();
        try {
            if (!ended) {
                ended = true;
                sparkplug.lost();
                json.lost(why);
            }
        } finally {
            lock.unlock();
        }
    }

    void end() {
        lock.lock();
        try {
            ended = true;
        } finally {
            lock.unlock();
        }
    }
}
