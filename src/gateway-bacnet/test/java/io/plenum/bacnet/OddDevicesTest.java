package io.plenum.bacnet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plenum.link.ConnectionState;
import io.plenum.link.ConnectorException;
import io.plenum.link.DeviceStatus;
import io.plenum.link.Discovered;
import io.plenum.link.DiscoveryLimits;
import io.plenum.link.Problem;
import io.plenum.link.Tuning;
import io.plenum.point.PointKind;
import io.plenum.point.Quality;
import io.plenum.point.Sample;
import io.plenum.point.device.DeviceDeclaration;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Controllers as the field has them: real devices over real sockets, each with one oddity. */
class OddDevicesTest {

    /** A newer type of object fails the whole request in many devices: only it may be missing, and it must be named. */
    @Test
    void oneObjectThatSpoilsItsBatchIsFoundAndTheOthersLive() throws Exception {
        try (var peer = new OddPeer(3101, "127.0.3.11", 30).start();
                var rig = new BacnetRig(BacnetRig.FAST).points(3101, 30)) {
            peer.network.stumbleOver(OddPeer.object(17));
            rig.open(Map.of());
            BacnetRig.await("the fault", () -> quality(rig, 3101, 17) == Quality.FAULT);
            BacnetRig.await("subscriptions", () -> subscribed(rig, 3101) == 29);
            for (int object = 0; object < 30; object++) {
                assertThat(quality(rig, 3101, object)).isEqualTo(object == 17 ? Quality.FAULT : Quality.GOOD);
            }
            DeviceStatus status = Objects.requireNonNull(rig.status(3101));
            assertThat(status.state()).isEqualTo(ConnectionState.DEGRADED);
            assertThat(status.problems())
                    .containsExactly(
                            Problem.of("connector.problem.bacnet-object", "3101/analog-value,17", "unknown-object"));
            // Once found, it spoils no further batch; it is asked for alone.
            int failed = peer.network.failedBatches.get();
            int batches = peer.network.batches.get();
            BacnetRig.await("more reads of everything", () -> peer.network.batches.get() > batches + 3);
            assertThat(peer.network.failedBatches).hasValue(failed);
        }
    }

    /** Its packets are large by its own word, its buffer is not: learnt once, not at the cost of a refusal in each poll. */
    @Test
    void aDeviceThatTakesLessThanItSaysIsAskedForLess() throws Exception {
        try (var peer = new OddPeer(3108, "127.0.3.18", 60).start();
                var rig = new BacnetRig(BacnetRig.FAST).points(3108, 60)) {
            peer.network.refuseCov();
            peer.network.fillBufferBy(14);
            rig.open(Map.of());
            rig.awaitValue(3108, 59, 20);
            int failed = peer.network.failedBatches.get();
            assertThat(failed).isPositive();
            for (int value = 40; value < 43; value++) {
                peer.change(58, value);
                rig.awaitValue(3108, 58, value);
            }
            assertThat(peer.network.failedBatches).hasValue(failed);
            assertThat(Objects.requireNonNull(rig.status(3108)).state()).isEqualTo(ConnectionState.UP);
        }
    }

    /** The oldest and smallest controllers: each property by itself, and no further attempt at several. */
    @Test
    void aDeviceWithoutReadPropertyMultipleIsReadOneByOne() throws Exception {
        try (var peer = new OddPeer(3109, "127.0.3.19", 30).start();
                var rig = new BacnetRig(BacnetRig.FAST).points(3109, 30)) {
            peer.network.refuseCov();
            peer.network.refuseMultiple();
            BacnetConnector connector = rig.open(Map.of());
            rig.awaitValue(3109, 29, 20);
            peer.change(28, 40);
            rig.awaitValue(3109, 28, 40);
            assertThat(connector.discover(DiscoveryLimits.DEFAULT))
                    .singleElement()
                    .satisfies(found -> assertThat(found.items()).hasSize(30));
            // Once each time that it is found: reading and looking around.
            assertThat(peer.network.failedBatches.get()).isBetween(1, 2);
        }
    }

    /** Whoever waits is interrupted, which is no refusal: halving what was asked for would send hundreds of requests at the end. */
    @Test
    void aConnectionThatClosesAsksNothingMore() throws Exception {
        try (var peer = new OddPeer(3110, "127.0.3.23", 200).start();
                var rig = new BacnetRig(BacnetRig.FAST).points(3110, 200)) {
            peer.network.refuseCov();
            BacnetConnector connector = rig.open(Map.of());
            rig.awaitValue(3110, 199, 20);
            // It polls, and tries no more to subscribe: what stays without an answer is a batch.
            peer.change(199, 21);
            rig.awaitValue(3110, 199, 21);
            int batches = peer.network.batches.get();
            peer.network.muteAfter(0);
            BacnetRig.await("a request without an answer", () -> peer.network.batches.get() > batches);
            int before = peer.network.batches.get();
            connector.close();
            // Those that were on their way, and one more of each.
            assertThat(peer.network.batches.get() - before).isLessThan(8);
        }
    }

    /** It says that it can and then rejects the service: values come by polling, and it is asked once, not for ever. */
    @Test
    void aDeviceThatRefusesSubscriptionsIsPolled() throws Exception {
        var tuning = new Tuning(
                Duration.ofMillis(300), Duration.ofSeconds(2), Duration.ofSeconds(4), 50, Duration.ofMillis(500));
        try (var peer = new OddPeer(3102, "127.0.3.12", 5).start();
                var rig = new BacnetRig(tuning).points(3102, 5)) {
            peer.network.refuseCov();
            rig.open(Map.of());
            rig.awaitValue(3102, 4, 20);
            BacnetRig.await("an attempt", () -> peer.network.covRequests.get() > 0);
            // Several renewals pass: each second one is due.
            for (int value = 30; value < 36; value++) {
                peer.change(3, value);
                rig.awaitValue(3102, 3, value);
                int batches = peer.network.batches.get();
                BacnetRig.await("polls", () -> peer.network.batches.get() > batches + 3);
            }
            assertThat(peer.network.covRequests).hasValue(1);
            assertThat(Objects.requireNonNull(rig.status(3102)).state()).isEqualTo(ConnectionState.UP);
            assertThat(subscribed(rig, 3102)).isZero();
        }
    }

    /** Behind a router to MS/TP: small batches, one at a time, also while somebody looks around, and no subscriptions. */
    @Test
    void aDeviceOfSmallPacketsIsNotCrowded() throws Exception {
        try (var peer = new OddPeer(3103, "127.0.3.13", 45).withSmallPackets().start();
                var rig = new BacnetRig(BacnetRig.FAST).points(3103, 45)) {
            BacnetConnector connector = rig.open(Map.of());
            rig.awaitValue(3103, 44, 20);
            assertThat(connector.discover(DiscoveryLimits.DEFAULT))
                    .singleElement()
                    .satisfies(found -> assertThat(found.items()).hasSize(45));
            peer.change(44, 33);
            rig.awaitValue(3103, 44, 33);
            assertThat(peer.network.mostProperties.get()).isBetween(2, 20);
            assertThat(peer.network.mostInFlight).hasValue(1);
            assertThat(peer.network.covRequests).hasValue(0);
        }
    }

    /** No Who-Is reaches it, no I-Am comes from it. */
    @Test
    void aDeviceThatHearsNoBroadcastIsReachedAtItsConfiguredAddress() throws Exception {
        try (var peer = new OddPeer(3104, "127.0.3.14", "127.0.3.114", 3).start();
                var rig = new BacnetRig(BacnetRig.FAST).points(3104, 3)) {
            BacnetConnector connector = rig.open(Map.of("device.3104", "127.0.3.14:" + OddPeer.PORT));
            rig.awaitValue(3104, 2, 20);
            BacnetRig.await("subscriptions", () -> subscribed(rig, 3104) == 3);
            peer.change(1, 44);
            rig.awaitValue(3104, 1, 44);
            assertThat(connector.discover(DiscoveryLimits.DEFAULT))
                    .extracting(Discovered::address)
                    .contains("3104");
        }
    }

    /** Every request to the silent one runs into its time-out; nobody else may feel it. */
    @Test
    void aSilentDeviceDelaysNoOther() throws Exception {
        try (var peer = new OddPeer(3105, "127.0.3.15", 2).start();
                var rig = new BacnetRig(BacnetRig.FAST).points(3105, 2)) {
            peer.network.refuseCov();
            for (int silent = 3150; silent < 3170; silent++) {
                rig.points(silent, 2);
            }
            rig.open(Map.of("device.3150", "127.0.3.150"));
            rig.awaitValue(3105, 1, 20);
            for (int value = 50; value < 55; value++) {
                peer.change(0, value);
                rig.awaitValue(Duration.ofSeconds(5), 3105, 0, value);
            }
            BacnetRig.await(
                    "silence of the others",
                    () -> state(rig, 3150) == ConnectionState.DOWN && state(rig, 3169) == ConnectionState.DOWN);
            assertThat(state(rig, 3105)).isEqualTo(ConnectionState.UP);
        }
    }

    /** Without it, everything behind that manager would be missing and nobody would know why. */
    @Test
    void aSilentBroadcastManagerIsNamedAndTheOwnNetworkGoesOn() throws Exception {
        try (var peer = new OddPeer(3107, "127.0.3.17", 1).start();
                var rig = new BacnetRig(BacnetRig.FAST).points(3107, 1)) {
            BacnetConnector connector = rig.open(Map.of("bbmd", "127.0.3.200", "bbmdTimeToLive", "30"));
            rig.awaitValue(3107, 0, 20);
            Problem silent = Problem.of("connector.problem.bacnet-bbmd-silent", "127.0.3.200:" + OddPeer.PORT);
            BacnetRig.await("the problem", () -> isTold(rig, connector, silent));
            peer.change(0, 71);
            rig.awaitValue(3107, 0, 71);
        }
    }

    private static boolean isTold(BacnetRig rig, BacnetConnector connector, Problem problem) {
        try {
            connector.ping();
            return rig.problems().equals(List.of(problem));
        } catch (ConnectorException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aBroadcastManagerThatIsNoAddressIsRefused() {
        try (var rig = new BacnetRig(BacnetRig.FAST)) {
            assertThatThrownBy(() -> rig.open(Map.of("bbmd", "plant.example:47808")))
                    .isInstanceOfSatisfying(
                            ConnectorException.class,
                            e -> assertThat(e.problem().messageKey()).isEqualTo("connector.problem.setting-wrong"));
            assertThatThrownBy(() -> rig.open(Map.of("bbmd", "127.0.3.200", "bbmdTimeToLive", "0")))
                    .isInstanceOf(ConnectorException.class);
        }
    }

    @Test
    void discoveryGivesUnitsAsPeopleWriteThem() throws Exception {
        try (var peer = new OddPeer(3106, "127.0.3.16", 1).start();
                var rig = new BacnetRig(BacnetRig.FAST).points(3106, 1)) {
            assertThat(peer.instance).isEqualTo(3106);
            assertThat(rig.open(Map.of()).discover(DiscoveryLimits.DEFAULT))
                    .singleElement()
                    .satisfies(found -> assertThat(found.items())
                            .containsExactly(new Discovered.DiscoveredObject(
                                    "3106/analog-value,0",
                                    "value 0",
                                    "",
                                    new DeviceDeclaration("analog-value", true, PointKind.NUMERIC, "°C", 0),
                                    true)));
        }
    }

    private static Quality quality(BacnetRig rig, int device, int object) {
        Sample sample = rig.last(device, object);
        return sample == null ? Quality.DISABLED : sample.quality();
    }

    private static int subscribed(BacnetRig rig, int device) {
        DeviceStatus status = rig.status(device);
        return status == null ? -1 : status.subscribed();
    }

    private static ConnectionState state(BacnetRig rig, int device) {
        DeviceStatus status = rig.status(device);
        return status == null ? ConnectionState.CONNECTING : status.state();
    }
}
