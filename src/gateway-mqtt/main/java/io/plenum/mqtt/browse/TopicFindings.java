package io.plenum.mqtt.browse;

import io.plenum.link.Discovered;
import io.plenum.link.Discovered.DiscoveredObject;
import io.plenum.link.Discovered.Identity;
import io.plenum.link.Discovered.Location;
import io.plenum.link.Problem;
import io.plenum.mqtt.broker.BrokerMessage;
import io.plenum.mqtt.json.PayloadDocument;
import io.plenum.mqtt.json.PayloadValues;
import io.plenum.mqtt.json.TopicTemplate;
import io.plenum.mqtt.json.ValueAddress;
import io.plenum.point.device.DeviceDeclaration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** What the payloads of topics hold: numbers and switches, with the names that templates and Home Assistant's discovery give them. */
final class TopicFindings {

    private static final int MOST_TOPICS = 20_000;

    private final String place;
    private final int most;
    private final List<TopicTemplate> templates;
    private final Map<String, Map<String, DiscoveredObject>> devices = new TreeMap<>();
    private final Map<String, AnnouncedEntity> announced = new TreeMap<>();
    private int items;
    private boolean cut;

    TopicFindings(String place, int most, List<TopicTemplate> templates) {
        this.place = place;
        this.most = most;
        this.templates = templates;
    }

    void accept(BrokerMessage message) {
        JsonNode document = PayloadDocument.read(message.payload());
        if (document == null) {
            return;
        }
        AnnouncedEntity entity = AnnouncedEntity.read(message.topic(), document);
        if (entity != null) {
            announce(entity);
        } else if (!message.topic().endsWith("/config")) {
            values(message.topic(), document);
        }
    }

    private void announce(AnnouncedEntity entity) {
        if (announced.size() < MOST_TOPICS) {
            announced.put(entity.address(), entity);
        }
    }

    private void values(String topic, JsonNode document) {
        TopicTemplate template = TopicTemplate.first(templates, topic);
        JsonPointer only = template == null ? null : template.value();
        Map<JsonPointer, JsonNode> values = PayloadValues.of(document, only);
        String unit = unit(template, document);
        values.forEach((pointer, found) -> {
            String address = ValueAddress.text(topic, pointer);
            put(
                    device(topic, pointer),
                    new DiscoveredObject(
                            address, name(template, topic, pointer), "", PayloadValues.declared(found, unit), false));
        });
    }

    private void put(String device, DiscoveredObject item) {
        Map<String, DiscoveredObject> own = devices.get(device);
        boolean known = own != null && own.containsKey(item.address());
        if (!known && (items >= most || (own == null && devices.size() >= MOST_TOPICS))) {
            cut = true;
            return;
        }
        items += known ? 0 : 1;
        devices.computeIfAbsent(device, name -> new LinkedHashMap<>()).put(item.address(), item);
    }

    /** A topic of plain values belongs to what is above it. */
    private static String device(String topic, JsonPointer pointer) {
        int slash = topic.lastIndexOf('/');
        return pointer.matches() && slash > 0 ? topic.substring(0, slash) : topic;
    }

    private static String unit(@Nullable TopicTemplate template, JsonNode document) {
        JsonPointer where = template == null ? null : template.unit();
        JsonNode found = where == null ? null : document.at(where);
        return found != null && found.isString() ? found.stringValue().strip() : "";
    }

    /** The named levels of the topic and the path; without names the last level and the path. */
    private static String name(@Nullable TopicTemplate template, String topic, JsonPointer pointer) {
        Map<String, String> names = template == null ? null : template.names(topic);
        String levels = names == null || names.isEmpty()
                ? topic.substring(topic.lastIndexOf('/') + 1)
                : String.join(" ", names.values());
        boolean implied = pointer.matches() || (template != null && pointer.equals(template.value()));
        return implied ? levels : levels + " " + pointer.toString().substring(1).replace('/', ' ');
    }

    List<Discovered> found(List<Problem> problems) {
        List<Problem> all = new ArrayList<>(problems);
        if (cut) {
            all.add(Problem.of("connector.discovery.nodes", most));
        }
        announced.values().forEach(this::place);
        List<Discovered> found = new ArrayList<>();
        devices.forEach((device, own) -> found.add(new Discovered(
                ValueAddress.PREFIX + device,
                device,
                identity(own),
                new Location(place, null, ""),
                own.values().stream().map(this::named).toList(),
                found.isEmpty() ? all : List.of(),
                all.isEmpty())));
        if (found.isEmpty() && !all.isEmpty()) {
            found.add(
                    new Discovered("", place, Identity.UNKNOWN, new Location(place, null, ""), List.of(), all, false));
        }
        return found;
    }

    /** What was announced and not heard meanwhile is there as well. */
    private void place(AnnouncedEntity entity) {
        boolean heard = devices.values().stream().anyMatch(own -> own.containsKey(entity.address()));
        if (!heard) {
            put(entity.topic(), new DiscoveredObject(entity.address(), entity.name(), "", entity.declared(), false));
        }
    }

    private DiscoveredObject named(DiscoveredObject item) {
        AnnouncedEntity entity = announced.get(item.address());
        if (entity == null) {
            return item;
        }
        DeviceDeclaration said = entity.declared();
        return new DiscoveredObject(item.address(), entity.name(), item.name(), said, false);
    }

    private Identity identity(Map<String, DiscoveredObject> own) {
        return own.keySet().stream()
                .map(announced::get)
                .filter(java.util.Objects::nonNull)
                .map(AnnouncedEntity::identity)
                .findFirst()
                .orElse(Identity.UNKNOWN);
    }
}
