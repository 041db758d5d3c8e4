package io.plenum.bacnet;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.link.ConnectionState;
import io.plenum.link.DeviceStatus;
import io.plenum.link.Discovered;
import io.plenum.link.DiscoveryLimits;
import io.plenum.link.Problem;
import io.plenum.point.Quality;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A device on a stack that has nothing in common with ours: what two sides understand in the same wrong way shows here. */
class OtherStackTest {

    /** By its address: its socket stands on that alone, and broadcasts do not reach it. */
    @Test
    void aDeviceOfAnotherStackIsFoundReadAndFollowed() throws Exception {
        try (var device = NodeDevice.start("127.0.3.130", OddPeer.PORT, 3901);
                var rig = new BacnetRig(BacnetRig.FAST).points(3901, 20)) {
            BacnetConnector connector = rig.open(Map.of("device.3901", "127.0.3.130"));
            rig.awaitValue(3901, 19, 39);
            device.set(3, 33.5);
            rig.awaitValue(3901, 3, 33.5);
            // One value that it cannot give costs itself only, and is named.
            assertThat(Objects.requireNonNull(rig.last(3901, 7)).quality()).isEqualTo(Quality.FAULT);
            DeviceStatus status = Objects.requireNonNull(rig.status(3901));
            assertThat(status.state()).isEqualTo(ConnectionState.DEGRADED);
            assertThat(status.problems())
                    .containsExactly(
                            Problem.of("connector.problem.bacnet-object", "3901/analog-value,7", "unknown-property"));
            List<Discovered> found = connector.discover(DiscoveryLimits.DEFAULT);
            assertThat(found).singleElement().satisfies(one -> {
                assertThat(one.name()).isEqualTo("Device of another hand");
                assertThat(one.identity()).isEqualTo(new Discovered.Identity("Nobody here", "bacnet-js", "3.3.2"));
                assertThat(one.items()).hasSize(20).allSatisfy(item -> assertThat(item.unit())
                        .isEqualTo("°C"));
                assertThat(one.items().getFirst().description()).isEqualTo("Wert 0 °C");
                assertThat(one.complete()).isTrue();
            });
        }
    }
}
