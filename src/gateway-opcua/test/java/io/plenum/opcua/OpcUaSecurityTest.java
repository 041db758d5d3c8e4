package io.plenum.opcua;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.plenum.link.Connection;
import io.plenum.link.ConnectorException;
import io.plenum.link.Problem;
import io.plenum.link.Tuning;
import io.plenum.opcua.security.CertificateEnds;
import io.plenum.opcua.security.OpcUaIdentity;
import io.plenum.opcua.security.OpcUaTrust;
import io.plenum.trust.TrustList;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.milo.opcua.sdk.client.OpcUaClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whom we talk to, and what we never say aloud. */
class OpcUaSecurityTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path data;

    @SuppressWarnings("NullAway.Init")
    private OpcUaPeer peer;

    @BeforeEach
    void start() throws Exception {
        Files.createDirectories(data.resolve("secrets"));
        Files.writeString(data.resolve("secrets/peer"), OpcUaPeer.PASSWORD + "\n");
        peer = new OpcUaPeer();
        peer.start();
    }

    @AfterEach
    void stop() {
        peer.stop();
    }

    @Test
    void anUnknownServerIsRefusedUntilSomebodyTrustsIt() throws Exception {
        TrustList trust = trust();
        ConnectorException refused = refusal(Map.of());
        String thumbprint = TrustList.thumbprint(peer.certificate());
        assertThat(refused.problem().messageKey()).isEqualTo("connector.problem.untrusted-certificate");
        assertThat(refused.problem().arguments())
                .containsExactly(peer.certificate().getSubjectX500Principal().getName(), thumbprint);
        assertThat(trust.rejected())
                .extracting(TrustList.TrustedCertificate::thumbprint)
                .containsExactly(thumbprint);

        assertThat(peer.sessionsAsked())
                .as("nothing is sent to a server that nobody trusts, the password least of all")
                .isZero();

        assertThat(trust.trust("00".repeat(32))).isFalse();
        assertThat(trust.trust(thumbprint)).isTrue();
        assertThat(trust.rejected()).isEmpty();
        OpcUaClient client = session(Map.of()).open(Tuning.DEFAULT.timeout()).client();
        client.disconnect();
    }

    @Test
    void aWrongPasswordIsSaidInWords() throws Exception {
        trustPeer();
        Files.writeString(data.resolve("secrets/peer"), "wrong");
        assertThat(refusal(Map.of()).problem().messageKey()).isEqualTo("connector.problem.opcua-password");
    }

    /** The server offers no session without security, and we must not look for a weaker door. */
    @Test
    void aPolicyThatIsNotOfferedIsNotReplacedByAnother() throws Exception {
        trustPeer();
        assertThat(refusal(Map.of("securityPolicy", "Aes256_Sha256_RsaPss"))
                        .problem()
                        .messageKey())
                .isEqualTo("connector.problem.opcua-no-endpoint");
    }

    @Test
    void aPasswordIsNeverSentInTheClear() {
        assertThat(refusal(Map.of("securityPolicy", "None")).problem().messageKey())
                .isEqualTo("connector.problem.opcua-open-password");
    }

    /** A month is time enough to have a new one trusted; the day after nothing would connect. */
    @Test
    void aCertificateThatEndsSoonIsToldWhileTheConnectionIsWell() throws Exception {
        try (var rig = new OpcUaRig(data, Tuning.DEFAULT)) {
            rig.peer.endsIn(20);
            rig.trustPeer();
            rig.peer.start();
            rig.open(rig.peer.endpoint(), Map.of());
            rig.awaitUp();
            assertThat(rig.problems())
                    .extracting(Problem::messageKey)
                    .containsExactly("connector.problem.opcua-certificate-ends");
        }
    }

    @Test
    void theOwnCertificateIsToldToEndAsWell() throws Exception {
        X509Certificate own =
                OpcUaIdentity.loadOrCreate(data.resolve("opcua/own")).certificate();
        Instant end = own.getNotAfter().toInstant();
        assertThat(CertificateEnds.of(own, own, end.minus(Duration.ofDays(29))))
                .extracting(Problem::messageKey)
                .containsExactly(
                        "connector.problem.opcua-certificate-ends", "connector.problem.opcua-own-certificate-ends");
        assertThat(CertificateEnds.of(own, own, end.minus(Duration.ofDays(31)))).isEmpty();
        // A connection without certificates has none that ends.
        assertThat(CertificateEnds.of(null, own, end)).isEmpty();
    }

    @Test
    void aPasswordFileOutsideTheSecretsIsRefused() {
        assertThat(refusal(Map.of("passwordFile", "../opcua/own/plenum-opcua.p12"))
                        .problem()
                        .messageKey())
                .isEqualTo("connector.problem.setting-wrong");
    }

    @Test
    void theOwnKeyIsKeptForTheOwnerOnly() throws Exception {
        Path own = data.resolve("opcua/own");
        OpcUaIdentity first = OpcUaIdentity.loadOrCreate(own);
        assertThat(OpcUaIdentity.loadOrCreate(own))
                .usingRecursiveComparison()
                .ignoringFields("keys")
                .isEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(own.resolve("plenum-opcua.p12"))))
                .isEqualTo("rw-------");
    }

    /** Servers tell clients apart by the application, which stays; who asks twice does not lose the new one. */
    @Test
    void theOwnCertificateIsMadeAnewForTheSameApplication() throws Exception {
        Path own = data.resolve("opcua/own");
        var trust = new OpcUaTrust(new TrustList(data.resolve("opcua")), own);
        OpcUaIdentity before = OpcUaIdentity.loadOrCreate(own);
        String thumbprint = trust.own().getFirst().thumbprint();
        assertThat(trust.renew("another")).isFalse();
        assertThat(trust.renew(thumbprint)).isTrue();
        assertThat(trust.renew(thumbprint)).isFalse();
        OpcUaIdentity after = OpcUaIdentity.loadOrCreate(own);
        assertThat(after.applicationUri()).isEqualTo(before.applicationUri());
        assertThat(after.certificate()).isNotEqualTo(before.certificate());
        assertThat(Files.readAllBytes(own.resolve("plenum-opcua.der")))
                .isEqualTo(after.certificate().getEncoded());
        assertThat(TrustList.thumbprint(after.certificate()))
                .isEqualTo(trust.own().getFirst().thumbprint());
        for (String file : List.of("plenum-opcua.p12", "plenum-opcua.before.p12")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(own.resolve(file))))
                    .isEqualTo("rw-------");
        }
    }

    /** Also where somebody has put its file there by another name, or twice. */
    @Test
    void aServerThatIsTrustedNoLongerIsRefused() throws Exception {
        try (var rig = new OpcUaRig(data, Tuning.DEFAULT)) {
            rig.peer.start();
            rig.open(rig.peer.endpoint(), Map.of()).close();
            var trust = new OpcUaTrust(new TrustList(data.resolve("opcua")), data.resolve("opcua/own"));
            String thumbprint = TrustList.thumbprint(rig.peer.certificate());
            assertThat(trust.distrust(thumbprint)).isTrue();
            assertThat(trust.distrust(thumbprint)).isFalse();
            ConnectorException refused =
                    catchThrowableOfType(ConnectorException.class, () -> rig.open(rig.peer.endpoint(), Map.of()));
            assertThat(refused.problem().messageKey()).isEqualTo("connector.problem.untrusted-certificate");
            assertThat(trust.trust(thumbprint)).isTrue();
            rig.open(rig.peer.endpoint(), Map.of());
        }
    }

    /** Two installations at one server must be two applications to it, each with its own certificate. */
    @Test
    void eachInstallationIsAnApplicationOfItsOwn() throws Exception {
        OpcUaIdentity one = OpcUaIdentity.loadOrCreate(data.resolve("one"));
        OpcUaIdentity other = OpcUaIdentity.loadOrCreate(data.resolve("other"));
        assertThat(one.applicationUri()).isNotEqualTo(other.applicationUri());
        assertThat(one.certificate().getSubjectAlternativeNames())
                .anySatisfy(name -> assertThat(name.get(1)).isEqualTo(one.applicationUri()));
    }

    private TrustList trust() {
        return new TrustList(data.resolve("opcua"));
    }

    private void trustPeer() throws Exception {
        Files.createDirectories(data.resolve("opcua/trusted"));
        Files.write(data.resolve("opcua/trusted/peer.der"), peer.certificate().getEncoded());
    }

    private OpcUaSession session(Map<String, String> changed) throws Exception {
        Map<String, String> settings =
                new HashMap<>(Map.of("endpoint", peer.endpoint(), "user", OpcUaPeer.USER, "passwordFile", "peer"));
        settings.putAll(changed);
        Connection connection = new Connection("peer", "opcua", true, settings, Tuning.DEFAULT);
        return new OpcUaSession(
                OpcUaSettings.of(connection, data.resolve("secrets"), (file, place) -> true),
                OpcUaIdentity.loadOrCreate(data.resolve("opcua/own")),
                trust());
    }

    private ConnectorException refusal(Map<String, String> changed) {
        return catchThrowableOfType(
                ConnectorException.class, () -> session(changed).open(Tuning.DEFAULT.timeout()));
    }
}
