package io.plenum.bacnet.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import com.serotonin.bacnet4j.type.constructed.BACnetArray;
import com.serotonin.bacnet4j.type.enumerated.ObjectType;
import com.serotonin.bacnet4j.type.enumerated.PropertyIdentifier;
import com.serotonin.bacnet4j.type.primitive.CharacterString;
import com.serotonin.bacnet4j.type.primitive.ObjectIdentifier;
import com.serotonin.bacnet4j.type.primitive.UnsignedInteger;
import io.plenum.bacnet.BacnetConnector;
import io.plenum.bacnet.BacnetRig;
import io.plenum.bacnet.OddPeer;
import io.plenum.bacnet.request.PropertyResult;
import io.plenum.link.ConnectionState;
import io.plenum.link.DeviceStatus;
import io.plenum.link.Discovered;
import io.plenum.link.DiscoveryLimits;
import io.plenum.link.Problem;
import io.plenum.point.Quality;
import io.plenum.point.QualityReason;
import io.plenum.point.Sample;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A property that cannot be decoded costs itself, never its device; what is missing is told, and where each device is. */
class BacnetDiscoveryTest {

    @Test
    void oneDescriptionThatNobodyCanDecodeCostsItselfOnly() throws Exception {
        try (var peer = new OddPeer(3501, "127.0.3.51", 40).start();
                var rig = new BacnetRig(BacnetRig.FAST).points(3501, 1)) {
            peer.network.garble(OddPeer.object(17), PropertyIdentifier.description);
            Discovered found = discover(rig, DiscoveryLimits.DEFAULT);
            assertThat(found.items()).hasSize(40).allSatisfy(item -> {
                assertThat(item.name()).startsWith("value ");
                assertThat(item.unit()).isEqualTo("°C");
            });
            assertThat(found.complete()).isTrue();
            assertThat(found.problems())
                    .containsExactly(Problem.of(
                            "connector.discovery.property",
                            "3501/analog-value,17",
                            PropertyIdentifier.description,
                            PropertyResult.UNDECODABLE));
        }
    }

    /** The stack loses such an answer without a word, and who waits for it waits for ever. */
    @Test
    void aPresentValueThatNobodyCanDecodeIsAFaultOfItsPoint() throws Exception {
        try (var peer = new OddPeer(3502, "127.0.3.52", 20).start();
                var rig = new BacnetRig(BacnetRig.FAST).points(3502, 20)) {
            peer.network.garble(OddPeer.object(7), PropertyIdentifier.presentValue);
            rig.open(Map.of());
            rig.awaitValue(3502, 19, 20);
            BacnetRig.await("the fault", () -> {
                Sample sample = rig.last(3502, 7);
                return sample != null && sample.quality() == Quality.FAULT;
            });
            assertThat(Objects.requireNonNull(rig.last(3502, 7)).reason())
                    .isEqualTo(QualityReason.of("point.reason.undecodable"));
            peer.change(3, 23);
            rig.awaitValue(3502, 3, 23);
        }
    }

    /** What a device says of itself may be odd as well: it is read all the same. */
    @Test
    void aDeviceWithAnOddNameIsRead() throws Exception {
        try (var peer = new OddPeer(3503, "127.0.3.53", 3).start();
                var rig = new BacnetRig(BacnetRig.FAST).points(3503, 3)) {
            var device = new ObjectIdentifier(ObjectType.device, 3503);
            peer.network.garble(device, PropertyIdentifier.objectName);
            rig.open(Map.of());
            rig.awaitValue(3503, 2, 20);
            DeviceStatus status = Objects.requireNonNull(rig.status(3503));
            assertThat(status.state()).isEqualTo(ConnectionState.UP);
            assertThat(status.name()).isEqualTo("3503");
        }
    }

    @Test
    void whereAndWhatItIsIsTold() throws Exception {
        try (var peer = new OddPeer(3504, "127.0.3.54", 1);
                var rig = new BacnetRig(BacnetRig.FAST).points(3504, 1)) {
            peer.object(
                    ObjectType.multiStateValue,
                    "mode",
                    Map.of(
                            PropertyIdentifier.numberOfStates,
                            new UnsignedInteger(2),
                            PropertyIdentifier.stateText,
                            new BACnetArray<>(new CharacterString("Aus"), new CharacterString("Auto"))));
            peer.start();
            Discovered found = discover(rig, DiscoveryLimits.DEFAULT);
            assertThat(found.items())
                    .filteredOn(item -> item.name().equals("mode"))
                    .singleElement()
                    .satisfies(item -> assertThat(item.declared().stateTexts()).containsExactly("Aus", "Auto"));
            assertThat(found.location()).isEqualTo(new Discovered.Location("127.0.3.54:" + OddPeer.PORT, null, ""));
            assertThat(found.identity().vendor()).isNotBlank();
            assertThat(found.identity().model()).isNotBlank();
        }
    }

    @Test
    void aListThatIsCutOffSaysSoAndGoesOnWithHigherLimits() throws Exception {
        try (var peer = new OddPeer(3505, "127.0.3.55", 30).start();
                var rig = new BacnetRig(BacnetRig.FAST).points(3505, 1)) {
            assertThat(peer.instance).isEqualTo(3505);
            var few = new DiscoveryLimits(10, Duration.ofSeconds(30));
            BacnetConnector connector = rig.open(Map.of());
            rig.awaitValue(3505, 0, 20);
            Discovered part = connector.discover(few).getFirst();
            assertThat(part.complete()).isFalse();
            // The device object itself is in the list, and is none of them.
            assertThat(part.items()).hasSizeBetween(9, 10);
            assertThat(part.problems()).containsExactly(Problem.of("connector.discovery.objects", 10, 31));
            Discovered whole = connector.discover(few.times(5)).getFirst();
            assertThat(whole.complete()).isTrue();
            assertThat(whole.items()).hasSize(30);
        }
    }

    @Test
    void aDeviceThatFallsSilentIsListedAsFarAsItWasRead() throws Exception {
        try (var peer = new OddPeer(3506, "127.0.3.56", 200).start();
                var rig = new BacnetRig(BacnetRig.FAST)) {
            BacnetConnector connector = rig.open(Map.of());
            peer.network.muteAfter(14);
            Discovered found = connector.discover(DiscoveryLimits.DEFAULT).getFirst();
            assertThat(found.address()).isEqualTo("3506");
            assertThat(found.complete()).isFalse();
            assertThat(found.items()).isNotEmpty();
            assertThat(found.problems()).extracting(Problem::messageKey).contains("connector.discovery.silent");
        }
    }

    /** It says "here I am" and then nothing more: it was found, and that is what somebody looks for. */
    @Test
    void aDeviceThatAnnouncesItselfOnlyIsListedWithItsPlace() throws Exception {
        try (var peer = new OddPeer(3507, "127.0.3.57", 1).start();
                var rig = new BacnetRig(BacnetRig.FAST)) {
            BacnetConnector connector = rig.open(Map.of());
            peer.network.muteAfter(0);
            Discovered found = connector.discover(DiscoveryLimits.DEFAULT).getFirst();
            assertThat(found.address()).isEqualTo("3507");
            assertThat(found.location().host()).isEqualTo("127.0.3.57:" + OddPeer.PORT);
            assertThat(found.problems()).isNotEmpty();
            assertThat(found.complete()).isFalse();
        }
    }

    /** Whichever answers first is read, next time perhaps the other one: a value of the wrong room under the right name. */
    @Test
    void twoDevicesOfOneInstanceAreTold() throws Exception {
        try (var one = new OddPeer(3508, "127.0.3.58", 1).start();
                var other = new OddPeer(3508, "127.0.3.59", 1).start();
                var rig = new BacnetRig(BacnetRig.FAST).points(3508, 1)) {
            assertThat(one.instance).isEqualTo(other.instance);
            BacnetConnector connector = rig.open(Map.of());
            BacnetRig.await("a value", () -> rig.last(3508, 0) != null);
            Problem duplicate = Problem.of(
                    "connector.problem.bacnet-duplicate",
                    "3508",
                    "127.0.3.58:" + OddPeer.PORT + ", 127.0.3.59:" + OddPeer.PORT);
            Discovered found = connector.discover(DiscoveryLimits.DEFAULT).getFirst();
            assertThat(found.problems()).contains(duplicate);
            connector.ping();
            assertThat(rig.problems()).containsExactly(duplicate);
        }
    }

    /** In a network of thousands one question is answered by a flood; and some parts of it are none of our business. */
    @Test
    void onlyTheInstancesThatAreAskedForAreListed() throws Exception {
        try (var one = new OddPeer(3511, "127.0.3.111", 1).start();
                var two = new OddPeer(3521, "127.0.3.112", 1).start();
                var three = new OddPeer(3531, "127.0.3.113", 1).start();
                var rig = new BacnetRig(BacnetRig.FAST)) {
            BacnetConnector connector = rig.open(Map.of("whoIs", "3500-3512, 3530-3539", "whoIsStep", "5"));
            assertThat(connector.discover(DiscoveryLimits.DEFAULT))
                    .extracting(Discovered::address)
                    .containsExactly("3511", "3531");
            assertThat(List.of(one.instance, two.instance, three.instance)).contains(3521);
        }
    }

    /** One connection for each network of a gateway: each at an address of its own, neither takes the other one's answers. */
    @Test
    void twoConnectionsWorkBesideEachOther() throws Exception {
        try (var one = new OddPeer(3541, "127.0.3.114", 2).start();
                var two = new OddPeer(3542, "127.0.3.115", 2).start();
                var rig = new BacnetRig(BacnetRig.FAST).points(3541, 2);
                var other = new BacnetRig(BacnetRig.FAST).points(3542, 2)) {
            rig.open(Map.of("bind", "127.0.3.2"));
            other.open(Map.of("bind", "127.0.3.3"));
            rig.awaitValue(3541, 1, 20);
            other.awaitValue(3542, 1, 20);
            one.change(1, 31);
            two.change(1, 32);
            rig.awaitValue(3541, 1, 31);
            other.awaitValue(3542, 1, 32);
            assertThat(rig.status(3542)).isNull();
        }
    }

    /** Switched off: not asked for at all, and shown as what it is instead of as dead. */
    @Test
    void whatIsSwitchedOffIsNotAskedFor() throws Exception {
        try (var peer = new OddPeer(3551, "127.0.3.116", 3).start();
                var rig = new BacnetRig(BacnetRig.FAST).points(3551, 3).points(3552, 1)) {
            rig.open(Map.of("enabled.3551/analog-value,1", "false", "enabled.3552", "false"));
            rig.awaitValue(peer.instance, 2, 20);
            for (Sample off :
                    List.of(Objects.requireNonNull(rig.last(3551, 1)), Objects.requireNonNull(rig.last(3552, 0)))) {
                assertThat(off.quality()).isEqualTo(Quality.DISABLED);
                assertThat(off.reason()).isEqualTo(QualityReason.of("point.reason.switched-off"));
            }
            assertThat(rig.status(3552)).isNull();
            assertThat(Objects.requireNonNull(rig.status(3551)).points()).isEqualTo(2);
        }
    }

    private static Discovered discover(BacnetRig rig, DiscoveryLimits limits) throws Exception {
        return rig.open(Map.of()).discover(limits).getFirst();
    }
}
