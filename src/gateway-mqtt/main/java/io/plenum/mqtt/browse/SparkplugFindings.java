package io.plenum.mqtt.browse;

import com.google.protobuf.InvalidProtocolBufferException;
import io.plenum.link.Discovered;
import io.plenum.link.Discovered.DiscoveredObject;
import io.plenum.link.Discovered.Identity;
import io.plenum.link.Discovered.Location;
import io.plenum.link.Problem;
import io.plenum.mqtt.broker.BrokerMessage;
import io.plenum.mqtt.sparkplug.BornMetric;
import io.plenum.mqtt.sparkplug.MetricAddress;
import io.plenum.mqtt.sparkplug.PayloadReader;
import io.plenum.mqtt.sparkplug.RebirthRequests;
import io.plenum.mqtt.sparkplug.SparkplugTopic;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.tahu.protobuf.SparkplugBProto.Payload;
import org.eclipse.tahu.protobuf.SparkplugBProto.Payload.Metric;

/** What edge nodes and their devices declare in their births. */
final class SparkplugFindings {

    private static final int MOST_NODES = 2_000;

    private final String place;
    private final int most;
    private final RebirthRequests rebirths;
    private final Map<String, Discovered> found = new TreeMap<>();
    private final Map<String, Boolean> nodes = new TreeMap<>();
    private int items;

    SparkplugFindings(String place, int most, RebirthRequests rebirths) {
        this.place = place;
        this.most = most;
        this.rebirths = rebirths;
    }

    /** @param node as {@code GROUP/NODE} */
    void ask(String node) {
        int slash = node.indexOf('/');
        rebirths.ask(node.substring(0, slash), node.substring(slash + 1));
    }

    void accept(BrokerMessage message) {
        SparkplugTopic topic = SparkplugTopic.parse(message.topic());
        if (topic == null
                || message.retained()
                || topic.type() == SparkplugTopic.Type.NDEATH
                || topic.type() == SparkplugTopic.Type.DDEATH) {
            return;
        }
        String node = topic.group() + "/" + topic.node();
        if (nodes.size() >= MOST_NODES && !nodes.containsKey(node)) {
            return;
        }
        if (topic.type() == SparkplugTopic.Type.NBIRTH) {
            nodes.put(node, true);
        } else if (!nodes.computeIfAbsent(node, name -> false)) {
            rebirths.ask(topic.group(), topic.node());
        }
        if (topic.type() == SparkplugTopic.Type.NBIRTH || topic.type() == SparkplugTopic.Type.DBIRTH) {
            born(topic, message);
        }
    }

    private void born(SparkplugTopic topic, BrokerMessage message) {
        try {
            Discovered birth = discovered(topic, PayloadReader.read(message.payload()));
            Discovered before = found.put(birth.address(), birth);
            items += birth.items().size() - (before == null ? 0 : before.items().size());
        } catch (InvalidProtocolBufferException unreadable) {
            // Another one may be better.
        }
    }

    private Discovered discovered(SparkplugTopic topic, Payload payload) {
        List<DiscoveredObject> metrics = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Metric metric : payload.getMetricsList()) {
            BornMetric born = new BornMetric(metric);
            if (!born.declared().number() || isOfTheProtocol(born.name())) {
                continue;
            }
            if (items + metrics.size() >= most) {
                problems.add(Problem.of("connector.discovery.nodes", most));
                break;
            }
            String address = new MetricAddress(topic.group(), topic.node(), topic.device(), born.name()).text();
            metrics.add(new DiscoveredObject(address, born.name(), "", born.declared(), false));
        }
        String name = topic.device().isEmpty() ? topic.node() : topic.node() + " / " + topic.device();
        String address = MetricAddress.PREFIX + topic.group() + "/" + topic.node() + "/" + topic.device();
        return new Discovered(
                address, name, identity(payload), new Location(place, null, ""), metrics, problems, problems.isEmpty());
    }

    private static boolean isOfTheProtocol(String metric) {
        return metric.isEmpty()
                || metric.equals("bdSeq")
                || metric.startsWith("Node Control/")
                || metric.startsWith("Device Control/");
    }

    /** As the specification proposes to name them (Sparkplug 3.0, 6.4.19 and 6.4.20). */
    private static Identity identity(Payload payload) {
        return new Identity(
                text(payload, "Properties/Hardware Make"),
                text(payload, "Properties/Hardware Model"),
                text(payload, "Properties/FW"));
    }

    private static String text(Payload payload, String name) {
        return payload.getMetricsList().stream()
                .filter(metric -> metric.getName().equals(name) && metric.hasStringValue())
                .map(Metric::getStringValue)
                .findFirst()
                .orElse("");
    }

    Collection<Discovered> found() {
        return found.values();
    }
}
