package io.plenum.mqtt.sparkplug;

import io.plenum.mqtt.broker.BrokerClient.Presence;
import io.plenum.mqtt.broker.BrokerMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

/**
 * Says on the topic {@code spBv1.0/STATE/ID} that a host application is here, so that edge nodes that wait for it keep their values while it
 * is away (Sparkplug 3.0, 5.4, tck-id-host-topic-phid-birth-topic).
 */
public final class HostPresence {

    private final Presence announcement;

    public HostPresence(String id, Clock clock) {
        long now = clock.millis();
        announcement = new Presence(SparkplugTopic.NAMESPACE + "STATE/" + id, payload(true, now), payload(false, now));
    }

    /** Will and birth bear the same time (tck-id-host-topic-phid-birth-payload-timestamp). */
    private static String payload(boolean online, long millis) {
        return "{\"online\":" + online + ",\"timestamp\":" + millis + "}";
    }

    public Presence announcement() {
        return announcement;
    }

    public String topic() {
        return announcement.topic();
    }

    /** Whether somebody, such as the will of our last session, says that we are not here. */
    public boolean isOverwrittenBy(BrokerMessage message) {
        return message.topic().equals(topic())
                && !message.retained()
                && new String(message.payload(), StandardCharsets.UTF_8)
                        .replace(" ", "")
                        .contains("\"online\":false");
    }
}
