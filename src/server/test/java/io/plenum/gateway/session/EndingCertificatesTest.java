package io.plenum.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.link.ConnectionState;
import io.plenum.link.ConnectionStatus;
import io.plenum.link.DeviceStatus;
import io.plenum.link.Problem;
import io.plenum.point.device.GatewayFollower.CertificateEnd;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which certificates of a gateway end, by what its connections say. */
class EndingCertificatesTest {

    private static final Instant NOW = Instant.parse("2026-11-30T08:00:00Z");
    private static final Instant END = NOW.plus(Duration.ofDays(20));
    private static final Problem SERVER = Problem.of("connector.problem.opcua-certificate-ends", "CN=plc", END);
    private static final Problem OWN = Problem.of("connector.problem.opcua-own-certificate-ends", END);
    private static final CertificateEnd OF_SERVER = new CertificateEnd("CN=plc", "plant", END);

    private final EndingCertificates certificates = new EndingCertificates();

    @Test
    void thoseOfTheServerAndOurOwnAreToldAlsoWhereTheServerRefusesOurs() {
        assertThat(said(ConnectionState.DEGRADED, SERVER, OWN))
                .containsExactly(OF_SERVER, new CertificateEnd("CN=Plenum", "plant", END));
        var device = new DeviceStatus("opc.tcp://plc", "plc", ConnectionState.DOWN, 1, 0, 0, null, List.of(OWN));
        var refused = new ConnectionStatus(
                "plant", "opcua", "", ConnectionState.DOWN, 1, 0, null, List.of(device), List.of());
        assertThat(certificates.of("annex", null, Map.of("plant", refused), NOW))
                .containsExactly(new CertificateEnd("CN=Plenum", "plant", END));
        assertThat(said(ConnectionState.DOWN, Problem.of("connector.problem.opcua-certificate-expired", "CN=plc", END)))
                .containsExactly(OF_SERVER);
    }

    /** An unplugged cable renews nothing: the alarm must not come and go with it. */
    @Test
    void whatWasSaidHoldsWhileTheConnectionIsDown() {
        said(ConnectionState.DEGRADED, SERVER);
        assertThat(said(ConnectionState.DOWN, Problem.of("connector.problem.no-answer", "plc")))
                .containsExactly(OF_SERVER);
        assertThat(said(ConnectionState.CONNECTING)).containsExactly(OF_SERVER);
        assertThat(said(ConnectionState.UP)).isEmpty();
        said(ConnectionState.DEGRADED, SERVER);
        assertThat(said(ConnectionState.DISABLED)).isEmpty();
        said(ConnectionState.DEGRADED, SERVER);
        assertThat(certificates.of("annex", null, Map.of(), NOW)).isEmpty();
        said(ConnectionState.DEGRADED, SERVER);
        certificates.retain(Set.of());
        assertThat(said(ConnectionState.DOWN)).isEmpty();
    }

    /** It is renewed at thirty days by itself. */
    @Test
    void theGatewaysOwnCountsWhereItsRenewalWasMissed() {
        assertThat(certificates.of("annex", NOW.plus(Duration.ofDays(30)), Map.of(), NOW))
                .isEmpty();
        assertThat(certificates.of("annex", END, Map.of(), NOW))
                .containsExactly(new CertificateEnd("CN=annex", "", END));
    }

    /** A gateway is not believed: it may be another version, or worse. */
    @Test
    void whatIsNoTimeEndsNothing() {
        assertThat(said(
                        ConnectionState.UP,
                        Problem.of("connector.problem.opcua-certificate-ends", "CN=plc", "soon"),
                        Problem.of("connector.problem.opcua-certificate-ends"),
                        Problem.of("connector.problem.opcua-own-certificate-ends", "99999-01-01T00:00:00Z")))
                .isEmpty();
    }

    private List<CertificateEnd> said(ConnectionState state, Problem... problems) {
        var status = new ConnectionStatus("plant", "opcua", "", state, 1, 0, null, List.of(), List.of(problems));
        return certificates.of("annex", null, Map.of("plant", status), NOW);
    }
}
