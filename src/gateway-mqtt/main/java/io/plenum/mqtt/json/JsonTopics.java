package io.plenum.mqtt.json;

import io.plenum.link.ConnectorContext;
import io.plenum.link.Problem;
import io.plenum.mqtt.broker.BrokerMessage;
import io.plenum.point.Point;
import io.plenum.point.PointSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** All topics that points of a connection name. Not thread-safe. */
public final class JsonTopics {

    private final ConnectorContext context;
    private final List<TopicTemplate> templates;
    private final Map<String, TopicPoints> topics = new HashMap<>();
    private final Map<String, List<TopicPoints>> available = new HashMap<>();

    public JsonTopics(ConnectorContext context, List<TopicTemplate> templates) {
        this.context = context;
        this.templates = templates;
    }

    /** These points and no others. */
    public void follow(List<Point> points) {
        Map<String, Map<Point, JsonPointer>> wanted = new HashMap<>();
        for (Point point : points) {
            PointSource source = point.source();
            ValueAddress address = source == null ? null : ValueAddress.parse(source.address());
            if (address != null) {
                wanted.computeIfAbsent(address.topic(), topic -> new LinkedHashMap<>())
                        .put(point, address.pointer());
            }
        }
        topics.entrySet().removeIf(entry -> {
            boolean gone = !wanted.containsKey(entry.getKey());
            if (gone) {
                context.gone(entry.getValue().address());
            }
            return gone;
        });
        wanted.forEach((topic, own) -> topics.computeIfAbsent(
                        topic, name -> new TopicPoints(name, TopicTemplate.first(templates, name), context))
                .follow(own));
        available.clear();
        topics.values().forEach(this::listen);
    }

    private void listen(TopicPoints topic) {
        String where = topic.availabilityTopic();
        if (where != null) {
            available.computeIfAbsent(where, name -> new ArrayList<>()).add(topic);
        }
    }

    public Set<String> filters() {
        Set<String> filters = new TreeSet<>(topics.keySet());
        filters.addAll(available.keySet());
        return filters;
    }

    /** A message on a topic that nobody wants is left alone. */
    public void accept(BrokerMessage message) {
        TopicPoints topic = topics.get(message.topic());
        List<TopicPoints> devices = available.getOrDefault(message.topic(), List.of());
        if (topic == null && devices.isEmpty()) {
            return;
        }
        JsonNode document = PayloadDocument.read(message.payload());
        if (topic != null) {
            if (document == null) {
                topic.unreadable(message.received());
            } else {
                topic.accept(document, message.retained(), message.received());
            }
        }
        Availability said = document == null ? null : Availability.read(document);
        if (said != null) {
            devices.forEach(device -> device.available(said));
        }
    }

    /** Every few seconds: says how devices are, where that can be known. */
    public void check() {
        topics.values().forEach(TopicPoints::check);
    }

    public void lost(Problem why) {
        topics.values().forEach(topic -> topic.lost(why));
    }
}
