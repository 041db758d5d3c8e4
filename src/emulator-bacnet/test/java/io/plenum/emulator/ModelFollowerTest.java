package io.plenum.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.serotonin.bacnet4j.LocalDevice;
import com.serotonin.bacnet4j.RemoteDevice;
import com.serotonin.bacnet4j.service.confirmed.WritePropertyRequest;
import com.serotonin.bacnet4j.transport.DefaultTransport;
import com.serotonin.bacnet4j.type.enumerated.ObjectType;
import com.serotonin.bacnet4j.type.enumerated.PropertyIdentifier;
import com.serotonin.bacnet4j.type.primitive.ObjectIdentifier;
import com.serotonin.bacnet4j.type.primitive.Real;
import com.serotonin.bacnet4j.type.primitive.UnsignedInteger;
import com.serotonin.bacnet4j.util.RequestUtils;
import io.plenum.bacnetip.BacnetIpNetwork;
import io.plenum.bacnetip.BacnetIpSettings;
import io.plenum.emulator.EmulatedPoint.Kind;
import io.plenum.emulator.PointAddress.Bacnet;
import io.plenum.emulator.bacnet.BacnetServerFactory;
import io.plenum.emulator.remote.TestModel;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The BACnet face as a process of its own: the building's controllers live and die with the model. */
@Timeout(120)
class ModelFollowerTest {

    private static final int PORT = 27931;
    private static final int DEVICE = 1301;

    private final TestBuilding building = new TestBuilding();
    private final LocalDevice client = new LocalDevice(
            99,
            new DefaultTransport(
                    new BacnetIpNetwork(new BacnetIpSettings("127.0.79.200", "127.255.255.255", PORT, 0))));
    /** Whoever asks for a device too early is made to wait by the stack. */
    private final Semaphore onTheNetwork = new Semaphore(0);

    private TestModel model;
    private Thread face;
    private int valve;

    @BeforeEach
    void start() throws Exception {
        building.device(DEVICE, 1);
        building.point("sensor", new Bacnet(DEVICE, "analog-input", 1), Kind.NUMERIC, false);
        valve = building.point("valve", new Bacnet(DEVICE, "analog-output", 1), Kind.NUMERIC, true);
        building.set(0, 21.5);
        model = new TestModel(building, 0);
        client.initialize();
        client.withAPDUTimeout(new UnsignedInteger(300)).withNumberOfApduRetries(new UnsignedInteger(0));
        face = Thread.ofPlatform().daemon().start(this::follow);
        assertThat(onTheNetwork.tryAcquire(40, TimeUnit.SECONDS)).isTrue();
    }

    private void follow() {
        URI uri = model.uri();
        EmulatorOptions options =
                EmulatorOptions.parse(new String[] {"--bacnet-prefix", "127.0.79.", "--bacnet-port", "" + PORT});
        try {
            new ModelFollower(uri, options, List.of(new BacnetServerFactory()), Duration.ofSeconds(5), this::said)
                    .run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void said(String line) {
        if (line.contains("on the network")) {
            onTheNetwork.release();
        }
    }

    @AfterEach
    void stop() throws Exception {
        face.interrupt();
        face.join();
        client.terminate();
        model.close();
    }

    @Test
    void commandsReachTheModelAndItsValuesTheNetwork() throws Exception {
        awaitPresentValue(21.5f);
        client.send(client.getRemoteDeviceBlocking(DEVICE, 5000), write(70)).get();
        assertThat(building.snapshot()[valve]).isEqualTo(70);
        building.set(0, 22.5);
        building.tick();
        awaitPresentValue(22.5f);
    }

    /** A value of a building that is not there any more, shown as if it were, is the worst that could happen. */
    @Test
    void whereTheModelIsAwayTheControllersAreSilentUntilItIsBack() throws Exception {
        awaitPresentValue(21.5f);
        int port = model.port();
        model.close();
        await(() -> !readable());
        building.set(0, 19.5);
        model = new TestModel(building, port);
        assertThat(onTheNetwork.tryAcquire(40, TimeUnit.SECONDS)).isTrue();
        awaitPresentValue(19.5f);
    }

    private static WritePropertyRequest write(float value) {
        return new WritePropertyRequest(
                new ObjectIdentifier(ObjectType.analogOutput, 1),
                PropertyIdentifier.presentValue,
                null,
                new Real(value),
                new UnsignedInteger(8));
    }

    private void awaitPresentValue(float value) throws Exception {
        await(() -> read().equals(new Real(value)));
    }

    private boolean readable() {
        try {
            return read() != null;
        } catch (Exception e) {
            return false;
        }
    }

    private Object read() throws Exception {
        RemoteDevice device = client.getRemoteDeviceBlocking(DEVICE, 300);
        return RequestUtils.sendReadPropertyAllowNull(
                client, device, new ObjectIdentifier(ObjectType.analogInput, 1), PropertyIdentifier.presentValue);
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(40);
        while (System.nanoTime() < deadline) {
            try {
                if (condition.call()) {
                    return;
                }
            } catch (Exception e) {
                // Not yet: the device does not answer.
            }
        }
        assertThat(condition.call()).isTrue();
    }
}
