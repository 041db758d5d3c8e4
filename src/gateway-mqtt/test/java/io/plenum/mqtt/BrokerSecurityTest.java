package io.plenum.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.plenum.link.Connection;
import io.plenum.link.Connector;
import io.plenum.link.ConnectorException;
import io.plenum.link.Problem;
import io.plenum.link.Tuning;
import io.plenum.trust.PasswordFiles;
import io.plenum.trust.TrustList;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which brokers we talk to, and what is never sent in clear text. */
class BrokerSecurityTest {

    private final Instant later = Instant.now().plusSeconds(86_400);
    private static final String KEY = "connector.problem.";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path data;

    private final TestCertificates certificates = new TestCertificates();

    @BeforeEach
    void password() throws Exception {
        Files.createDirectories(data.resolve("secrets"));
        Files.writeString(data.resolve("secrets/broker"), BrokerPeer.PASSWORD);
        Files.writeString(data.resolve("secrets/other"), "wrong");
    }

    @Test
    void anUnknownCertificateIsRefusedUntilSomebodyTrustsIt() throws Exception {
        X509Certificate own = certificates.write(data.resolve("broker.p12"), "127.0.0.1", later);
        TrustList trust = trust();
        try (BrokerPeer broker = new BrokerPeer(data.resolve("broker.p12"), true)) {
            ConnectorException refused = refusal(secure(broker), Map.of());
            assertThat(refused.problem().messageKey()).isEqualTo(KEY + "untrusted-certificate");
            assertThat(refused.problem().arguments()).contains(TrustList.thumbprint(own));
            assertThat(trust.certificates()).anyMatch(each -> !each.trusted());

            assertThat(trust.trust(TrustList.thumbprint(own))).isTrue();
            open(secure(broker), Map.of()).close();
        }
    }

    /** Whoever has got hold of any certificate of the building's authority is not this broker. */
    @Test
    void aCertificateOfOurAuthorityForAnotherHostIsRefused() throws Exception {
        trustAuthority();
        certificates.write(data.resolve("broker.p12"), "10.9.9.9", later);
        try (BrokerPeer broker = new BrokerPeer(data.resolve("broker.p12"), true)) {
            assertThat(refusal(secure(broker), Map.of()).problem().messageKey())
                    .isEqualTo(KEY + "untrusted-certificate");
        }
    }

    @Test
    void aCertificateOfOurAuthorityForThisHostIsAccepted() throws Exception {
        trustAuthority();
        certificates.write(data.resolve("broker.p12"), "127.0.0.1", later);
        try (BrokerPeer broker = new BrokerPeer(data.resolve("broker.p12"), true)) {
            open(secure(broker), Map.of()).close();
        }
    }

    /** Not even one that somebody has trusted. */
    @Test
    void anExpiredCertificateIsRefused() throws Exception {
        X509Certificate own = certificates.write(
                data.resolve("broker.p12"), "127.0.0.1", Instant.now().minusSeconds(3_600));
        Files.createDirectories(data.resolve("mqtt/trusted"));
        Files.write(data.resolve("mqtt/trusted/broker.der"), own.getEncoded());
        try (BrokerPeer broker = new BrokerPeer(data.resolve("broker.p12"), true)) {
            assertThat(refusal(secure(broker), Map.of()).problem().messageKey())
                    .isEqualTo(KEY + "opcua-certificate-expired");
        }
    }

    /** A port without TLS behind an mqtts address is no reason to leave TLS out. */
    @Test
    void nothingFallsBackToClearText() {
        try (BrokerPeer broker = new BrokerPeer()) {
            assertThat(refusal("mqtts://127.0.0.1:" + broker.port(), Map.of()).problem())
                    .extracting(Problem::messageKey)
                    .isIn(KEY + "mqtt-tls", KEY + "mqtt-tls-closed", KEY + "no-answer-at");
        }
    }

    @Test
    void aPasswordIsNotSentInClearTextUnlessSomebodySaysSo() throws Exception {
        try (BrokerPeer broker = new BrokerPeer(null, false)) {
            Map<String, String> user = Map.of("user", BrokerPeer.USER, "passwordFile", "broker");
            assertThat(refusal(open(broker), user).problem().messageKey()).isEqualTo(KEY + "mqtt-open-password");
            Map<String, String> allowed = new HashMap<>(user);
            allowed.put("allowClearText", "true");
            open(open(broker), allowed).close();
        }
    }

    @Test
    void aWrongPasswordAndNoUserAreSaidInWords() {
        try (BrokerPeer broker = new BrokerPeer(null, false)) {
            Map<String, String> wrong =
                    Map.of("user", BrokerPeer.USER, "passwordFile", "other", "allowClearText", "true");
            assertThat(refusal(open(broker), wrong).problem().messageKey()).isEqualTo(KEY + "mqtt-password");
            assertThat(refusal(open(broker), Map.of()).problem().messageKey())
                    .isIn(KEY + "mqtt-anonymous", KEY + "mqtt-password");
        }
    }

    /** MQTT 3.1.1, 3.1.2.2: a broker that knows no other version answers so. */
    @Test
    void aBrokerThatKnowsOnlyTheOlderVersionIsSaidInWords() {
        try (BrokerPeer broker = new BrokerPeer()) {
            assertThat(refusal(open(broker), Map.of("version", "5")).problem().messageKey())
                    .isEqualTo(KEY + "mqtt-version");
        }
    }

    @Test
    void nothingThereIsSaidInWords() {
        String nowhere = "mqtt://127.0.0.1:" + BrokerPeer.freePort();
        assertThat(refusal(nowhere, Map.of()).problem().messageKey()).isEqualTo(KEY + "refused");
        assertThat(refusal("mqtt://no-such-host.invalid", Map.of()).problem().messageKey())
                .isEqualTo(KEY + "unknown-host");
    }

    private static String open(BrokerPeer broker) {
        return "mqtt://127.0.0.1:" + broker.port();
    }

    private static String secure(BrokerPeer broker) {
        return "mqtts://127.0.0.1:" + broker.securePort();
    }

    private void trustAuthority() throws Exception {
        Files.createDirectories(data.resolve("mqtt/trusted"));
        Files.write(data.resolve("mqtt/trusted/authority.der"), certificates.authority.getEncoded());
    }

    private TrustList trust() {
        return new TrustList(data.resolve("mqtt"));
    }

    private ConnectorException refusal(String endpoint, Map<String, String> more) {
        ConnectorException refused = catchThrowableOfType(
                ConnectorException.class, () -> open(endpoint, more).close());
        assertThat(refused).isNotNull();
        return refused;
    }

    private Connector open(String endpoint, Map<String, String> more) throws ConnectorException {
        Map<String, String> settings = new HashMap<>(Map.of("endpoint", endpoint, "version", "3.1.1"));
        settings.putAll(more);
        var factory = new MqttConnectorFactory(
                data.resolve("mqtt"), trust(), new PasswordFiles(data.resolve("secrets"), (file, place) -> true));
        Connector connector = factory.create(new Connection("mqtt", "mqtt", true, settings, Tuning.DEFAULT));
        try {
            connector.open(new RecordingContext(Clock.systemUTC(), Tuning.DEFAULT));
        } catch (ConnectorException e) {
            connector.close();
            throw e;
        }
        return connector;
    }
}
