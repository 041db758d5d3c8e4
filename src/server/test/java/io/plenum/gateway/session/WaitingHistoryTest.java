package io.plenum.gateway.session;

import static io.plenum.gateway.session.LinkPeer.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.link.proto.BufferStatus;
import io.plenum.link.proto.FromGateway;
import io.plenum.link.proto.Status;
import io.plenum.trend.PendingHistory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What was judged once is never judged again: it has to be known which values gateways still hold. */
@Timeout(60)
class WaitingHistoryTest {

    private final PendingHistory pending = new PendingHistory();

    @SuppressWarnings("NullAway.Init")
    private LinkRig rig;

    @SuppressWarnings("NullAway.Init")
    private WaitingHistory waiting;

    @BeforeEach
    void start() throws Exception {
        rig = new LinkRig();
        rig.assign("bacnet", 1, 2);
        waiting = new WaitingHistory(rig.directory, rig, pending);
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    private @Nullable Instant oldest() {
        waiting.look();
        return pending.oldest(List.of("bacnet"));
    }

    /** A server that starts for the first time, or has gateways in its model that nobody has installed. */
    @Test
    void nothingWaitsAtAGatewayThatWasNeverThere() {
        assertThat(oldest()).isNull();
    }

    /** After a restart nobody knows what a gateway has collected meanwhile until it says so. */
    @Test
    void whatAGatewayHoldsIsUnknownUntilItSaysSo() throws Exception {
        rig.ofSecret(LinkRig.SECRET, "bacnet");
        assertThat(oldest()).isEqualTo(Instant.EPOCH);
        LinkPeer peer = rig.bacnet("life-1");
        assertThat(oldest()).as("it has not spoken yet").isEqualTo(Instant.EPOCH);
        Instant hour = rig.clock.instant().minus(Duration.ofHours(1));
        status(peer, hour.toEpochMilli(), 1);
        assertThat(oldest()).isEqualTo(hour);
        status(peer, 0, 2);
        assertThat(oldest()).isNull();
    }

    /** A lost gateway goes on collecting: from shortly before it was missed. */
    @Test
    void whatALostGatewayCollectsIsWaitedFor() throws Exception {
        LinkPeer peer = rig.bacnet("life-1");
        status(peer, 0, 1);
        assertThat(oldest()).isNull();
        peer.close();
        await("the loss", () -> !Objects.requireNonNull(rig.directory.of("bacnet"))
                .connected());
        assertThat(oldest()).isEqualTo(rig.clock.instant().minus(Duration.ofMinutes(1)));
        rig.plans.clear();
        rig.configurations.pushAll();
        assertThat(oldest()).as("its connections have gone").isNull();
    }

    private void status(LinkPeer peer, long oldestMillis, long heap) {
        peer.send(FromGateway.newBuilder()
                .setStatus(Status.newBuilder()
                        .setHeapBytes(heap)
                        .setBuffer(BufferStatus.newBuilder().setState("READY").setOldestMillis(oldestMillis))));
        await(
                "the status",
                () -> Objects.requireNonNull(rig.directory.of("bacnet")).heapBytes() == heap);
    }
}
