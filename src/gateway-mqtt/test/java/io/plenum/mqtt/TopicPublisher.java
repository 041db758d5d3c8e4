package io.plenum.mqtt;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt3.Mqtt3BlockingClient;
import java.nio.charset.StandardCharsets;

/** Anybody who publishes texts. */
final class TopicPublisher implements AutoCloseable {

    private final Mqtt3BlockingClient client;

    TopicPublisher(int port) {
        client = MqttClient.builder()
                .useMqttVersion3()
                .identifier("publisher")
                .serverHost("127.0.0.1")
                .serverPort(port)
                .buildBlocking();
        client.connect();
    }

    void retain(String topic, String payload) {
        client.publishWith()
                .topic(topic)
                .qos(MqttQos.AT_LEAST_ONCE)
                .retain(true)
                .payload(payload.getBytes(StandardCharsets.UTF_8))
                .send();
    }

    @Override
    public void close() {
        client.disconnect();
    }
}
