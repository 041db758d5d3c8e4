package io.plenum.bacnet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plenum.link.ConnectorException;
import io.plenum.link.alarm.AlarmOrder;
import io.plenum.link.alarm.AlarmOrder.Action;
import io.plenum.link.alarm.AlarmOrderResult;
import io.plenum.link.alarm.AlarmOrderResult.Outcome;
import io.plenum.point.ControllerEvent;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Alarms acknowledged at a real BACnet device that checks the time stamps of acknowledgements. */
class AcknowledgementTest {

    private static final int DEVICE = 3702;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Map<String, String> SETTINGS = Map.of("eventRecipient", "true", "acknowledgeAlarms", "true");

    private @Nullable AlarmingDevice device;

    @BeforeEach
    void start() throws Exception {
        device = new AlarmingDevice(DEVICE, 2);
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
        return new BacnetRig(BacnetRig.FAST).point(DEVICE, "analog-input,0").point(DEVICE, "analog-input,1");
    }

    private static AlarmOrder order(BacnetRig rig, int point, String reference) {
        return new AlarmOrder(
                rig.points().get(point), Action.ACKNOWLEDGE, reference, "j.müller", "filter ordered", Duration.ZERO);
    }

    /** Waits for a word of the device that stands or not, acknowledged or not. */
    private static ControllerEvent event(BacnetRig rig, int known, boolean active, boolean acknowledged) {
        BacnetRig.await(PATIENCE, "an event", () -> rig.heard.events.stream()
                .skip(known)
                .anyMatch(one -> one.active() == active && one.acknowledged() == acknowledged));
        return rig.heard.events.stream()
                .skip(known)
                .filter(one -> one.active() == active && one.acknowledged() == acknowledged)
                .findFirst()
                .orElseThrow();
    }

    private static @Nullable ControllerEvent standing(BacnetRig rig) {
        return rig.heard.answers.getLast().stream().findFirst().orElse(null);
    }

    /** Twice is the same as once: an answer may get lost on its way to the server. */
    @Test
    void anAlarmIsAcknowledgedAtItsDeviceOnce() throws Exception {
        try (var rig = rig()) {
            BacnetConnector connector = rig.open(SETTINGS);
            BacnetRig.await(PATIENCE, "the first answer", () -> !rig.heard.answers.isEmpty());
            drop(400);
            ControllerEvent raised = event(rig, 0, true, false);
            assertThat(connector.carryOut(order(rig, 0, raised.reference())).outcome())
                    .isEqualTo(Outcome.DONE);
            // The device is asked again at once: not every one tells of acknowledgements by itself.
            BacnetRig.await(
                    PATIENCE,
                    "the acknowledged alarm",
                    () -> standing(rig) != null
                            && Objects.requireNonNull(standing(rig)).acknowledged());
            ControllerEvent acknowledged = Objects.requireNonNull(standing(rig));
            assertThat(acknowledged.condition()).isEqualTo(raised.condition());
            assertThat(acknowledged.time()).isEqualTo(raised.time());
            assertThat(connector.carryOut(order(rig, 0, raised.reference())).outcome())
                    .isEqualTo(Outcome.ALREADY);
        }
    }

    /** Whoever acknowledges has seen the first alarm, and not the one that came after it. */
    @Test
    void anAlarmThatHasComeAgainIsNotAcknowledgedForTheOneBefore() throws Exception {
        try (var rig = rig()) {
            BacnetConnector connector = rig.open(SETTINGS);
            BacnetRig.await(PATIENCE, "the first answer", () -> !rig.heard.answers.isEmpty());
            drop(400);
            ControllerEvent first = event(rig, 0, true, false);
            drop(100);
            BacnetRig.await(PATIENCE, "its end", () -> rig.heard.events.stream().anyMatch(one -> !one.active()));
            int known = rig.heard.events.size();
            drop(400);
            ControllerEvent second = event(rig, known, true, false);
            assertThat(second.reference()).isNotEqualTo(first.reference());
            assertThat(connector.carryOut(order(rig, 0, first.reference())).outcome())
                    .isEqualTo(Outcome.CHANGED);
            assertThat(connector.carryOut(order(rig, 0, second.reference())).outcome())
                    .isEqualTo(Outcome.DONE);
        }
    }

    /** Where nothing may be entered in the device: its answer to a question has what an acknowledgement needs. */
    @Test
    void whatWasFoundByAskingCanBeAcknowledgedAlsoAfterItIsOver() throws Exception {
        drop(400);
        String reference;
        try (var rig = rig()) {
            rig.open(Map.of("acknowledgeAlarms", "true"));
            BacnetRig.await(
                    PATIENCE,
                    "an alarm",
                    () -> rig.heard.answers.stream().anyMatch(all -> !all.isEmpty()) || !rig.heard.events.isEmpty());
            reference = rig.heard.answers.getLast().getFirst().reference();
        }
        drop(100);
        try (var rig = rig()) {
            BacnetConnector connector = rig.open(Map.of("acknowledgeAlarms", "true"));
            BacnetRig.await(PATIENCE, "an answer", () -> !rig.heard.answers.isEmpty());
            assertThat(connector.carryOut(order(rig, 0, reference)).outcome()).isEqualTo(Outcome.DONE);
        }
    }

    /** The device's own words: an object that knows no alarms, a reference to another object, no reference at all. */
    @Test
    void whatTheDeviceRefusesIsSaidInItsWordsAndWhatIsAwayIsTriedAgain() throws Exception {
        try (var rig = rig()) {
            BacnetConnector connector = rig.open(SETTINGS);
            BacnetRig.await(PATIENCE, "the first answer", () -> !rig.heard.answers.isEmpty());
            drop(400);
            String reference = event(rig, 0, true, false).reference();
            String other = reference.replace("analog-input,0", "analog-input,1");
            AlarmOrderResult refused = connector.carryOut(order(rig, 1, other));
            assertThat(refused.outcome()).isEqualTo(Outcome.REFUSED);
            assertThat(Objects.requireNonNull(refused.reason()).arguments())
                    .singleElement()
                    .asString()
                    .contains("no-alarm-configured");
            assertThat(connector.carryOut(order(rig, 0, other)).outcome()).isEqualTo(Outcome.CHANGED);
            // An alarm for life safety is left to those who stand before the panel, unless somebody has set otherwise.
            AlarmOrderResult safety = connector.carryOut(order(rig, 0, reference.replaceFirst(" \\d+@", " 5@")));
            assertThat(safety.outcome()).isEqualTo(Outcome.REFUSED);
            assertThat(Objects.requireNonNull(safety.reason()).messageKey())
                    .isEqualTo("connector.problem.order-life-safety");
            assertThat(rig.heard.events).noneMatch(ControllerEvent::acknowledged);
            assertThat(connector.carryOut(order(rig, 0, "odd 3@zz")).outcome()).isEqualTo(Outcome.CHANGED);
            device().close();
            assertThatThrownBy(() -> connector.carryOut(order(rig, 0, reference)))
                    .isInstanceOf(ConnectorException.class);
        }
    }
}
