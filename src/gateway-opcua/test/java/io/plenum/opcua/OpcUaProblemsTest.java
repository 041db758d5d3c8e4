package io.plenum.opcua;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.plenum.link.ConnectorException;
import io.plenum.link.Problem;
import io.plenum.link.Tuning;
import io.plenum.trust.TrustList;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.milo.opcua.stack.core.security.SecurityPolicy;
import org.eclipse.milo.opcua.stack.core.types.enumerated.MessageSecurityMode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each cause has words of its own: "does not answer" sends people to the switch when the password is wrong. */
class OpcUaProblemsTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path data;

    @SuppressWarnings("NullAway.Init")
    private OpcUaRig rig;

    @BeforeEach
    void start() throws Exception {
        rig = new OpcUaRig(data, Tuning.DEFAULT);
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    @Test
    void aPortWhereNothingListens() throws Exception {
        expect(
                "refused",
                problem(rig.peer.endpoint(), Map.of()),
                rig.peer.endpoint().replaceAll(".*//|/.*", ""));
    }

    @Test
    void aNameThatNobodyHas() {
        expect(
                "unknown-host",
                problem("opc.tcp://no-such-controller.invalid:4840", Map.of()),
                "no-such-controller.invalid");
    }

    /** Controllers have such names, whatever the rules of the internet say. */
    @Test
    void aNameWithAnUnderscoreIsANameAsWell() {
        expect("unknown-host", problem("opc.tcp://PLC_1.invalid:4840/ua", Map.of()), "plc_1.invalid");
    }

    @Test
    void somethingElseThatListens() throws Exception {
        try (var web = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"))) {
            Thread.ofVirtual().start(() -> answerAsWebServer(web));
            Problem problem = problem("opc.tcp://127.0.0.1:" + web.getLocalPort(), Map.of());
            assertThat(problem.messageKey())
                    .isIn("connector.problem.opcua-not-opcua", "connector.problem.opcua-closed");
        }
    }

    @Test
    void anonymousSessionsThatAreNotAllowed() throws Exception {
        rig.peer.start();
        ConnectorException refused = catchThrowableOfType(
                ConnectorException.class, () -> rig.openAnonymously(rig.peer.endpoint(), Map.of()));
        expect("opcua-anonymous", refused.problem());
        assertThat(rig.peer.sessionsAsked()).isZero();
    }

    @Test
    void aWrongPassword() throws Exception {
        Files.writeString(data.resolve("secrets/peer"), "wrong");
        rig.peer.start();
        expect("opcua-password", problem(rig.peer.endpoint(), Map.of()));
    }

    @Test
    void aPolicyThatIsNotOfferedNamesWhatIs() throws Exception {
        rig.peer.offers(SecurityPolicy.Aes128_Sha256_RsaOaep, MessageSecurityMode.SignAndEncrypt);
        rig.peer.start();
        Problem problem = problem(rig.peer.endpoint(), Map.of());
        expect("opcua-no-endpoint", problem, "Basic256Sha256 (SignAndEncrypt)");
        assertThat(problem.arguments().get(1)).contains("Aes128_Sha256_RsaOaep (SignAndEncrypt)");
    }

    /** Nobody is asked to trust what cannot be used. */
    @Test
    void anExpiredCertificateIsToldBeforeTrustIsAskedFor() throws Exception {
        rig.peer.expire();
        rig.peer.start();
        expect("opcua-certificate-expired", problem(rig.peer.endpoint(), Map.of()));
        assertThat(new TrustList(data.resolve("opcua")).rejected()).isEmpty();
    }

    /** Perhaps it is another server's: that is told with the question of trust. Who has compared the thumbprint may trust it. */
    @Test
    void aCertificateOfAnotherApplicationIsToldWithTheQuestionOfTrust() throws Exception {
        rig.peer.certificateOf("urn:somebody:else");
        rig.peer.start();
        Problem problem = problem(rig.peer.endpoint(), Map.of());
        expect("untrusted-certificate-of-other", problem);
        assertThat(problem.arguments()).contains("urn:somebody:else", OpcUaPeer.URI + ":server");
        TrustList trust = new TrustList(data.resolve("opcua"));
        assertThat(trust.rejected()).singleElement().satisfies(entry -> assertThat(entry.application())
                .isEqualTo("urn:somebody:else"));
        assertThat(trust.trust(TrustList.thumbprint(rig.peer.certificate()))).isTrue();
        rig.open(rig.peer.endpoint(), Map.of());
        assertThat(rig.problems())
                .containsExactly(Problem.of(
                        "connector.problem.opcua-other-application", "urn:somebody:else", OpcUaPeer.URI + ":server"));
    }

    private Problem problem(String endpoint, Map<String, String> more) {
        return catchThrowableOfType(ConnectorException.class, () -> rig.open(endpoint, more))
                .problem();
    }

    private static void expect(String key, Problem problem, String... arguments) {
        assertThat(problem.messageKey()).isEqualTo("connector.problem." + key);
        assertThat(problem.arguments()).containsAll(List.of(arguments));
    }

    private static void answerAsWebServer(ServerSocket web) {
        try (Socket visitor = web.accept()) {
            visitor.getInputStream().read();
            visitor.getOutputStream()
                    .write("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            visitor.getOutputStream().flush();
            visitor.getInputStream().readAllBytes();
        } catch (java.io.IOException e) {
            // The test is over.
        }
    }
}
