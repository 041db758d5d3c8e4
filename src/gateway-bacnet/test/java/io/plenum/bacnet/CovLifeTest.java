package io.plenum.bacnet;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.bacnet.cov.CovRenewal;
import io.plenum.link.DeviceStatus;
import io.plenum.link.Tuning;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Subscriptions end by themselves and with the device's power; values must go on arriving at once. */
class CovLifeTest {

    private static final Tuning SHORT_LIVED = rarelyRead(Duration.ofSeconds(4));
    private static final Tuning LONG_LIVED = rarelyRead(Duration.ofSeconds(60));

    /** Everything is read each second, too. */
    private static final Tuning SHORT_NET = new Tuning(
            Duration.ofMillis(300), Duration.ofSeconds(60), Duration.ofSeconds(2), 50, Duration.ofMillis(500));

    private static final Duration AT_ONCE = Duration.ofSeconds(2);

    /** Everything is read every half minute only: what arrives within two seconds came by notification. */
    private static Tuning rarelyRead(Duration lifetime) {
        return new Tuning(Duration.ofMillis(300), lifetime, Duration.ofSeconds(120), 50, Duration.ofMillis(500));
    }

    @Test
    void subscriptionsAreRenewedBeforeTheyEnd() throws Exception {
        try (var peer = new OddPeer(3201, "127.0.3.21", 2).start();
                var rig = new BacnetRig(SHORT_LIVED).points(3201, 2)) {
            rig.open(Map.of());
            awaitSubscribed(rig);
            int asked = peer.network.covRequests.get();
            BacnetRig.await("two renewals", () -> peer.network.covRequests.get() >= asked + 4);
            peer.change(0, 31);
            rig.awaitValue(AT_ONCE, 3201, 0, 31);
        }
    }

    /** It comes back within seconds, so nobody misses it; but it has forgotten who has subscribed. */
    @Test
    void aRestartedDeviceIsSubscribedToAnew() throws Exception {
        try (var rig = new BacnetRig(LONG_LIVED).points(3201, 2)) {
            try (var before = new OddPeer(3201, "127.0.3.21", 2).start()) {
                rig.open(Map.of());
                awaitSubscribed(rig);
                assertThat(before.network.covRequests.get()).isPositive();
            }
            try (var after = new OddPeer(3201, "127.0.3.21", 2).start()) {
                // Long before the next renewal.
                BacnetRig.await(
                        Duration.ofSeconds(15), "new subscriptions", () -> after.network.covRequests.get() >= 2);
                after.change(0, 32);
                rig.awaitValue(AT_ONCE, 3201, 0, 32);
            }
        }
    }

    /** Two lost notifications months apart, on one connection that was never restarted: changes go on arriving at once. */
    @Test
    void lostNotificationsMonthsApartAreForgiven() throws Exception {
        try (var peer = new OddPeer(3201, "127.0.3.21", 2).start();
                var rig = new BacnetRig(SHORT_NET).states(3201, 2)) {
            rig.open(Map.of());
            awaitSubscribed(rig);
            for (int month = 0; month < 3; month++) {
                loseOne(peer, rig, 40 + month);
                awaitSubscribed(rig);
                rig.ahead = rig.ahead.plus(Duration.ofDays(30));
                awaitSubscribed(rig);
            }
            peer.change(0, 50);
            rig.awaitValue(AT_ONCE, 3201, 0, 50);
        }
    }

    /** Two within an hour: the object is polled; an hour later it is subscribed to again, without anybody's help. */
    @Test
    void anUnreliableObjectIsPolledForAWhileAndThenTrustedAgain() throws Exception {
        try (var peer = new OddPeer(3201, "127.0.3.21", 2).start();
                var rig = new BacnetRig(SHORT_NET).states(3201, 2)) {
            rig.open(Map.of());
            awaitSubscribed(rig);
            loseOne(peer, rig, 40);
            loseOne(peer, rig, 41);
            BacnetRig.await("polling", () -> subscribed(rig) == 1);
            peer.change(0, 42);
            rig.awaitValue(3201, 0, 42);
            rig.ahead = Duration.ofHours(2);
            BacnetRig.await("the subscription again", () -> subscribed(rig) == 2);
        }
    }

    /** Something changes, the notification gets lost, and the safety net finds it. */
    private static void loseOne(OddPeer peer, BacnetRig rig, int value) {
        // A poll right after a notification may have overtaken the next one: it does not count.
        rig.ahead = rig.ahead.plus(Duration.ofMinutes(5));
        peer.network.loseNotifications(true);
        peer.change(0, value);
        rig.awaitValue(3201, 0, value);
        peer.network.loseNotifications(false);
    }

    private static int subscribed(BacnetRig rig) {
        DeviceStatus status = rig.status(3201);
        return status == null ? -1 : status.subscribed();
    }

    /** After every Who-Is of anybody all devices announce themselves: that alone must not start a flood. */
    @Test
    void announcementsLeadToOneRenewalAndNoMore() {
        Instant start = Instant.parse("2026-01-15T10:00:00Z");
        var renewal = new CovRenewal(Duration.ofSeconds(100), Duration.ofSeconds(20));
        renewal.done(start);
        assertThat(renewal.announced(start.plusSeconds(5))).isFalse();
        assertThat(renewal.announced(start.plusSeconds(6))).isFalse();
        assertThat(renewal.due(start.plusSeconds(19))).isFalse();
        assertThat(renewal.due(start.plusSeconds(20))).isTrue();
        renewal.done(start.plusSeconds(20));
        assertThat(renewal.due(start.plusSeconds(119))).isFalse();
        assertThat(renewal.due(start.plusSeconds(120))).isTrue();
    }

    private static void awaitSubscribed(BacnetRig rig) {
        BacnetRig.await("subscriptions", () -> {
            DeviceStatus status = rig.status(3201);
            return status != null && status.subscribed() == 2;
        });
    }
}
