package io.plenum.mqtt;

import io.plenum.link.Connection;
import io.plenum.link.ConnectorException;
import io.plenum.mqtt.broker.BrokerSettings;
import io.plenum.mqtt.json.TopicTemplate;
import io.plenum.trust.PasswordFiles;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What a connection's settings say.
 *
 * @param topics filters of what discovery listens to; points have their topics in their addresses
 * @param templates what topics of one form have in common
 * @param rebirth whether edge nodes may be asked for a new birth: the only thing that is ever published, but for {@code hostId}
 * @param hostId under which we say that we are here, as a host application of Sparkplug; empty where we say nothing
 * @param listen how long discovery listens
 */
record MqttSettings(
        BrokerSettings broker,
        List<String> topics,
        List<TopicTemplate> templates,
        boolean rebirth,
        String hostId,
        Duration listen) {

    private static final int MOST_TOPICS = 100;
    private static final int LONGEST_LISTEN = 600;

    static MqttSettings of(Connection connection, String usualId, PasswordFiles passwords) throws ConnectorException {
        Map<String, String> settings = connection.settings();
        return new MqttSettings(
                BrokerSettings.of(connection, usualId, passwords),
                topics(settings.getOrDefault("topics", "#")),
                TopicTemplate.of(settings),
                BrokerSettings.flag(settings, "sparkplugRebirth", true),
                hostId(settings.getOrDefault("sparkplugHostId", "")),
                Duration.ofSeconds(BrokerSettings.number(settings, "listenSeconds", 15, 1, LONGEST_LISTEN)));
    }

    /** Of a session beside this one, which says nothing of its own. */
    MqttSettings beside(String mark) {
        return new MqttSettings(broker.beside(mark), topics, templates, rebirth, "", listen);
    }

    private static List<String> topics(String text) throws ConnectorException {
        List<String> topics = Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList();
        for (String each : topics) {
            if (!isFilter(each)) {
                throw BrokerSettings.wrong("topics", each);
            }
        }
        if (topics.isEmpty() || topics.size() > MOST_TOPICS) {
            throw BrokerSettings.wrong("topics", text);
        }
        return topics;
    }

    /** Wildcards fill a whole level, and the one for several levels is the last (MQTT 5, 4.7.1). */
    static boolean isFilter(String text) {
        String[] levels = text.split("/", -1);
        for (int i = 0; i < levels.length; i++) {
            boolean many = levels[i].contains("#");
            boolean one = levels[i].contains("+");
            if (((many || one) && levels[i].length() > 1) || (many && i < levels.length - 1)) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private static String hostId(String text) throws ConnectorException {
        String id = text.strip();
        if (id.indexOf('/') >= 0 || id.indexOf('+') >= 0 || id.indexOf('#') >= 0) {
            throw BrokerSettings.wrong("sparkplugHostId", text);
        }
        return id;
    }
}
