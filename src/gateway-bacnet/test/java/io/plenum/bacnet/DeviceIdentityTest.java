package io.plenum.bacnet;

import static org.assertj.core.api.Assertions.assertThat;

import com.serotonin.bacnet4j.type.constructed.DateTime;
import com.serotonin.bacnet4j.type.constructed.TimeStamp;
import com.serotonin.bacnet4j.type.enumerated.PropertyIdentifier;
import com.serotonin.bacnet4j.type.enumerated.RestartReason;
import com.serotonin.bacnet4j.type.primitive.UnsignedInteger;
import io.plenum.link.ConnectionState;
import io.plenum.link.DeviceStatus;
import io.plenum.link.Problem;
import io.plenum.link.Tuning;
import io.plenum.point.Quality;
import io.plenum.point.QualityReason;
import io.plenum.point.Sample;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Whose value it is: the worst that can be shown is the right number of the wrong device. */
class DeviceIdentityTest {

    private static final Tuning CALM = new Tuning(
            Duration.ofMillis(500), Duration.ofMinutes(5), Duration.ofSeconds(60), 50, Duration.ofMillis(500));

    /** Both answer the same question: until one of them has another number, nobody knows whose value it is. */
    @Test
    void valuesOfADuplicateAreUncertainUntilThereIsOneDeviceOnly() throws Exception {
        try (var one = new OddPeer(3601, "127.0.3.61", 1).start();
                var other = new OddPeer(3601, "127.0.3.62", 1).start();
                var rig = new BacnetRig(CALM).points(3601, 1)) {
            BacnetConnector connector = rig.open(Map.of());
            BacnetRig.await("doubt", () -> is(rig, 3601, Quality.UNCERTAIN));
            assertThat(Objects.requireNonNull(rig.last(3601, 0)).reason())
                    .isEqualTo(QualityReason.of("point.reason.duplicate-device", 3601));
            awaitState(rig, 3601, ConnectionState.DEGRADED);
            assertThat(Objects.requireNonNull(rig.status(3601)).problems())
                    .extracting(Problem::messageKey)
                    .contains("connector.problem.bacnet-duplicate");
            // Whichever of them is read.
            (one.network.batches.get() + one.network.covRequests.get()
                                    > other.network.batches.get() + other.network.covRequests.get()
                            ? other
                            : one)
                    .close();
            rig.ahead = Duration.ofSeconds(70);
            connector.ping();
            BacnetRig.await("trust", () -> is(rig, 3601, Quality.GOOD));
            awaitState(rig, 3601, ConnectionState.UP);
        }
    }

    /** A new controller was given a number that was in use: its announcement alone must not take over the points. */
    @Test
    void aSecondDeviceThatComesLaterIsNoticed() throws Exception {
        try (var first = new OddPeer(3603, "127.0.3.63", 1).start();
                var rig = new BacnetRig(CALM).points(3603, 1)) {
            rig.open(Map.of());
            rig.awaitValue(3603, 0, 20);
            rig.ahead = Duration.ofSeconds(60);
            try (var second = new OddPeer(3603, "127.0.3.64", 1)) {
                second.change(0, 99);
                second.start();
                BacnetRig.await("doubt", () -> is(rig, 3603, Quality.UNCERTAIN));
                assertThat(Objects.requireNonNull(rig.last(3603, 0)).value()).isEqualTo(20);
                assertThat(first.instance).isEqualTo(second.instance);
            }
        }
    }

    @Test
    void aDeviceThatMovesIsFollowed() throws Exception {
        try (var rig = new BacnetRig(CALM).points(3605, 1)) {
            try (var before = new OddPeer(3605, "127.0.3.65", 1).start()) {
                rig.open(Map.of());
                rig.awaitValue(before.instance, 0, 20);
            }
            rig.ahead = Duration.ofSeconds(60);
            try (var after = new OddPeer(3605, "127.0.3.66", 1)) {
                after.change(0, 25);
                after.start();
                rig.awaitValue(3605, 0, 25);
                assertThat(Objects.requireNonNull(rig.status(3605)).facts())
                        .contains(Problem.of("connector.fact.bacnet-at", "127.0.3.66:" + OddPeer.PORT))
                        .anySatisfy(fact -> {
                            assertThat(fact.messageKey()).isEqualTo("connector.fact.bacnet-moved");
                            assertThat(fact.arguments()).startsWith("127.0.3.65:" + OddPeer.PORT);
                        });
            }
        }
    }

    /** Addresses were given anew: the one that is asked now has the same objects, and is another device. */
    @Test
    void anotherDeviceAtTheSameAddressIsNotTakenForIt() throws Exception {
        try (var rig = new BacnetRig(CALM).points(3607, 1)) {
            try (var before = new OddPeer(3607, "127.0.3.67", 1).start()) {
                before.network.refuseCov();
                rig.open(Map.of());
                rig.awaitValue(3607, 0, 20);
            }
            try (var after = new OddPeer(3608, "127.0.3.67", 1)) {
                after.start();
                awaitState(rig, 3607, ConnectionState.DOWN);
                assertThat(Objects.requireNonNull(rig.status(3607)).problems())
                        .first()
                        .satisfies(problem -> assertThat(problem.messageKey())
                                .isIn("connector.problem.bacnet-replaced", "connector.problem.bacnet-not-found"));
                assertThat(after.instance).isNotEqualTo(3607);
            }
        }
    }

    /** Its subscribers are gone; the next renewal would be minutes away. */
    @Test
    void aDeviceThatHasRestartedIsSubscribedToAtOnce() throws Exception {
        try (var peer = new OddPeer(3609, "127.0.3.69", 2)
                        .says(PropertyIdentifier.timeOfDeviceRestart, new TimeStamp(new DateTime(0)))
                        .start();
                var rig = new BacnetRig(CALM).points(3609, 2)) {
            rig.open(Map.of());
            BacnetRig.await("subscriptions", () -> peer.network.covRequests.get() == 2);
            peer.says(PropertyIdentifier.timeOfDeviceRestart, new TimeStamp(new DateTime(1_000_000_000_000L)))
                    .says(PropertyIdentifier.lastRestartReason, RestartReason.coldstart)
                    .announce();
            BacnetRig.await("new subscriptions", () -> peer.network.covRequests.get() == 4);
            awaitFact(rig, 3609, "connector.fact.bacnet-restart");
        }
    }

    @Test
    void anotherDatabaseIsSaid() throws Exception {
        try (var peer = new OddPeer(3610, "127.0.3.70", 1)
                        .says(PropertyIdentifier.databaseRevision, new UnsignedInteger(7))
                        .start();
                var rig = new BacnetRig(CALM).points(3610, 1)) {
            rig.open(Map.of());
            rig.awaitValue(3610, 0, 20);
            awaitFact(rig, 3610, "connector.fact.bacnet-clock-right");
            rig.declared.clear();
            peer.says(PropertyIdentifier.databaseRevision, new UnsignedInteger(8))
                    .announce();
            awaitFact(rig, 3610, "connector.fact.bacnet-revision");
            BacnetRig.await("its objects anew", () -> rig.declared.containsKey("3610/analog-value,0"));
        }
    }

    private static boolean is(BacnetRig rig, int device, Quality quality) {
        Sample sample = rig.last(device, 0);
        return sample != null && sample.quality() == quality;
    }

    private static void awaitState(BacnetRig rig, int device, ConnectionState state) {
        BacnetRig.await(state.name(), () -> {
            DeviceStatus status = rig.status(device);
            return status != null && status.state() == state;
        });
    }

    private static void awaitFact(BacnetRig rig, int device, String key) {
        BacnetRig.await(key, () -> {
            DeviceStatus status = rig.status(device);
            return status != null
                    && status.facts().stream()
                            .anyMatch(fact -> fact.messageKey().equals(key));
        });
    }
}
