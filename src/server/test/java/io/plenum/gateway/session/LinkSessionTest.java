package io.plenum.gateway.session;

import static io.plenum.gateway.session.LinkPeer.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status;
import io.plenum.gateway.GatewayStatus;
import io.plenum.gateway.session.BatchMemory.BatchKey;
import io.plenum.link.proto.Batch;
import io.plenum.link.proto.FromGateway;
import io.plenum.link.proto.FromServer;
import io.plenum.link.proto.Samples;
import io.plenum.link.wire.GatewayReport;
import io.plenum.link.wire.GatewayReport.DeviceAvailability;
import io.plenum.link.wire.GatewayReport.EventReport;
import io.plenum.link.wire.LinkProtocol;
import io.plenum.link.wire.ReportsCodec;
import io.plenum.point.ControllerEvent;
import io.plenum.point.PointId;
import io.plenum.point.device.DeviceLink;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a stream of a gateway brings and gets, over real gRPC and TLS. */
@Timeout(60)
class LinkSessionTest {

    @SuppressWarnings("NullAway.Init")
    private LinkRig rig;

    @BeforeEach
    void start() throws Exception {
        rig = new LinkRig();
        rig.assign("bacnet", 1, 2);
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    private GatewayStatus status(String name) {
        return Objects.requireNonNull(rig.directory.of(name));
    }

    /** Gateways beside the server read it there, whatever port was free. */
    @Test
    void theAddressIsWrittenForLocalGateways() throws Exception {
        assertThat(rig.addressFile()).isEqualTo("127.0.0.1:" + rig.port() + "\n");
    }

    @Test
    void aGatewayGetsItsConfigurationAndIsSeen() throws Exception {
        LinkPeer peer = rig.bacnet("life-1");
        await("the configuration", () -> peer.received.stream().anyMatch(FromServer::hasConfiguration));
        assertThat(peer.received)
                .filteredOn(FromServer::hasConfiguration)
                .singleElement()
                .satisfies(message ->
                        assertThat(message.getConfiguration().getPointCount()).isEqualTo(2));
        assertThat(status("bacnet")).satisfies(status -> {
            assertThat(status.connected()).isTrue();
            assertThat(status.kinds()).containsExactly("bacnet");
            assertThat(status.version()).isEqualTo("test");
            assertThat(status.protocol()).isEqualTo(1);
            assertThat(status.address()).isEqualTo("127.0.0.1");
        });
        rig.assign("bacnet", 1, 2, 3);
        await("the change", () -> peer.received.stream()
                .anyMatch(message -> message.getConfiguration().getPointCount() == 3));
    }

    /** What is acknowledged is deleted at the gateway: that must not happen before it is stored. */
    @Test
    void aBatchIsAcknowledgedOnceItIsStoredAndNotBefore() throws Exception {
        rig.stores = false;
        LinkPeer peer = rig.bacnet("life-1").batch(1, false, rig.sample(1, 21));
        await("the batch", () -> !rig.unstored.isEmpty());
        // A request that was answered after the batch: an acknowledgement would be here by now.
        peer.current(rig.sample(2, 5));
        await("what came after it", () -> !rig.current.isEmpty());
        assertThat(peer.acknowledged()).isEmpty();
        rig.unstored.forEach(Runnable::run);
        await("the acknowledgement", () -> peer.acknowledged().equals(List.of(1L)));
    }

    /** The gateway was killed before it read the acknowledgement. */
    @Test
    void aBatchThatComesAgainIsAcknowledgedAndNotStoredAgain() throws Exception {
        LinkPeer first = rig.bacnet("life-1").batch(1, false, rig.sample(1, 21));
        await("the acknowledgement", () -> first.acknowledged().contains(1L));
        first.kill();
        LinkPeer second = rig.bacnet("life-1").batch(1, true, rig.sample(1, 21)).batch(2, true, rig.sample(1, 22));
        await("both", () -> second.acknowledged().containsAll(List.of(1L, 2L)));
        assertThat(rig.live).hasSize(1);
        assertThat(rig.backlog).singleElement().satisfies(sample -> assertThat(sample.value())
                .isEqualTo(22));
    }

    /** Killed while its batch was on the way to the disk: what is stored later is known when it comes again. */
    @Test
    void whatIsStoredAfterTheGatewayWasKilledIsNotStoredTwice() throws Exception {
        rig.stores = false;
        LinkPeer first = rig.bacnet("life-1").batch(1, false, rig.sample(1, 21));
        await("the batch", () -> !rig.unstored.isEmpty());
        first.kill();
        await("the end", () -> !status("bacnet").connected());
        rig.unstored.forEach(Runnable::run);
        await(
                "its memory",
                () -> !rig.memory.isNew("bacnet", new BatchKey("life-1", io.plenum.ingest.BatchStream.SAMPLES, 1)));
        rig.stores = true;
        LinkPeer second = rig.bacnet("life-1").batch(1, true, rig.sample(1, 21));
        await("the acknowledgement", () -> second.acknowledged().contains(1L));
        assertThat(rig.backlog).isEmpty();
    }

    /** A new life of the buffer counts from 1 again. */
    @Test
    void sequencesBelongToTheLifeOfTheBuffer() throws Exception {
        LinkPeer first = rig.bacnet("life-1").batch(1, false, rig.sample(1, 21));
        await("the acknowledgement", () -> first.acknowledged().contains(1L));
        LinkPeer second = rig.bacnet("life-2").batch(1, false, rig.sample(1, 22));
        await("the other", () -> second.acknowledged().contains(1L));
        assertThat(rig.live).hasSize(2);
    }

    @Test
    void theServerMayBeRestartedAndKnowsWhatItHasStored() throws Exception {
        LinkPeer before = rig.bacnet("life-1").batch(1, false, rig.sample(1, 21));
        await("the acknowledgement", () -> before.acknowledged().contains(1L));
        int port = rig.port();
        rig.close();
        await("the end", () -> before.end() != null);
        assertThat(Objects.requireNonNull(before.end()).getCode()).isEqualTo(Status.Code.UNAVAILABLE);
        rig = new LinkRig(rig.memory, port);
        rig.assign("bacnet", 1, 2);
        LinkPeer after = rig.bacnet("life-1").batch(1, true, rig.sample(1, 21)).batch(2, true, rig.sample(1, 22));
        await("both", () -> after.acknowledged().containsAll(List.of(1L, 2L)));
        assertThat(rig.backlog).hasSize(1);
    }

    /** The younger one counts; what the older one still sends is ignored, and it is told why it has to go. */
    @Test
    void ofTwoGatewaysWithOneNameTheYoungerCounts() throws Exception {
        LinkPeer older = rig.bacnet("life-1");
        LinkPeer younger = rig.bacnet("life-2");
        await("the end of the older", () -> older.end() != null);
        assertThat(Objects.requireNonNull(older.end()).getCode()).isEqualTo(Status.Code.ABORTED);
        younger.batch(1, false, rig.sample(1, 5));
        await("the acknowledgement", () -> younger.acknowledged().contains(1L));
        assertThat(status("bacnet").connected()).isTrue();
        assertThat(Objects.requireNonNull(status("bacnet").lastError()).messageKey())
                .isEqualTo("connector.problem.gateway-replaced");
    }

    /** A hostile or misled gateway could show any value at any point of the building. */
    @Test
    void whatIsNotOfItsOwnPointsIsDroppedAndCounted() throws Exception {
        rig.assign("opcua", 9);
        LinkPeer peer = rig.bacnet("life-1")
                .batch(1, false, rig.sample(1, 21), rig.sample(9, 99))
                .current(rig.sample(9, 98))
                .batch(2, true, rig.sample(9, 97));
        await("the acknowledgements", () -> peer.acknowledged().containsAll(List.of(1L, 2L)));
        assertThat(rig.live).extracting(sample -> sample.point().value()).containsExactly(1);
        assertThat(rig.current).isEmpty();
        assertThat(rig.backlog).isEmpty();
        assertThat(status("bacnet").refusedSamples()).isEqualTo(3);
    }

    /** What it has read while the point was its own is history, whoever reads it now; what it reads from now on is not. */
    @Test
    void aPointThatHasGoneOverToAnotherGatewayKeepsItsBacklog() throws Exception {
        LinkPeer peer = rig.bacnet("life-1");
        rig.assign("opcua", 2);
        rig.assign("bacnet", 1);
        peer.batch(1, true, rig.sample(2, 21)).batch(2, false, rig.sample(2, 22));
        await("the acknowledgements", () -> peer.acknowledged().containsAll(List.of(1L, 2L)));
        assertThat(rig.backlog).extracting(sample -> sample.value()).containsExactly(21.0);
        assertThat(rig.live).isEmpty();
    }

    /** The database is away, and the server was started meanwhile: whatever it would drop now as somebody else's would be lost. */
    @Test
    void whileNobodyKnowsWhatItReadsNothingIsTaken() throws Exception {
        rig.plansAreKnown = false;
        LinkPeer peer = rig.peer().connect(LinkRig.SECRET, "annex").hello(1, 1, "life-1", "bacnet");
        await("the refusal", () -> peer.end() != null);
        assertThat(Objects.requireNonNull(peer.end()).getCode()).isEqualTo(Status.Code.UNAVAILABLE);
        rig.plansAreKnown = true;
        rig.peer().local(LinkRig.SECRET, "annex", "life-1", "bacnet");
    }

    @Test
    void reportsOfOthersAreDroppedToo() throws Exception {
        List<GatewayReport> reports = List.of(
                new EventReport(event(1)), new EventReport(event(9)), availability("bacnet"), availability("opcua"));
        LinkPeer peer = rig.bacnet("life-1")
                .send(FromGateway.newBuilder()
                        .setBatch(Batch.newBuilder().setSequence(1).setReports(ReportsCodec.write(reports))));
        await("the acknowledgement", () -> peer.acknowledgedReports().contains(1L));
        assertThat(rig.events).extracting(event -> event.point().value()).containsExactly(1);
        assertThat(rig.availability).extracting(one -> one.link().connection()).containsExactly("bacnet");
    }

    private ControllerEvent event(int point) {
        return new ControllerEvent(new PointId(point), "high", "too warm", true, false, 500, rig.clock.instant());
    }

    private DeviceAvailability availability(String connection) {
        return new DeviceAvailability(
                new DeviceLink(connection, "1"),
                rig.clock.instant().minusSeconds(30),
                rig.clock.instant(),
                true,
                new GatewayReport.DevicePointSet(rig.clock.instant(), List.of(new PointId(1), new PointId(9))));
    }

    /** It would come again without end, and hold up everything after it. */
    @Test
    void aBatchThatContradictsItselfIsRefusedAndTheStreamGoesOn() throws Exception {
        LinkPeer peer = rig.bacnet("life-1");
        peer.send(FromGateway.newBuilder()
                .setBatch(Batch.newBuilder()
                        .setSequence(1)
                        .setSamples(Samples.newBuilder().addPoint(1).addPoint(2))));
        peer.batch(2, false, rig.sample(1, 21));
        await("both", () -> peer.acknowledged().containsAll(List.of(1L, 2L)));
        assertThat(rig.live).hasSize(1);
        assertThat(Objects.requireNonNull(status("bacnet").lastError()).messageKey())
                .isEqualTo("connector.problem.gateway-unreadable");
    }

    /** In words that whoever reads the gateway's log understands. */
    @Test
    void aGatewayThatIsTooNewIsToldSo() throws Exception {
        LinkPeer peer = rig.peer().connect(LinkRig.SECRET, "bacnet").hello(2, 3, "life-1");
        await("the refusal", () -> peer.end() != null);
        Status end = Objects.requireNonNull(peer.end());
        assertThat(end.getCode()).isEqualTo(Status.Code.FAILED_PRECONDITION);
        assertThat(end.getDescription()).contains("protocols 2 to 3", "Update the older");
    }

    @Test
    void whoeverDoesNotIntroduceItselfIsNotHeard() throws Exception {
        LinkPeer peer = rig.peer().connect(LinkRig.SECRET, "bacnet").batch(1, false, rig.sample(1, 21));
        await("the refusal", () -> peer.end() != null);
        assertThat(Objects.requireNonNull(peer.end()).getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT);
        LinkPeer silent = rig.peer().connect(LinkRig.SECRET, "bacnet");
        await("its stream", () -> {
            rig.clock.forward(java.time.Duration.ofSeconds(11));
            rig.watch.look();
            return silent.end() != null;
        });
        assertThat(rig.live).isEmpty();
    }

    /** A revoked one ends at once, not when it happens to connect again. */
    @Test
    void aRevokedGatewayIsCutOff() throws Exception {
        LinkPeer peer = rig.bacnet("life-1");
        rig.revoke("bacnet");
        await("the end", () -> peer.end() != null);
        assertThat(Objects.requireNonNull(peer.end()).getCode()).isEqualTo(Status.Code.UNAUTHENTICATED);
    }

    @Test
    void aMessageThatIsTooLargeEndsTheStream() throws Exception {
        LinkPeer peer = rig.bacnet("life-1");
        peer.send(FromGateway.newBuilder()
                .setBatch(Batch.newBuilder()
                        .setSequence(1)
                        .setSamples(Samples.newBuilder()
                                .setQuality(com.google.protobuf.ByteString.copyFrom(
                                        new byte[LinkProtocol.LARGEST_MESSAGE + 1])))));
        await("the end", () -> peer.end() != null);
        assertThat(rig.live).isEmpty();
    }
}
