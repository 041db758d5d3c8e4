package io.plenum.gateway.session;

import static io.plenum.gateway.session.LinkPeer.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.gateway.GatewayStatus;
import io.plenum.link.proto.BufferStatus;
import io.plenum.link.proto.FromGateway;
import io.plenum.point.PointId;
import io.plenum.point.Quality;
import io.plenum.point.QualityReason;
import io.plenum.point.device.GatewayFollower.GatewayCondition;
import io.plenum.twin.CurrentValue;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A gateway that is missing: what is said of its points, and that history is not told. */
@Timeout(60)
class GatewayAwayTest {

    private static final PointId SENSOR = new PointId(1);

    @SuppressWarnings("NullAway.Init")
    private LinkRig rig;

    @BeforeEach
    void start() throws Exception {
        rig = new LinkRig();
        rig.assign("bacnet", 1);
        rig.watch.start();
        rig.watch.stop();
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    private CurrentValue value() {
        return Objects.requireNonNull(rig.of(SENSOR));
    }

    private void pass(Duration time) {
        rig.clock.forward(time);
        rig.watch.look();
    }

    private LinkPeer connected() throws Exception {
        LinkPeer peer = rig.bacnet("life-1").batch(1, false, rig.sample(1, 21));
        await("the value", () -> rig.of(SENSOR) != null && value().quality() == Quality.GOOD);
        return peer;
    }

    private void lose(LinkPeer peer) {
        peer.kill();
        await("the loss", () -> !status().connected());
    }

    private GatewayStatus status() {
        return Objects.requireNonNull(rig.directory.of("bacnet"));
    }

    private GatewayCondition told() {
        return rig.told.getLast().stream()
                .filter(one -> one.gateway().equals("bacnet"))
                .findFirst()
                .orElseThrow();
    }

    /** A restart takes some seconds: that is nothing to wake anybody for. */
    @Test
    void someSecondsAreNoAbsence() throws Exception {
        lose(connected());
        pass(Duration.ofSeconds(4));
        assertThat(value().quality()).isEqualTo(Quality.GOOD);
        assertThat(status().away()).isFalse();
        assertThat(told().silent()).isFalse();
    }

    /** The gateway may still be collecting: its backlog would have to take back what history was told. */
    @Test
    void beyondThatItsPointsAreMarkedInTheTwinAlone() throws Exception {
        lose(connected());
        pass(GatewayWatch.GRACE);
        assertThat(value().quality()).isEqualTo(Quality.STALE);
        assertThat(value().reason()).isEqualTo(QualityReason.of("point.reason.gateway-away", "bacnet"));
        assertThat(value().value()).isEqualTo(21);
        assertThat(told().silent()).isTrue();
        assertThat(rig.live).hasSize(1);
        assertThat(rig.backlog).isEmpty();
        // Once, not at every look.
        int marks = rig.current.size();
        pass(Duration.ofSeconds(1));
        assertThat(rig.current).hasSize(marks);
    }

    /** Never there since the server started: gateways need some time to start, too. */
    @Test
    void afterTheStartItHasTwentySeconds() {
        pass(Duration.ofSeconds(19));
        assertThat(rig.of(SENSOR)).isNull();
        pass(Duration.ofSeconds(1));
        assertThat(value().quality()).isEqualTo(Quality.STALE);
        assertThat(value().reason()).isEqualTo(QualityReason.of("point.reason.gateway-away", "bacnet"));
    }

    @Test
    void whenItIsBackItsOwnValuesCount() throws Exception {
        lose(connected());
        pass(GatewayWatch.GRACE);
        LinkPeer back = rig.bacnet("life-1").current(rig.sample(1, 22));
        await("the value", () -> value().quality() == Quality.GOOD);
        pass(Duration.ofSeconds(1));
        assertThat(told().silent()).isFalse();
        assertThat(back.end()).isNull();
    }

    /** It does not know it either, having started anew: nobody is away any more, and still there is no value. */
    @Test
    void whatItDoesNotKnowWhenItIsBackIsMerelyStale() throws Exception {
        lose(connected());
        pass(GatewayWatch.GRACE);
        rig.bacnet("life-1");
        pass(Duration.ofSeconds(1));
        pass(AwayMarks.UNTIL_VALUES_COME);
        assertThat(value().quality()).isEqualTo(Quality.STALE);
        assertThat(value().reason()).isNull();
    }

    /** What a gateway is given while it is away is marked as well. */
    @Test
    void pointsThatAreAssignedMeanwhileAreMarkedToo() throws Exception {
        lose(connected());
        pass(GatewayWatch.GRACE);
        rig.assign("bacnet", 1, 2);
        pass(Duration.ofSeconds(1));
        assertThat(Objects.requireNonNull(rig.of(new PointId(2))).reason())
                .isEqualTo(QualityReason.of("point.reason.gateway-away", "bacnet"));
    }

    @Test
    void aBufferThatIsFullIsTold() throws Exception {
        LinkPeer peer = connected();
        for (String state : List.of("FULL", "DISK_FULL", "BROKEN", "of a newer gateway")) {
            peer.send(FromGateway.newBuilder().setStatus(status(state, 7)));
            await(state, () -> {
                rig.watch.look();
                return told().bufferFull() && told().dropped() == 7;
            });
            peer.send(FromGateway.newBuilder().setStatus(status("READY", 7)));
            await("an end of it", () -> {
                rig.watch.look();
                return !told().bufferFull();
            });
        }
    }

    private static io.plenum.link.proto.Status.Builder status(String state, long dropped) {
        return io.plenum.link.proto.Status.newBuilder()
                .setBuffer(BufferStatus.newBuilder().setState(state).setDropped(dropped));
    }
}
