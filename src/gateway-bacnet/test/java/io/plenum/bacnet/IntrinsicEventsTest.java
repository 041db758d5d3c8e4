package io.plenum.bacnet;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.point.ControllerEvent;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Alarms that a controller raises by its own limits, from a real BACnet device with intrinsic reporting. */
class IntrinsicEventsTest {

    private static final int DEVICE = 3701;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private @Nullable AlarmingDevice device;

    @BeforeEach
    void start() throws Exception {
        device = new AlarmingDevice(DEVICE, 1);
    }

    @AfterEach
    void stop() {
        device().close();
    }

    private AlarmingDevice device() {
        return Objects.requireNonNull(device);
    }

    private void drop(double pascals) {
        device().drop(pascals);
    }

    private static BacnetRig rig() {
        return new BacnetRig(BacnetRig.FAST).point(DEVICE, "analog-input,0");
    }

    @Test
    void anEventArrivesAtOnceAndSoDoesItsEnd() throws Exception {
        try (var rig = rig()) {
            rig.open(Map.of("eventRecipient", "true"));
            BacnetRig.await(PATIENCE, "the first answer", () -> !rig.heard.answers.isEmpty());
            assertThat(rig.heard.answers.getFirst()).isEmpty();
            drop(400);
            BacnetRig.await(PATIENCE, "an event", () -> !rig.heard.events.isEmpty());
            ControllerEvent raised = rig.heard.events.getFirst();
            assertThat(raised.active()).isTrue();
            assertThat(raised.condition()).isEqualTo("analog-input 0");
            assertThat(raised.message()).isNotBlank();
            assertThat(raised.severity()).isBetween(600, 620);
            drop(100);
            BacnetRig.await(PATIENCE, "its end", () -> rig.heard.events.stream().anyMatch(event -> !event.active()));
        }
    }

    /** The server was down, or the line was, when it happened. */
    @Test
    void whatWasMissedIsFoundByAskingEvenWhereNothingMayBeEnteredInTheDevice() throws Exception {
        try (var rig = rig()) {
            rig.open(Map.of());
            BacnetRig.await(PATIENCE, "the first answer", () -> !rig.heard.answers.isEmpty());
        }
        drop(400);
        BacnetRig.await(PATIENCE, "an alarm that stands", IntrinsicEventsTest::stands);
        // A device whose limit is passed when it starts is one that starts.
        device().close();
        device = new AlarmingDevice(DEVICE, 1, 400);
        BacnetRig.await(PATIENCE, "an alarm from the beginning", IntrinsicEventsTest::stands);
    }

    private static boolean stands() {
        try (var rig = rig()) {
            rig.open(Map.of());
            BacnetRig.await(PATIENCE, "an answer", () -> !rig.heard.answers.isEmpty());
            List<ControllerEvent> active = rig.heard.answers.getFirst();
            return active.size() == 1 && active.getFirst().active();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** The device must not go on sending to somebody who has left: its list would fill with the dead. */
    @Test
    void theEntryAmongTheRecipientsIsTakenBackWhenTheConnectionCloses() throws Exception {
        try (var rig = rig()) {
            rig.open(Map.of("eventRecipient", "true"));
            BacnetRig.await(PATIENCE, "the first answer", () -> !rig.heard.answers.isEmpty());
            assertThat(device().building.devices()).hasSize(1);
            assertThat(recipients()).isEqualTo(1);
        }
        assertThat(recipients()).isZero();
    }

    private int recipients() {
        return device().recipients();
    }
}
