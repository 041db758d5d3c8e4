package io.plenum.bacnet;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.bacnet.cov.CovSubscriptions;
import io.plenum.link.DeviceStatus;
import io.plenum.link.Tuning;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Subscriptions to numbers: by an increment of ours, by property, and what becomes of those that have died. */
class CovByPropertyTest {

    /** Only a notification brings a value within this time: the safety net comes twice a minute. */
    private static final Duration AT_ONCE = Duration.ofSeconds(6);

    private static final Tuning LONG_NET = new Tuning(
            Duration.ofMillis(500), Duration.ofMinutes(5), Duration.ofSeconds(60), 50, Duration.ofMillis(500));
    private static final Tuning SHORT_NET = new Tuning(
            Duration.ofMillis(300), Duration.ofMinutes(5), Duration.ofSeconds(2), 50, Duration.ofMillis(500));

    /** SubscribeCOVProperty (ASHRAE 135, 13.15) with the increment of the settings: noise below it stays where it is. */
    @Test
    void anIncrementOfOursDecidesWhatIsNotified() throws Exception {
        try (var peer = new OddPeer(3701, "127.0.3.71", 2).start();
                var rig = new BacnetRig(LONG_NET).points(3701, 2)) {
            rig.open(Map.of("covIncrement.3701/analog-value,0", "5"));
            awaitSubscribed(rig, 3701, 2);
            assertThat(peer.network.covPropertyRequests).hasValue(1);
            peer.change(0, 22);
            peer.change(1, 22);
            rig.awaitValue(AT_ONCE, 3701, 1, 22);
            assertThat(Objects.requireNonNull(rig.last(3701, 0)).value()).isEqualTo(20);
            peer.change(0, 26);
            rig.awaitValue(AT_ONCE, 3701, 0, 26);
        }
    }

    /** An object without COV of its own may still be watched by its present value. */
    @Test
    void whatOffersNoCovAsAWholeIsSubscribedToByItsValue() throws Exception {
        try (var peer = new OddPeer(3702, "127.0.3.72", 2).start();
                var rig = new BacnetRig(LONG_NET).points(3702, 2)) {
            peer.network.refuseCovOfObjects();
            rig.open(Map.of());
            awaitSubscribed(rig, 3702, 2);
            peer.change(0, 25);
            rig.awaitValue(AT_ONCE, 3702, 0, 25);
        }
    }

    /**
     * A number that changes by more than its increment without a notification, twice within an hour: its subscription is dead, however
     * often it is confirmed. Polled instead, and subscribed to again later.
     */
    @Test
    void aNumberWhoseNotificationsStayAwayIsPolledAndTrustedAgainLater() throws Exception {
        try (var peer = new OddPeer(3703, "127.0.3.73", 2).start();
                var rig = new BacnetRig(SHORT_NET).points(3703, 2)) {
            rig.open(Map.of());
            awaitSubscribed(rig, 3703, 2);
            peer.network.loseNotifications(true);
            int requests = peer.network.covRequests.get();
            change(peer, rig, 40);
            BacnetRig.await("another subscription", () -> peer.network.covRequests.get() > requests);
            change(peer, rig, 41);
            awaitSubscribed(rig, 3703, 1);
            peer.network.loseNotifications(false);
            rig.ahead = rig.ahead.plus(CovSubscriptions.REFUSED);
            awaitSubscribed(rig, 3703, 2);
        }
    }

    /** The object's own increment is known: what is smaller needs no notification. */
    @Test
    void aNumberThatMovesWithinItsIncrementIsNoReasonForDoubt() throws Exception {
        try (var peer = new OddPeer(3704, "127.0.3.74", 1).start();
                var rig = new BacnetRig(SHORT_NET).points(3704, 1)) {
            rig.open(Map.of());
            awaitSubscribed(rig, 3704, 1);
            int requests = peer.network.covRequests.get();
            for (int i = 1; i < 4; i++) {
                change(peer, rig, (float) (20 + i * 0.02));
            }
            assertThat(subscribed(rig, 3704)).isEqualTo(1);
            assertThat(peer.network.covRequests).hasValue(requests);
        }
    }

    /** By setting: some controllers notify so often that polling is cheaper. */
    @Test
    void aPointMayBeLeftToPolling() throws Exception {
        try (var peer = new OddPeer(3705, "127.0.3.75", 2).start();
                var rig = new BacnetRig(LONG_NET).points(3705, 2)) {
            rig.open(Map.of("cov.3705/analog-value,0", "false"));
            awaitSubscribed(rig, 3705, 1);
            peer.change(0, 29);
            rig.awaitValue(AT_ONCE, 3705, 0, 29);
            assertThat(subscribed(rig, 3705)).isEqualTo(1);
        }
    }

    /** The value comes by the safety net, and the time passes in which a notification could still come. */
    private static void change(OddPeer peer, BacnetRig rig, double value) {
        rig.ahead = rig.ahead.plusSeconds(5);
        peer.change(0, value);
        rig.awaitValue(peer.instance, 0, value);
        rig.ahead = rig.ahead.plusSeconds(11);
    }

    private static int subscribed(BacnetRig rig, int device) {
        DeviceStatus status = rig.status(device);
        return status == null ? -1 : status.subscribed();
    }

    private static void awaitSubscribed(BacnetRig rig, int device, int count) {
        BacnetRig.await(count + " subscriptions", () -> subscribed(rig, device) == count);
    }
}
