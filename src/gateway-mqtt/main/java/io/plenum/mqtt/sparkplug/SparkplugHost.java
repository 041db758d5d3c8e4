package io.plenum.mqtt.sparkplug;

import com.google.protobuf.InvalidProtocolBufferException;
import io.plenum.link.ConnectorContext;
import io.plenum.mqtt.broker.BrokerMessage;
import io.plenum.point.Point;
import io.plenum.point.PointSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/** All edge nodes that points of a connection name. Not thread-safe. */
public final class SparkplugHost {

    private final ConnectorContext context;
    private final RebirthRequests rebirths;
    private final StoredSamples history;
    private final LongAdder refused;
    private final Map<String, EdgeNode> nodes = new HashMap<>();

    /** @param refused counts payloads that are no Sparkplug */
    public SparkplugHost(ConnectorContext context, RebirthRequests rebirths, StoredSamples history, LongAdder refused) {
        this.context = context;
        this.rebirths = rebirths;
        this.history = history;
        this.refused = refused;
    }

    /** These points and no others. */
    public void follow(List<Point> points) {
        Map<String, List<MetricAddress>> wanted = new HashMap<>();
        Map<MetricAddress, List<Point>> byAddress = new HashMap<>();
        for (Point point : points) {
            PointSource source = point.source();
            MetricAddress address = source == null ? null : MetricAddress.parse(source.address());
            if (address != null) {
                wanted.computeIfAbsent(key(address), key -> new ArrayList<>()).add(address);
                byAddress.computeIfAbsent(address, key -> new ArrayList<>()).add(point);
            }
        }
        nodes.entrySet().removeIf(entry -> {
            boolean gone = !wanted.containsKey(entry.getKey());
            if (gone) {
                entry.getValue().leave();
            }
            return gone;
        });
        wanted.forEach((key, addresses) -> {
            MetricAddress any = addresses.getFirst();
            nodes.computeIfAbsent(key, name -> new EdgeNode(any.group(), any.node(), context, rebirths, history))
                    .follow(byDevice(addresses, byAddress));
        });
    }

    private static Map<String, Map<String, List<Point>>> byDevice(
            List<MetricAddress> addresses, Map<MetricAddress, List<Point>> points) {
        Map<String, Map<String, List<Point>>> devices = new HashMap<>();
        addresses.forEach(address -> devices.computeIfAbsent(address.device(), device -> new HashMap<>())
                .put(address.metric(), points.getOrDefault(address, List.of())));
        return devices;
    }

    private static String key(MetricAddress address) {
        return address.group() + "/" + address.node();
    }

    public Set<String> filters() {
        return nodes.values().stream().map(EdgeNode::filter).collect(Collectors.toSet());
    }

    /** Those that points name, as {@code GROUP/NODE}. */
    public Set<String> nodes() {
        return Set.copyOf(nodes.keySet());
    }

    /** Takes a message on a topic of Sparkplug; one that nobody wants is left alone. */
    public void accept(BrokerMessage message) {
        SparkplugTopic topic = SparkplugTopic.parse(message.topic());
        EdgeNode node = topic == null ? null : nodes.get(topic.group() + "/" + topic.node());
        if (topic == null || node == null) {
            return;
        }
        if (message.retained()) {
            // Births and deaths are of the moment and must not be kept (tck-id-payloads-nbirth-retain): this one is
            // from who knows when.
            refused.increment();
            return;
        }
        try {
            node.accept(topic, PayloadReader.read(message.payload()));
        } catch (InvalidProtocolBufferException e) {
            refused.increment();
            node.unreadable();
        }
    }

    /** Every few seconds: asks for what is not known, and says how nodes and devices are. */
    public void check() {
        nodes.values().forEach(EdgeNode::check);
    }

    public void lost() {
        nodes.values().forEach(EdgeNode::lost);
    }
}
