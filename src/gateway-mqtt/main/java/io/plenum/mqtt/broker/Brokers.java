package io.plenum.mqtt.broker;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.MqttClientBuilder;
import com.hivemq.client.mqtt.MqttClientSslConfig;
import com.hivemq.client.mqtt.MqttClientTransportConfig;
import com.hivemq.client.mqtt.MqttClientTransportConfigBuilder;
import com.hivemq.client.mqtt.lifecycle.MqttClientDisconnectedContext;
import com.hivemq.client.mqtt.lifecycle.MqttDisconnectSource;
import io.plenum.link.ConnectorException;
import io.plenum.link.Problem;
import io.plenum.trust.TrustList;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Makes sessions at one broker.
 *
 * @param timeout for each answer
 */
public record Brokers(BrokerSettings settings, TrustList trust, Duration timeout, Clock clock) {

    /**
     * Not connected yet. An {@code mqtts} endpoint is never left for one in clear text, and no certificate is taken unseen.
     *
     * @param clientId by which the broker knows it
     */
    public BrokerClient client(String clientId, BrokerClient.Listener listener) throws ConnectorException {
        BrokerTrust certificates = BrokerTrust.of(trust);
        BrokerProblems problems = new BrokerProblems(settings, certificates);
        Replies replies = new Replies(problems, timeout);
        MqttClientBuilder builder = MqttClient.builder()
                .identifier(clientId)
                .addDisconnectedListener(context -> ended(context, listener))
                .transportConfig(transport(certificates));
        if (settings.version() == 3) {
            var session = new Mqtt3Session(settings, builder.useMqttVersion3().buildAsync(), replies);
            session.follow(listener, clock);
            return session;
        }
        var session = new Mqtt5Session(settings, builder.useMqttVersion5().buildAsync(), replies);
        session.follow(listener, clock);
        return session;
    }

    /** All of it in one place: the builder of clients forgets what it was told before of the way when it is given a way. */
    private MqttClientTransportConfig transport(BrokerTrust certificates) {
        MqttClientTransportConfigBuilder transport = MqttClientTransportConfig.builder()
                .serverHost(settings.endpoint().host())
                .serverPort(settings.endpoint().port())
                .socketConnectTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                .mqttConnectTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS);
        if (settings.secure()) {
            transport = transport.sslConfig(MqttClientSslConfig.builder()
                    .trustManagerFactory(certificates.factory())
                    .handshakeTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                    .build());
        }
        return transport.build();
    }

    /** Why a session has ended. */
    public Problem problem(Throwable cause) {
        return new BrokerProblems(settings, null).problem(cause);
    }

    private static void ended(MqttClientDisconnectedContext context, BrokerClient.Listener listener) {
        if (context.getSource() != MqttDisconnectSource.USER) {
            listener.lost(context.getCause());
        }
    }
}
