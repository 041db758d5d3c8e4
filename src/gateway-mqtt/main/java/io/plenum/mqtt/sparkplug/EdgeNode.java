package io.plenum.mqtt.sparkplug;

import io.plenum.link.ConnectorContext;
import io.plenum.point.Point;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.tahu.protobuf.SparkplugBProto.Payload;
import org.eclipse.tahu.protobuf.SparkplugBProto.Payload.Metric;
import org.jspecify.annotations.Nullable;

/**
 * One edge node with its devices, as Sparkplug 3.0 wants a host application to follow it (chapter 5): its births define, its sequence numbers
 * show what is missing, its death counts for the session that it belongs to. Not thread-safe.
 */
final class EdgeNode {

    private static final int NUMBERS = 256;
    private static final String SESSION = "bdSeq";
    private static final String ITSELF = "";

    private final String group;
    private final String node;
    private final ConnectorContext context;
    private final RebirthRequests rebirths;
    private final StoredSamples history;
    private final Map<String, MetricSource> sources = new HashMap<>();
    private boolean born;
    private boolean missed;
    private int expected;
    private @Nullable Long session;

    EdgeNode(String group, String node, ConnectorContext context, RebirthRequests rebirths, StoredSamples history) {
        this.group = group;
        this.node = node;
        this.context = context;
        this.rebirths = rebirths;
        this.history = history;
    }

    /** Everything that it publishes, and its devices; commands come along. */
    String filter() {
        return SparkplugTopic.NAMESPACE + group + "/+/" + node + "/#";
    }

    /** @param wanted points by device and metric */
    void follow(Map<String, Map<String, List<Point>>> wanted) {
        sources.entrySet().removeIf(entry -> {
            boolean gone = !wanted.containsKey(entry.getKey());
            if (gone) {
                context.gone(entry.getValue().address());
            }
            return gone;
        });
        boolean[] unknown = {false};
        wanted.forEach((device, points) -> {
            MetricSource source = sources.computeIfAbsent(device, this::source);
            source.follow(points);
            unknown[0] |= !source.isBorn();
        });
        // A device that nobody wanted so far has been born unheard.
        missed |= born && unknown[0];
    }

    private MetricSource source(String device) {
        String name = device.isEmpty() ? node : node + " / " + device;
        return new MetricSource(MetricAddress.source(group, node, device), name, context, history);
    }

    void leave() {
        sources.values().forEach(source -> context.gone(source.address()));
    }

    void accept(SparkplugTopic topic, Payload payload) {
        switch (topic.type()) {
            case NBIRTH -> birth(payload);
            case NDEATH -> death(payload);
            case DBIRTH -> ofDevice(topic.device(), payload, source -> source.birth(payload));
            case DDEATH -> ofDevice(topic.device(), payload, MetricSource::death);
            case NDATA -> data(ITSELF, payload);
            case DDATA -> data(topic.device(), payload);
        }
    }

    private void birth(Payload payload) {
        Long of = session(payload);
        boolean another = !born || !Objects.equals(of, session);
        if (another) {
            sources.values().forEach(MetricSource::death);
        }
        born = true;
        missed = false;
        session = of;
        expected = next(payload.getSeq());
        rebirths.answered(group, node);
        MetricSource itself = sources.get(ITSELF);
        if (itself != null) {
            itself.birth(payload);
        }
        if (another) {
            report();
        }
    }

    /** A death that the broker publishes for an earlier session of a node that is back already means nothing (tck-id-payloads-ndeath-bdseq). */
    private void death(Payload payload) {
        Long of = session(payload);
        boolean earlier = born && of != null && session != null && !of.equals(session);
        if (!earlier) {
            born = false;
            missed = false;
            sources.values().forEach(MetricSource::death);
            report();
        }
    }

    private void ofDevice(String device, Payload payload, java.util.function.Consumer<MetricSource> news) {
        if (!born) {
            rebirths.ask(group, node);
            return;
        }
        if (follows(payload)) {
            MetricSource source = sources.get(device);
            if (source != null) {
                news.accept(source);
                source.report(missed);
            }
        }
    }

    private void data(String device, Payload payload) {
        MetricSource source = sources.get(device);
        if (!born) {
            rebirths.ask(group, node);
            return;
        }
        if (!follows(payload) || source == null) {
            return;
        }
        if (!source.isBorn() || !source.data(payload)) {
            missed = true;
        }
        if (missed) {
            rebirths.ask(group, node);
        }
    }

    /**
     * Whether the message is a new one. One that comes once more says nothing; where one is missing, what has come is still newer than
     * what is known, and the rest is asked for (tck-id-operational-behavior-host-reordering-rebirth).
     */
    private boolean follows(Payload payload) {
        if (!payload.hasSeq()) {
            return true;
        }
        int number = (int) Math.floorMod(payload.getSeq(), (long) NUMBERS);
        if (next(number) == expected) {
            return false;
        }
        if (number != expected) {
            missed = true;
            rebirths.ask(group, node);
        }
        expected = next(number);
        return true;
    }

    private static int next(long number) {
        return (int) Math.floorMod(number + 1, (long) NUMBERS);
    }

    private static @Nullable Long session(Payload payload) {
        for (Metric metric : payload.getMetricsList()) {
            if (metric.getName().equals(SESSION)) {
                return metric.hasLongValue()
                        ? (Long) metric.getLongValue()
                        : metric.hasIntValue() ? (Long) (long) metric.getIntValue() : null;
            }
        }
        return null;
    }

    /** What is wrong with a message makes its node one of which something is missing. */
    void unreadable() {
        missed = true;
        rebirths.ask(group, node);
    }

    /** Asks for what is not known, and says how the node and its devices are. */
    void check() {
        if (!born || missed) {
            rebirths.ask(group, node);
        }
        report();
    }

    private void report() {
        sources.values().forEach(source -> source.report(missed));
    }

    /** The broker is gone: of nobody behind it is known whether he is there. */
    void lost() {
        born = false;
        sources.values().forEach(MetricSource::death);
        report();
    }
}
