package io.plenum.mqtt.broker;

import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.datatypes.MqttTopicFilter;
import com.hivemq.client.mqtt.mqtt5.Mqtt5AsyncClient;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5SubAckException;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import com.hivemq.client.mqtt.mqtt5.message.subscribe.Mqtt5Subscribe;
import com.hivemq.client.mqtt.mqtt5.message.subscribe.Mqtt5Subscription;
import com.hivemq.client.mqtt.mqtt5.message.subscribe.suback.Mqtt5SubAckReasonCode;
import com.hivemq.client.mqtt.mqtt5.message.unsubscribe.Mqtt5Unsubscribe;
import io.plenum.link.ConnectorException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A session in MQTT 5. */
final class Mqtt5Session implements BrokerClient {

    /** Beside the payload: the topic, at most 64 kB, and properties. */
    private static final int HEADERS = 131_072;

    private final BrokerSettings settings;
    private final Mqtt5AsyncClient client;
    private final Replies replies;
    private @Nullable Presence presence;

    Mqtt5Session(BrokerSettings settings, Mqtt5AsyncClient client, Replies replies) {
        this.settings = settings;
        this.client = client;
        this.replies = replies;
    }

    void follow(Listener listener, java.time.Clock clock) {
        client.publishes(
                MqttGlobalPublishFilter.ALL,
                message -> listener.message(new BrokerMessage(
                        message.getTopic().toString(),
                        message.getPayloadAsBytes(),
                        message.isRetain(),
                        clock.instant())));
    }

    @Override
    public void connect(@Nullable Presence announced) throws ConnectorException {
        presence = announced;
        var connect = client.connectWith()
                .keepAlive(Math.toIntExact(settings.keepAlive().toSeconds()))
                .cleanStart(settings.cleanStart())
                .sessionExpiryInterval(settings.sessionExpiry().toSeconds())
                .restrictions()
                .maximumPacketSize(settings.maxPayload() + HEADERS)
                .applyRestrictions();
        String user = settings.user();
        if (user != null) {
            connect = connect.simpleAuth()
                    .username(user)
                    .password(bytes(settings.password()))
                    .applySimpleAuth();
        }
        if (announced != null) {
            connect = connect.willPublish(message(announced.topic(), bytes(announced.offline()), 1, true));
        }
        replies.await(connect.send());
        if (announced != null) {
            publish(announced.topic(), bytes(announced.online()), 1, true);
        }
    }

    @Override
    public Collection<String> subscribe(Collection<String> filters) throws ConnectorException {
        List<String> list = List.copyOf(filters);
        MqttQos qos = MqttQos.fromCode(settings.qos());
        var subscription = Mqtt5Subscribe.builder()
                .addSubscriptions(list.stream()
                        .map(filter -> Mqtt5Subscription.builder()
                                .topicFilter(filter)
                                .qos(qos == null ? MqttQos.AT_LEAST_ONCE : qos)
                                .build())
                        .toList())
                .build();
        return replies.await(client.subscribe(subscription).handle((ack, failure) -> {
            if (failure == null) {
                return refused(list, ack.getReasonCodes());
            }
            if (failure instanceof Mqtt5SubAckException some) {
                return refused(list, some.getMqttMessage().getReasonCodes());
            }
            throw new CompletionException(failure);
        }));
    }

    private static Collection<String> refused(List<String> filters, List<Mqtt5SubAckReasonCode> codes) {
        return IntStream.range(0, Math.min(filters.size(), codes.size()))
                .filter(i -> codes.get(i).isError())
                .mapToObj(filters::get)
                .toList();
    }

    @Override
    public void unsubscribe(Collection<String> filters) {
        if (!filters.isEmpty()) {
            var unused = client.unsubscribe(Mqtt5Unsubscribe.builder()
                    .addTopicFilters(filters.stream().map(MqttTopicFilter::of).toList())
                    .build());
        }
    }

    @Override
    public void publish(String topic, byte[] payload, int qos, boolean retain) {
        var unused = client.publish(message(topic, payload, qos, retain));
    }

    private static Mqtt5Publish message(String topic, byte[] payload, int qos, boolean retain) {
        MqttQos level = MqttQos.fromCode(qos);
        return Mqtt5Publish.builder()
                .topic(topic)
                .payload(payload)
                .qos(level == null ? MqttQos.AT_MOST_ONCE : level)
                .retain(retain)
                .build();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        if (client.getState().isConnected() && presence != null) {
            replies.awaitQuietly(client.publish(message(presence.topic(), bytes(presence.offline()), 1, true)));
        }
        replies.awaitQuietly(client.disconnect());
    }
}
