package io.plenum.uplink;

import static io.plenum.uplink.GatewayRig.configuration;
import static io.plenum.uplink.GatewayRig.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.plenum.link.CertificateTrust.SigningCertificate;
import io.plenum.link.proto.Acknowledgement;
import io.plenum.link.proto.Batch;
import io.plenum.link.proto.Certificates;
import io.plenum.link.proto.Configuration;
import io.plenum.link.proto.Discover;
import io.plenum.link.proto.DistrustCertificate;
import io.plenum.link.proto.EnrolmentRequest;
import io.plenum.link.proto.FromGateway;
import io.plenum.link.proto.FromServer;
import io.plenum.link.proto.GatewayLinkGrpc;
import io.plenum.link.proto.ListCertificates;
import io.plenum.link.proto.ReadClock;
import io.plenum.link.proto.RenewCertificate;
import io.plenum.link.proto.Request;
import io.plenum.link.proto.Response;
import io.plenum.link.proto.TrustCertificate;
import io.plenum.link.wire.CertificatesCodec;
import io.plenum.link.wire.PushedConfiguration.ScopedSecret;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole gateway and its link over real TLS and TCP, with controllers that say what the test says. */
class GatewayLinkTest {

    private GatewayRig rig;
    private ServerPeer peer;

    @BeforeEach
    void make(@TempDir Path folder) throws Exception {
        rig = new GatewayRig(folder);
        peer = rig.peer;
        peer.configuration = configuration("r1", 3);
    }

    @AfterEach
    void close() throws Exception {
        rig.close();
    }

    private void connected() throws Exception {
        peer.start();
        peer.announce(rig.link());
        rig.start();
        eventually("the connection is open", rig.protocol::isOpen);
    }

    @Test
    void valuesArriveLiveAndNoLongerWaitOnceTheyAreAcknowledged() throws Exception {
        connected();
        rig.protocol.value(1, 21.5);
        eventually("a batch", () -> GatewayRig.values(peer.batches()).contains(21.5));
        assertThat(peer.batches()).noneMatch(Batch::getBacklog);
        eventually("an empty buffer", () -> peer.received.stream()
                .filter(FromGateway::hasStatus)
                .anyMatch(message -> message.getStatus().getBuffer().getState().equals("READY")
                        && message.getStatus().getPacketsRefused() == 7
                        && message.getStatus().getHeapBytes() > 0));
    }

    /** An unchanged value is no history, but keeps the age of what is shown true. */
    @Test
    void whatHasNotChangedIsForTheTwinAlone() throws Exception {
        connected();
        rig.protocol.value(1, 21.5);
        eventually("a batch", () -> GatewayRig.values(peer.batches()).contains(21.5));
        rig.protocol.value(1, 21.5);
        eventually("a current value", () -> GatewayRig.shows(peer.current(), 21.5));
        assertThat(GatewayRig.values(peer.batches())).containsOnlyOnce(21.5);
    }

    /**
     * The failure: the server dies with batches it has received and not acknowledged. They come again, as backlog, with the same epoch
     * and sequences, so that it can tell which of them it has; what was measured meanwhile comes too.
     */
    @Test
    void aLinkThatIsCutInTheMiddleOfABatchLosesNothing() throws Exception {
        peer.acknowledges = false;
        connected();
        rig.protocol.value(1, 1);
        rig.protocol.value(1, 2);
        eventually("batches", () -> GatewayRig.values(peer.batches()).containsAll(List.of(1.0, 2.0)));
        List<Long> sequences = peer.batches().stream().map(Batch::getSequence).toList();
        peer.kill();
        rig.protocol.value(1, 3);
        peer.received.clear();
        peer.acknowledges = true;
        peer.start();

        eventually("all of them", () -> GatewayRig.values(peer.batches()).containsAll(List.of(1.0, 2.0, 3.0)));
        assertThat(peer.batches().stream().filter(Batch::getBacklog).map(Batch::getSequence))
                .containsAll(sequences);
        assertThat(peer.hellos)
                .extracting("epoch")
                .containsOnly(peer.hellos.getFirst().getEpoch());
    }

    /** The twin is right at once after a reconnect, before a backlog of hours has been drained. */
    @Test
    void afterAReconnectThePresentValuesComeFirst() throws Exception {
        connected();
        rig.protocol.value(1, 1);
        rig.protocol.value(2, 2);
        eventually("batches", () -> GatewayRig.values(peer.batches()).containsAll(List.of(1.0, 2.0)));
        peer.kill();
        rig.protocol.value(1, 11);
        peer.received.clear();
        peer.start();

        eventually("the backlog", () -> GatewayRig.values(peer.batches()).contains(11.0));
        FromGateway first = peer.received.stream()
                .filter(message -> message.hasCurrent() || message.hasBatch())
                .findFirst()
                .orElseThrow();
        assertThat(first.getCurrent().getValueList()).contains(11.0, 2.0);
    }

    /** The failure: gateway and server restart at night, and the server stays away. The gateway collects with what is on disk. */
    @Test
    void theConfigurationOnDiskIsUsedBeforeAnyServerIsThere() throws Exception {
        connected();
        rig.stop();
        peer.kill();
        rig.start();
        eventually("the connection is open", rig.protocol::isOpen);
        assertThat(rig.protocol.context().points()).hasSize(3);
        rig.protocol.value(2, 5);
        peer.received.clear();
        peer.start();
        eventually("what was collected", () -> GatewayRig.values(peer.batches()).contains(5.0));
        assertThat(peer.hellos.getLast().getRevision()).isEqualTo("r1");
    }

    /** A configuration file that was damaged must neither end the gateway nor be taken for one without points. */
    @Test
    void aDamagedConfigurationIsPushedAgain() throws Exception {
        connected();
        rig.stop();
        Files.write(rig.data().resolve("configuration"), new byte[] {1, 2, 3, 4});
        rig.start();
        eventually("the connection is open", rig.protocol::isOpen);
        assertThat(peer.hellos.getLast().getRevision()).isEmpty();
    }

    /** The failure: another server listens at the address, or somebody in between. It gets nothing, and nothing stops. */
    @Test
    void aServerOfAnotherAuthorityIsRefused() throws Exception {
        connected();
        peer.kill();
        try (ServerPeer stranger = new ServerPeer(new LinkAuthority())) {
            stranger.start();
            Files.writeString(rig.link().resolve("address"), "127.0.0.1:" + stranger.port());
            rig.protocol.value(1, 9);
            assertThat(isOtherServer(stranger)).isTrue();
            peer.start();
            Files.writeString(rig.link().resolve("address"), "127.0.0.1:" + peer.port());
            eventually(
                    "the right server", () -> GatewayRig.values(peer.batches()).contains(9.0));
            assertThat(stranger.hellos).isEmpty();
            assertThat(stranger.received).isEmpty();
        }
    }

    private boolean isOtherServer(ServerPeer stranger) throws Exception {
        try (LinkChannels channels = new LinkChannels()) {
            ManagedChannel channel = channels.open(
                    new LinkChannels.Endpoint("127.0.0.1", stranger.port()), peer.authority.certificate(), null);
            var stub = GatewayLinkGrpc.newBlockingStub(channel);
            StatusRuntimeException refused = catchThrowableOfType(
                    StatusRuntimeException.class, () -> stub.enrol(EnrolmentRequest.getDefaultInstance()));
            channel.shutdownNow();
            return refused != null && LinkFailure.isOtherServer(refused) && stranger.codes.isEmpty();
        }
    }

    /** The server says in words that the gateway is too old; the gateway goes on collecting and comes again after its upgrade. */
    @Test
    void aServerOfAnotherProtocolIsTriedAgain() throws Exception {
        peer.welcome = answer -> answer.setProtocol(99);
        peer.start();
        peer.announce(rig.link());
        rig.start();
        eventually("two attempts", () -> peer.hellos.size() >= 2);
        assertThat(peer.received).isEmpty();
        peer.welcome = answer -> answer;
        eventually("the connection is open", rig.protocol::isOpen);
    }

    @Test
    void aRefusedGatewayStaysAliveAndComesAgain() throws Exception {
        peer.refusal = Status.FAILED_PRECONDITION.withDescription("Update the older of the two.");
        peer.start();
        peer.announce(rig.link());
        rig.start();
        eventually("an attempt", () -> !peer.hellos.isEmpty());
        peer.refusal = null;
        eventually("the connection is open", rig.protocol::isOpen);
    }

    /** Anything that a wrong, newer or hostile server may say: the gateway keeps what it has and goes on. */
    @Test
    void wrongAnswersOfAServerDoNotHarm() throws Exception {
        peer.acknowledges = false;
        connected();
        rig.protocol.value(1, 1);
        eventually("a batch", () -> GatewayRig.values(peer.batches()).contains(1.0));
        peer.send(FromServer.getDefaultInstance());
        peer.send(FromServer.newBuilder()
                .setConfiguration(Configuration.newBuilder()
                        .setRevision("bad")
                        .setLast(true)
                        .addPoint(io.plenum.link.proto.Point.newBuilder().setKindValue(77)))
                .build());
        // Of batches that were never sent, and of another life of the buffer.
        peer.send(FromServer.newBuilder()
                .setAcknowledgement(Acknowledgement.newBuilder()
                        .setEpoch("another")
                        .addAllSamples(LongStream.rangeClosed(0, 3_000_000)
                                .filter(n -> n % 1000 < 3)
                                .boxed()
                                .toList()))
                .build());
        peer.ask(Request.newBuilder().setId(1));
        peer.ask(Request.newBuilder()
                .setId(2)
                .setDeadlineMillis(-5)
                .setDiscover(Discover.newBuilder().setConnection("x")));
        eventually("answers", () -> peer.responses().size() >= 2);
        assertThat(peer.responses()).allMatch(Response::hasProblem);
        peer.kill();
        peer.received.clear();
        peer.start();
        eventually("what nobody acknowledged", () -> GatewayRig.values(peer.batches())
                .contains(1.0));
        assertThat(rig.protocol.context().points()).hasSize(3);
    }

    /** A password goes to the places that came with it; a name that leads out of the folder is no name. */
    @Test
    void passwordsAreKeptPrivatelyAndForTheirPlacesAlone() throws Exception {
        Path secrets = rig.data().resolve("secrets");
        peer.configuration = configuration(
                "r2",
                1,
                new ScopedSecret("plc", "geheim", List.of("plc:4840")),
                new ScopedSecret("../outside", "x", List.of("plc:4840")),
                new ScopedSecret(".hidden", "x", List.of("plc:4840")));
        connected();
        eventually("the password", () -> Files.exists(secrets.resolve("plc")));
        assertThat(Files.readString(secrets.resolve("plc"))).isEqualTo("geheim");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secrets.resolve("plc"))))
                .isEqualTo("rw-------");
        assertThat(rig.protocol.mayGo("plc", "opc.tcp://plc:4840")).isTrue();
        assertThat(rig.protocol.mayGo("plc", "opc.tcp://elsewhere:4840")).isFalse();
        assertThat(rig.protocol.mayGo("../outside", "opc.tcp://plc:4840")).isFalse();
        assertThat(rig.data().resolve("outside")).doesNotExist();
        assertThat(Files.readString(rig.data().resolve("configuration"), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("geheim");

        peer.push(configuration("r3", 1));
        eventually("no password", () -> Files.notExists(secrets.resolve("plc")));
        assertThat(rig.protocol.mayGo("plc", "opc.tcp://plc:4840")).isFalse();
    }

    @Test
    void whatTheServerAsksIsAnswered() throws Exception {
        connected();
        peer.ask(Request.newBuilder().setId(1).setDeadlineMillis(5_000).setClock(ReadClock.getDefaultInstance()));
        peer.ask(Request.newBuilder().setId(2).setDiscover(Discover.newBuilder().setConnection("plain")));
        peer.ask(Request.newBuilder().setId(3).setCertificates(ListCertificates.getDefaultInstance()));
        peer.ask(Request.newBuilder()
                .setId(4)
                .setCheck(io.plenum.link.proto.Connection.newBuilder()
                        .setKind("plain")
                        .putSetting("wrong", "x")));
        eventually(
                "answers",
                () -> peer.responses().stream().filter(Response::getLast).count() >= 4);
        assertThat(answers(1).getLast().getClockMillis()).isPositive();
        assertThat(answers(2))
                .first()
                .matches(answer -> answer.getDiscovered().getName().equals("AHU"));
        assertThat(answers(3).getLast().getCertificates().getCertificate(0).getTrusted())
                .isFalse();
        assertThat(answers(4).getLast().getProblem().getKey()).isEqualTo("connector.problem.setting-wrong");

        peer.ask(Request.newBuilder()
                .setId(5)
                .setTrust(TrustCertificate.newBuilder().setThumbprint("ab")));
        eventually("trust", () -> !answers(5).isEmpty());
        assertThat(answers(5).getLast().getTrusted()).isTrue();
    }

    @Test
    void certificatesAreDistrustedAndMadeAnewFromAfar() throws Exception {
        connected();
        rig.protocol.trust("ab");
        peer.ask(Request.newBuilder()
                .setId(1)
                .setDistrust(DistrustCertificate.newBuilder().setThumbprint("ab")));
        peer.ask(Request.newBuilder()
                .setId(2)
                .setRenew(RenewCertificate.newBuilder().setThumbprint("cd")));
        eventually("both", () -> peer.responses().size() >= 2);
        assertThat(peer.responses()).allMatch(Response::getTrusted);
        peer.ask(Request.newBuilder().setId(3).setCertificates(ListCertificates.getDefaultInstance()));
        eventually("the list", () -> !answers(3).isEmpty());
        Certificates told = answers(3).getLast().getCertificates();
        assertThat(told.getCertificate(0).getTrusted()).isFalse();
        assertThat(CertificatesCodec.own(told))
                .containsExactly(new SigningCertificate(
                        "ef", "CN=Plenum", "2026-01-01T00:00:00Z", "2036-01-01T00:00:00Z", "AQID"));
    }

    /** The page was closed: the devices are left alone. */
    @Test
    void whatNobodyWaitsForAnyMoreIsEnded() throws Exception {
        connected();
        peer.ask(Request.newBuilder()
                .setId(1)
                .setDiscover(Discover.newBuilder().setConnection("plain").setObjects(PlainProtocol.ENDLESS)));
        eventually("the search", () -> rig.protocol.searching);
        peer.ask(Request.newBuilder().setId(1));
        eventually("its end", () -> rig.protocol.interrupted);
    }

    private List<Response> answers(long id) {
        return peer.responses().stream().filter(answer -> answer.getId() == id).toList();
    }

    /** Two processes would give the same sequences to different batches. */
    @Test
    void aFolderIsOfOneGateway() throws Exception {
        connected();
        GatewaySettings settings = GatewaySettings.local(rig.data(), rig.link(), "plain");
        Gateway second = new Gateway(settings, List.of(new PlainProtocol()), java.time.Clock.systemUTC());
        org.assertj.core.api.Assertions.assertThatThrownBy(second::start)
                .isInstanceOf(GatewayException.class)
                .hasMessageContaining("another gateway works");
    }
}
