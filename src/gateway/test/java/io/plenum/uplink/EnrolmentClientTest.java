package io.plenum.uplink;

import static io.plenum.uplink.GatewayRig.configuration;
import static io.plenum.uplink.GatewayRig.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plenum.MovableClock;
import io.plenum.link.EnrolmentCode;
import io.plenum.spool.KeepPolicy;
import io.plenum.uplink.GatewaySettings.RemoteServer;
import io.plenum.uplink.folder.GatewayIdentity;
import io.plenum.uplink.folder.IdentityFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A gateway elsewhere: a code once, a certificate from then on. */
class EnrolmentClientTest {

    private GatewayRig rig;
    private ServerPeer peer;

    @BeforeEach
    void make(@TempDir Path folder) throws Exception {
        rig = new GatewayRig(folder);
        peer = rig.peer;
        peer.configuration = configuration("r1", 2);
        peer.start();
    }

    @AfterEach
    void close() throws Exception {
        rig.close();
    }

    private GatewaySettings remote(@Nullable String code) {
        return new GatewaySettings(
                rig.data(), new RemoteServer("127.0.0.1", peer.port(), code), 1 << 20, 0, KeepPolicy.OLDEST);
    }

    /** As somebody types it; after that the certificate alone counts, and nobody else may read it. */
    @Test
    void aCodeLetsAGatewayInOnceAndTheCertificateFromThenOn() throws Exception {
        rig.start(remote(" " + peer.newCode().text().toLowerCase(java.util.Locale.ROOT)));
        eventually("the connection is open", rig.protocol::isOpen);
        assertThat(peer.clientCertificates).isPositive();
        rig.stop();
        rig.start(remote(null));
        eventually("it is back", () -> peer.hellos.size() >= 2 && rig.protocol.isOpen());
        assertThat(peer.codes).hasSize(1);
        assertThat(Files.getPosixFilePermissions(rig.data().resolve("identity/identity.pem")))
                .hasSize(2);
    }

    /** The failure: somebody in between answers in place of the server. He never sees the code. */
    @Test
    void aServerThatDidNotMakeTheCodeNeverSeesIt() throws Exception {
        String code = EnrolmentCode.create(new LinkAuthority().certificate(), new SecureRandom())
                .text();
        assertThatThrownBy(() -> rig.start(remote(code)))
                .isInstanceOfSatisfying(GatewayException.class, refused -> assertThat(refused.status())
                        .isEqualTo(GatewayException.WRONG))
                .hasMessageContaining("not the one that made the code");
        assertThat(peer.codes).isEmpty();
        assertThat(rig.data().resolve("identity/identity.pem")).doesNotExist();
    }

    @Test
    void aCodeThatWasUsedIsRefusedInWords() throws Exception {
        String code = peer.newCode().text();
        peer.accepted = null;
        assertThatThrownBy(() -> rig.start(remote(code))).hasMessage("This code is not accepted.");
        assertThatThrownBy(() -> rig.start(remote("ABC"))).hasMessageContaining("40 letters");
        assertThatThrownBy(() -> rig.start(remote(null))).hasMessageContaining("--code");
    }

    @Test
    void aServerThatIsAwayIsSaidToBeAway() throws Exception {
        GatewaySettings settings = remote(peer.newCode().text());
        peer.kill();
        assertThatThrownBy(() -> rig.start(settings))
                .isInstanceOfSatisfying(GatewayException.class, away -> assertThat(away.status())
                        .isEqualTo(GatewayException.UNREACHABLE))
                .hasMessageContaining("cannot be reached");
    }

    /** Two thirds of its life are over: a new one for a new key, while the stream of the old one goes on. */
    @Test
    void aCertificateIsRenewedInTime(@TempDir Path folder) throws Exception {
        try (LinkChannels channels = new LinkChannels()) {
            IdentityFiles files = new IdentityFiles(folder);
            var client = new EnrolmentClient(new RemoteServer("127.0.0.1", peer.port(), null), channels);
            GatewayIdentity first = client.enrol(peer.newCode().text(), List.of("plain"));
            files.write(first);
            MovableClock clock = new MovableClock(Instant.now());
            var renewal = new CertificateRenewal(first, files, client::renew, clock);

            clock.set(first.renewal().minusSeconds(1));
            renewal.check();
            assertThat(renewal.identity()).isSameAs(first);

            clock.set(first.renewal());
            renewal.check();
            GatewayIdentity second = renewal.identity();
            assertThat(second.certificate()).isNotEqualTo(first.certificate());
            assertThat(second.key()).isNotEqualTo(first.key());
            assertThat(Objects.requireNonNull(files.read()).certificate()).isEqualTo(second.certificate());
            assertThat(peer.clientCertificates).isPositive();
        }
    }

    /** The failure: the server is away when the certificate is due. The old one stays, and it is tried again. */
    @Test
    void aRenewalThatFailsIsTriedAgain(@TempDir Path folder) throws Exception {
        LinkAuthority authority = new LinkAuthority();
        var keys = LinkAuthority.newKeys();
        Instant from = Instant.now();
        var certificate = authority.issue(keys.getPublic(), "remote", from, Duration.ofDays(90));
        var present = new GatewayIdentity(keys.getPrivate(), certificate, authority.certificate());
        MovableClock clock = new MovableClock(present.renewal());
        int[] tries = {0};
        var renewal = new CertificateRenewal(
                present,
                new IdentityFiles(folder),
                old -> {
                    tries[0]++;
                    throw new java.io.IOException("away");
                },
                clock);
        renewal.check();
        renewal.check();
        assertThat(tries[0]).isEqualTo(1);
        clock.forward(Duration.ofHours(1));
        renewal.check();
        assertThat(tries[0]).isEqualTo(2);
        assertThat(renewal.identity()).isSameAs(present);
    }
}
