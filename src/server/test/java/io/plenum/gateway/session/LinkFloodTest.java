package io.plenum.gateway.session;

import static io.plenum.gateway.session.LinkPeer.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status;
import io.plenum.point.Sample;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A gateway that sends too much or reads too little: it costs the server a bounded amount of memory, and others nothing. */
@Timeout(120)
class LinkFloodTest {

    private static final int SAMPLES = 10_000;

    @SuppressWarnings("NullAway.Init")
    private LinkRig rig;

    @BeforeEach
    void start() throws Exception {
        rig = new LinkRig();
        rig.assign("bacnet", 1);
        rig.assign("opcua", 2);
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    private Sample[] many() {
        return IntStream.range(0, SAMPLES).mapToObj(i -> rig.sample(1, i)).toArray(Sample[]::new);
    }

    /** While nothing is stored, no more is read than may be under way; another gateway is not delayed by it. */
    @Test
    void whatIsNotStoredIsBoundedAndTheRestWaitsAtTheGateway() throws Exception {
        rig.stores = false;
        LinkPeer flood = rig.bacnet("life-1");
        Sample[] many = many();
        int most = 3 * InboundWindow.MOST_SAMPLES / SAMPLES;
        for (int sequence = 1; sequence <= most; sequence++) {
            flood.batch(sequence, true, many);
        }
        await("the limit", () -> rig.backlog.size() >= InboundWindow.MOST_SAMPLES);
        LinkPeer other =
                rig.peer().local(LinkRig.SECRET, "opcua", "life-1", "opcua").current(rig.sample(2, 7));
        await("the other gateway", () -> !rig.current.isEmpty());
        assertThat(rig.backlog).hasSizeLessThanOrEqualTo(InboundWindow.MOST_SAMPLES + SAMPLES);
        assertThat(flood.takesMore()).isFalse();
        // A clock that moves lets the pace go on; what was waiting is read as soon as something is stored.
        await("the rest", () -> {
            rig.clock.forward(Duration.ofSeconds(1));
            rig.unstored.removeIf(stored -> {
                stored.run();
                return true;
            });
            return rig.backlog.size() == most * SAMPLES;
        });
        assertThat(other.end()).isNull();
    }

    /** Values for the twin are acknowledged by nobody: they are read at a pace. */
    @Test
    void currentValuesAreReadAtAPace() {
        InboundWindow.Pace pace = new InboundWindow.Pace(rig.clock.instant());
        assertThat(pace.taken(InboundWindow.Pace.BURST, rig.clock.instant())).isZero();
        assertThat(pace.taken(InboundWindow.Pace.SAMPLES_A_SECOND, rig.clock.instant()))
                .isEqualTo(Duration.ofSeconds(1));
        rig.clock.forward(Duration.ofSeconds(2));
        assertThat(pace.taken(1, rig.clock.instant())).isZero();
    }

    /** Each duplicate asks for an acknowledgement: whoever does not read them is cut off. */
    @Test
    void whoeverDoesNotReadIsCutOff() throws Exception {
        LinkPeer peer = rig.peer().unreading().local(LinkRig.SECRET, "bacnet", "life-1", "bacnet");
        int sequence = 0;
        while (isConnected() && sequence < 40 * Acknowledgements.MOST_UNREAD) {
            peer.batch(++sequence, true, rig.sample(1, sequence));
            if (!peer.takesMore()) {
                java.util.concurrent.locks.LockSupport.parkNanos(100_000);
            }
        }
        // It does not read that either.
        await("the end", () -> !isConnected());
    }

    private boolean isConnected() {
        return Objects.requireNonNull(rig.directory.of("bacnet")).connected();
    }

    /** Where a batch is never stored its stream ends, so that the gateway sends it again. */
    @Test
    void whatIsNeverStoredIsAskedForAgain() throws Exception {
        rig.stores = false;
        LinkPeer peer = rig.bacnet("life-1").batch(1, false, rig.sample(1, 21));
        await("the batch", () -> !rig.unstored.isEmpty());
        rig.clock.forward(InboundWindow.PATIENCE.plusSeconds(1));
        rig.watch.look();
        await("the end", () -> peer.end() != null);
        assertThat(Objects.requireNonNull(peer.end()).getCode()).isEqualTo(Status.Code.UNAVAILABLE);
        rig.stores = true;
        LinkPeer again = rig.bacnet("life-1").batch(1, true, rig.sample(1, 21));
        await("the acknowledgement", () -> again.acknowledged().contains(1L));
    }
}
