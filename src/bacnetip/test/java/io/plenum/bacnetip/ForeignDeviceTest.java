package io.plenum.bacnetip;

import static org.assertj.core.api.Assertions.assertThat;

import com.serotonin.bacnet4j.LocalDevice;
import com.serotonin.bacnet4j.transport.DefaultTransport;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** We stand in a network where nobody hears us; the plant and its broadcast manager are in another one. */
class ForeignDeviceTest {

    private static final int PORT = 27923;

    private final BacnetIpNetwork plantNetwork =
            new BacnetIpNetwork(new BacnetIpSettings("127.0.79.2", "127.255.255.255", PORT, 0));
    private final LocalDevice plant = new LocalDevice(7902, new DefaultTransport(plantNetwork));
    private final BacnetIpNetwork ourNetwork = new BacnetIpNetwork(
            new BacnetIpSettings("127.0.79.1", "127.0.79.100", PORT, 0),
            new Bbmd("127.0.79.20", PORT, Duration.ofSeconds(2)));
    private final LocalDevice ours = new LocalDevice(7901, new DefaultTransport(ourNetwork));

    @SuppressWarnings("NullAway.Init")
    private BbmdPeer manager;

    @BeforeEach
    void start() throws Exception {
        manager = new BbmdPeer("127.0.79.20", PORT);
        plant.initialize();
    }

    @AfterEach
    void stop() {
        ours.terminate();
        plant.terminate();
        manager.close();
    }

    @Test
    void devicesOfTheOtherNetworkAreFoundAndHeard() throws Exception {
        ours.initialize();
        awaitState(ForeignState.REGISTERED);
        assertThat(ours.getRemoteDeviceBlocking(7902, 5000).getInstanceNumber()).isEqualTo(7902);
        // Its broadcasts reach us by the manager, and nothing else does.
        long heard = ourNetwork.traffic().packetsIn();
        plant.sendGlobalBroadcast(plant.getIAm());
        await("the announcement", () -> ourNetwork.traffic().packetsIn() > heard);
    }

    /** A registration lasts two seconds here: after four of them it must have been renewed several times. */
    @Test
    void theRegistrationIsRenewedBeforeItEnds() throws Exception {
        ours.initialize();
        await("renewals", () -> manager.registrations.get() >= 5);
        assertThat(ourNetwork.foreignState()).isEqualTo(ForeignState.REGISTERED);
        assertThat(ours.getRemoteDeviceBlocking(7902, 5000).getInstanceNumber()).isEqualTo(7902);
    }

    /** It answers our next broadcast with a refusal: that is the sign to register again at once. */
    @Test
    void aRestartedManagerIsToldAgain() throws Exception {
        ours.initialize();
        awaitState(ForeignState.REGISTERED);
        int before = manager.registrations.get();
        manager.forget();
        ours.sendGlobalBroadcast(ours.getIAm());
        await("a registration", () -> manager.registrations.get() > before);
        awaitState(ForeignState.REGISTERED);
    }

    @Test
    void refusalAndSilenceAreToldApart() throws Exception {
        manager.refusing = true;
        ours.initialize();
        awaitState(ForeignState.REFUSED);
        manager.close();
        awaitState(ForeignState.SILENT);
    }

    private void awaitState(ForeignState state) {
        await(state.name(), () -> ourNetwork.foreignState() == state);
    }

    private static void await(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + 15_000_000_000L;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError(what + " did not come");
            }
            LockSupport.parkNanos(5_000_000);
        }
    }
}
