package io.plenum.bacnet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plenum.link.ConnectionState;
import io.plenum.link.ConnectorException;
import io.plenum.link.DeviceStatus;
import io.plenum.link.Discovered;
import io.plenum.link.DiscoveryLimits;
import io.plenum.link.Problem;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Most controllers of a building are stations of MS/TP networks behind routers (ASHRAE 135, clauses 6 and 9). */
class RoutedDevicesTest {

    private static final String ROUTER = "127.0.3.200:" + OddPeer.PORT;

    /** Found by a broadcast into all networks; shown with network, MAC and router, without which nobody finds the wire. */
    @Test
    void stationsOfTwoNetworksAreFoundAndReadThroughTheirRouter() throws Exception {
        try (var router = new RouterPeer("127.0.3.200")
                        .station(2001, 12, 4001, 45)
                        .station(2002, 12, 4002, 3);
                var rig = new BacnetRig(BacnetRig.FAST).points(4001, 45).points(4002, 3)) {
            BacnetConnector connector = rig.open(Map.of());
            rig.awaitValue(4001, 44, 20);
            rig.awaitValue(4002, 2, 20);
            router.change(4002, 1, 33);
            rig.awaitValue(4002, 1, 33);
            assertThat(facts(rig, 4001)).contains(Problem.of("connector.fact.bacnet-behind", "2001", "12", ROUTER));
            List<Discovered> found = connector.discover(DiscoveryLimits.DEFAULT);
            assertThat(found)
                    .extracting(Discovered::location)
                    .containsExactly(
                            new Discovered.Location(ROUTER, 2001, "12"), new Discovered.Location(ROUTER, 2002, "12"));
            assertThat(found.getFirst().items()).hasSize(45);
            assertThat(found).allSatisfy(device -> assertThat(device.complete()).isTrue());
        }
    }

    /**
     * Over the network of the kernel, from another namespace: a network that is found by its broadcasts, one for which its router is asked
     * (Who-Is-Router-To-Network), and one behind a router in another subnet, which is written down and reached by a route.
     */
    @Test
    void routersOfAnotherNamespaceAreReachedByTheirKernelsWay() throws Exception {
        try (var router = NamespaceRouter.start();
                var rig = new BacnetRig(BacnetRig.FAST)
                        .points(4101, 3)
                        .points(4102, 3)
                        .points(4103, 3)) {
            BacnetConnector connector = rig.open(Map.of(
                    "bind",
                    router.outside,
                    "broadcast",
                    router.broadcast,
                    "device.4102",
                    "2002:7",
                    "device.4103",
                    "2003:12@" + router.far));
            rig.awaitValue(4101, 2, 20);
            rig.awaitValue(4102, 1, 33);
            rig.awaitValue(4103, 2, 20);
            String near = router.near + ":" + OddPeer.PORT;
            assertThat(connector.discover(DiscoveryLimits.DEFAULT))
                    .extracting(Discovered::location)
                    .containsExactly(
                            new Discovered.Location(near, 2001, "12"),
                            new Discovered.Location(near, 2002, "7"),
                            new Discovered.Location(router.far + ":" + OddPeer.PORT, 2003, "12"));
        }
    }

    /** What a station says of itself is enough: one request at a time, none longer than its packets, nothing subscribed. */
    @Test
    void aStationIsNotCrowded() throws Exception {
        try (var router = new RouterPeer("127.0.3.200").station(2001, 12, 4003, 60);
                var rig = new BacnetRig(BacnetRig.FAST).points(4003, 60)) {
            BacnetConnector connector = rig.open(Map.of());
            rig.awaitValue(4003, 59, 20);
            connector.discover(DiscoveryLimits.DEFAULT);
            assertThat(router.mostInFlight(2001, 12)).isEqualTo(1);
            assertThat(router.tooLong).hasValue(0);
            assertThat(Objects.requireNonNull(rig.status(4003)).subscribed()).isZero();
        }
    }

    /** Many routers pass no broadcasts on: the place is known from the drawing. */
    @Test
    void aStationIsReachedAtItsWrittenPlace() throws Exception {
        try (var router = new RouterPeer("127.0.3.200").station(2001, 12, 4004, 3);
                var rig = new BacnetRig(BacnetRig.FAST).points(4004, 3)) {
            router.withoutBroadcasts = true;
            router.silent = true;
            BacnetConnector connector = rig.open(Map.of("device.4004", "2001:12@127.0.3.200"));
            rig.awaitValue(4004, 2, 20);
            router.change(4004, 1, 34);
            rig.awaitValue(4004, 1, 34);
            assertThat(facts(rig, 4004)).contains(Problem.of("connector.fact.bacnet-behind", "2001", "12", ROUTER));
            assertThat(connector.discover(DiscoveryLimits.DEFAULT))
                    .extracting(Discovered::address)
                    .containsExactly("4004");
        }
    }

    /** Who-Is-Router-To-Network (6.4.1): the router's address may change, the station's network and MAC do not. */
    @Test
    void theRouterIsAskedForWhereItIsNotWritten() throws Exception {
        try (var router = new RouterPeer("127.0.3.200").station(2001, 12, 4005, 3);
                var rig = new BacnetRig(BacnetRig.FAST).points(4005, 3)) {
            router.withoutBroadcasts = true;
            rig.open(Map.of("device.4005", "2001:12"));
            rig.awaitValue(4005, 2, 20);
            assertThat(router.routerQuestions.get()).isPositive();
        }
    }

    @Test
    void aNetworkToWhichNobodyLeadsIsNamed() throws Exception {
        try (var rig = new BacnetRig(BacnetRig.FAST).points(4006, 1)) {
            rig.open(Map.of("device.4006", "2009:12"));
            BacnetRig.await("the reason", () -> {
                DeviceStatus status = rig.status(4006);
                return status != null && status.state() == ConnectionState.DOWN;
            });
            assertThat(Objects.requireNonNull(rig.status(4006)).problems())
                    .containsExactly(Problem.of("connector.problem.bacnet-no-router", "2009", "4006"));
        }
    }

    /** A router was exchanged: the new one, at another address, is found without anybody's help. */
    @Test
    void anotherRouterTakesOver() throws Exception {
        var rig = new BacnetRig(BacnetRig.FAST).points(4007, 3);
        try (rig) {
            try (var first = new RouterPeer("127.0.3.200").station(2001, 12, 4007, 3)) {
                rig.open(Map.of());
                rig.awaitValue(4007, 2, 20);
                assertThat(first.forwarded.get()).isPositive();
            }
            BacnetRig.await("its loss", () -> state(rig) == ConnectionState.DOWN);
            try (var second = new RouterPeer("127.0.3.201").station(2001, 12, 4007, 3)) {
                second.change(4007, 1, 35);
                rig.awaitValue(4007, 1, 35);
            }
        }
    }

    private static ConnectionState state(BacnetRig rig) {
        return Objects.requireNonNull(rig.status(4007)).state();
    }

    /** With the form that is expected: whoever has mistyped it sees what is wrong. */
    @Test
    void placesThatAreNoneAreRefusedInWords() {
        try (var rig = new BacnetRig(BacnetRig.FAST)) {
            for (String wrong :
                    List.of("0:12@10.0.0.1", "2001:300@10.0.0.1", "2001:12@router", "10.0.0.256", "plant", "2001:@")) {
                assertThatThrownBy(() -> rig.open(Map.of("device.1205", wrong)))
                        .isInstanceOfSatisfying(ConnectorException.class, e -> assertThat(e.problem())
                                .isEqualTo(
                                        Problem.of("connector.problem.bacnet-static-address", "device.1205", wrong)));
            }
        }
    }

    private static List<Problem> facts(BacnetRig rig, int device) {
        BacnetRig.await("facts", () -> {
            DeviceStatus status = rig.status(device);
            return status != null && !status.facts().isEmpty();
        });
        return Objects.requireNonNull(rig.status(device)).facts();
    }
}
