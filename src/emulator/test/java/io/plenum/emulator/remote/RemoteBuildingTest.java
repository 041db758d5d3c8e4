package io.plenum.emulator.remote;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plenum.emulator.EmulatedPoint.Kind;
import io.plenum.emulator.PointAddress.Bacnet;
import io.plenum.emulator.PointAddress.OpcUa;
import io.plenum.emulator.TestBuilding;
import io.plenum.emulator.aula.AulaHouse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RemoteBuildingTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    private final TestBuilding building = new TestBuilding();
    private TestModel model;
    private RemoteBuilding remote;
    private int sensor;
    private int valve;

    @BeforeEach
    void start() throws Exception {
        building.device(1201, 1);
        building.device(1202, 2);
        sensor = building.point("sensor", new Bacnet(1201, "analog-input", 1), Kind.NUMERIC, false);
        valve = building.point("valve", new Bacnet(1202, "analog-output", 1), Kind.NUMERIC, true);
        building.point("door", new OpcUa("security/door"), Kind.MULTISTATE, false, "shut", "open");
        building.set(sensor, 21.123456789012344);
        model = new TestModel(building, 0);
        remote = RemoteBuilding.connect(model.uri(), LONG);
    }

    @AfterEach
    void stop() {
        remote.close();
        model.close();
    }

    /** A face that starts answers with values at once; it does not wait for a tick. */
    @Test
    void itIsTheSameBuildingFromTheBeginning() {
        assertThat(remote.points()).isEqualTo(building.points());
        assertThat(remote.devices()).isEqualTo(building.devices());
        assertThat(remote.snapshot()).isEqualTo(building.snapshot());
    }

    @Test
    void theWholeOfAulaHouseIsMirrored() throws Exception {
        AulaHouse house = new AulaHouse(1, Instant.parse("2026-01-12T09:00:00Z"), false);
        try (var big = new TestModel(house, 0);
                var mirror = RemoteBuilding.connect(big.uri(), LONG)) {
            assertThat(mirror.points()).isEqualTo(house.points()).hasSizeGreaterThan(1000);
            assertThat(mirror.snapshot()).isEqualTo(house.snapshot());
            assertThat(mirror.points())
                    .allMatch(point -> mirror.overridden(point.index()) == house.overridden(point.index()));
        }
    }

    /** A broken sensor is NaN, which JSON has no number for. */
    @Test
    void ticksBringValuesFlagsAndSilencedDevices() throws Exception {
        Semaphore ticks = new Semaphore(0);
        remote.onTick(ticks::release);
        building.set(sensor, Double.NaN);
        building.setOverridden(valve);
        building.setOffline(1202, true);
        building.tick();

        assertThat(ticks.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
        await(() -> Double.isNaN(remote.snapshot()[sensor]));
        assertThat(remote.overridden(valve)).isTrue();
        assertThat(remote.overridden(sensor)).isFalse();
        assertThat(remote.offline(1202)).isTrue();
        assertThat(remote.offline(1201)).isFalse();
    }

    @Test
    void aCommandIsWithTheModelWhenItReturns() {
        remote.write(valve, 70);
        assertThat(building.snapshot()[valve]).isEqualTo(70);
        remote.relinquish(valve);
        assertThat(building.snapshot()[valve]).isEqualTo(1);
    }

    /** A command that reached nobody must not look as if it had. */
    @Test
    void aCommandThatTheModelDoesNotTakeIsAFailure() {
        assertThatThrownBy(() -> remote.write(valve, 1e9)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> remote.write(77, 1)).isInstanceOf(IllegalStateException.class);
        model.close();
        assertThatThrownBy(() -> remote.write(valve, 70)).isInstanceOf(IllegalStateException.class);
        assertThat(building.snapshot()[valve]).isEqualTo(1);
    }

    /** Without ticks, by day and night: only the process has to live. */
    @Test
    void aModelThatStepsSlowlyIsNotAway() throws Exception {
        try (var impatient = RemoteBuilding.connect(model.uri(), Duration.ofMillis(2500))) {
            Thread waiting = Thread.ofVirtual().start(() -> end(impatient));
            assertThat(waiting.join(Duration.ofSeconds(4))).isFalse();
            waiting.interrupt();
        }
    }

    private static void end(RemoteBuilding building) {
        try {
            building.awaitEnd();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aModelThatIsKilledIsAwayAtOnce() throws Exception {
        model.close();
        long began = System.nanoTime();
        remote.awaitEnd();
        assertThat(System.nanoTime() - began).isLessThan(TimeUnit.SECONDS.toNanos(10));
    }

    /** A process that is stopped keeps its connections open, and says nothing. */
    @Test
    void aModelThatHangsIsAway() throws Exception {
        String description = BuildingMessages.JSON.writeValueAsString(BuildingMessages.Description.of(building));
        String values = BuildingMessages.JSON.writeValueAsString(BuildingMessages.Values.of(building));
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> answerAndHang(server, description, values));
            URI uri = URI.create("http://127.0.0.1:" + server.getLocalPort() + "/");
            try (var hanging = RemoteBuilding.connect(uri, Duration.ofMillis(300))) {
                hanging.awaitEnd();
                assertThat(hanging.snapshot()).isEqualTo(building.snapshot());
            }
        }
    }

    @SuppressWarnings("resource") // they stay open: that is what it is about
    private static void answerAndHang(ServerSocket server, String description, String values) {
        try {
            Socket first = server.accept();
            first.getOutputStream()
                    .write(("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: "
                                    + description.getBytes(UTF_8).length + "\r\n\r\n" + description)
                            .getBytes(UTF_8));
            Socket second = server.accept();
            second.getOutputStream().write(("HTTP/1.1 200 OK\r\n\r\n" + values + "\n").getBytes(UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whereNoModelAnswersItSaysSo() {
        model.close();
        assertThatThrownBy(() -> RemoteBuilding.connect(model.uri(), LONG)).isInstanceOf(IOException.class);
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!condition.getAsBoolean() && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
