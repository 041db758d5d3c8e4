package io.plenum.bacnet;

import static io.plenum.bacnet.NodeProgram.array;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.serotonin.bacnet4j.type.enumerated.ObjectType;
import io.plenum.link.ConnectorException;
import io.plenum.link.Tuning;
import io.plenum.link.command.CommandState;
import io.plenum.link.command.CommandState.Slot;
import io.plenum.link.command.PointWrite.Hold;
import io.plenum.link.command.PointWrite.Release;
import io.plenum.link.command.WriteResult;
import io.plenum.link.command.WriteResult.Outcome;
import io.plenum.point.Point;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Commands to a controller of another stack, whose program can be made odd; a workstation of that stack sees who holds what. */
class CommandTest {

    private static final int CONTROLLER = 3911;
    private static final String ADDRESS = "127.0.3.211";
    private static final int SAFETY = 3912;
    private static final int OURS = 3913;
    private static final Tuning QUICK = new Tuning(
            Duration.ofMillis(300), Duration.ofSeconds(20), Duration.ofSeconds(4), 50, Duration.ofMillis(300));
    private static final String FREE = array(8, "null");

    private static final List<String> OBJECTS = List.of(
            "analog-output,0",
            "analog-value,0",
            "analog-value,1",
            "binary-output,0",
            "multi-state-value,0",
            "integer-value,0",
            "large-analog-value,0",
            "positive-integer-value,0",
            "analog-input,0",
            "analog-value,77");

    private static @Nullable NodeProgram controller;
    private static @Nullable NodeProgram workstation;
    private static @Nullable BacnetRig rig;
    private static @Nullable BacnetConnector connector;

    @BeforeAll
    static void open() throws Exception {
        String port = String.valueOf(OddPeer.PORT);
        controller = new NodeProgram("controller.js", ADDRESS, port, String.valueOf(CONTROLLER));
        workstation = new NodeProgram("follower.js", "127.0.3.212", port);
        var made = new BacnetRig(QUICK);
        OBJECTS.forEach(object -> made.point(CONTROLLER, object));
        made.point(SAFETY, "analog-value,0").point(OURS, "analog-value,0").point(OURS, "life-safety-zone,1");
        rig = made;
        connector = made.open(Map.of("device." + CONTROLLER, ADDRESS));
    }

    @AfterAll
    static void close() throws Exception {
        Objects.requireNonNull(rig).close();
        controller().close();
        Objects.requireNonNull(workstation).close();
    }

    @AfterEach
    void sane() throws Exception {
        controller().ask("odd");
        for (int priority : List.of(6, 7, 8)) {
            controller().ask("slot 2 0 %d -", priority);
            controller().ask("slot 4 0 %d -", priority);
        }
    }

    private static NodeProgram controller() {
        return Objects.requireNonNull(controller);
    }

    private static Point point(String object) {
        return point(CONTROLLER, object);
    }

    private static Point point(int device, String object) {
        return Objects.requireNonNull(rig).points().stream()
                .filter(one -> one.key().equals(device + "/" + object))
                .findFirst()
                .orElseThrow();
    }

    private static WriteResult hold(String object, double value) throws ConnectorException {
        return Objects.requireNonNull(connector).write(new Hold(point(object), 8, value));
    }

    private static WriteResult release(String object, double value) throws ConnectorException {
        return Objects.requireNonNull(connector).write(new Release(point(object), 8, value, null));
    }

    private static CommandState state(Point point) throws ConnectorException {
        return Objects.requireNonNull(connector).readState(point);
    }

    /** What a workstation sees. Types by their numbers in ASHRAE 135. */
    private static String seen(String address, int type) throws Exception {
        return Objects.requireNonNull(workstation).ask("read %s %d 0 87", address, type);
    }

    private static String seen() throws Exception {
        return seen(ADDRESS, 2);
    }

    private static void assertReason(WriteResult result, Outcome outcome, String key, String... arguments) {
        assertThat(result.outcome()).isEqualTo(outcome);
        var reason = Objects.requireNonNull(result.reason());
        assertThat(reason.messageKey()).isEqualTo("connector.problem.command-" + key);
        assertThat(reason.arguments()).containsExactly(arguments);
    }

    /** Each type has its own encoding; what is done already is not done again. */
    @Test
    void everySortOfObjectIsCommandedReadBackAndReleasedOnce() throws Exception {
        record Sort(int type, String object, double value, String written) {}
        var sorts = List.of(
                new Sort(1, "analog-output,0", 21.5, "21.5"),
                new Sort(2, "analog-value,0", 21.3, "21.299999237060547"),
                new Sort(4, "binary-output,0", 1, "1"),
                new Sort(19, "multi-state-value,0", 3, "3"),
                new Sort(45, "integer-value,0", -40, "-40"),
                new Sort(46, "large-analog-value,0", 12345678901.5, "12345678901.5"),
                new Sort(48, "positive-integer-value,0", 70_000, "70000"));
        for (Sort sort : sorts) {
            assertThat(hold(sort.object(), sort.value()).outcome())
                    .as(sort.object())
                    .isEqualTo(Outcome.DONE);
            assertThat(seen(ADDRESS, sort.type())).isEqualTo(array(8, sort.written()));
            String writes = controller().ask("writes");
            assertThat(hold(sort.object(), sort.value()).outcome()).isEqualTo(Outcome.ALREADY);
            assertThat(controller().ask("writes")).isEqualTo(writes);
            CommandState held = state(point(sort.object()));
            assertThat(held.prioritised()).isTrue();
            assertThat(held.slots()).containsExactly(new Slot(8, Double.parseDouble(sort.written())));
            assertThat(held.relinquishDefault()).isNotNull();
            assertThat(held.present()).isEqualTo(Double.parseDouble(sort.written()));
            WriteResult released = release(sort.object(), sort.value());
            assertThat(released.outcome()).isEqualTo(Outcome.DONE);
            assertThat(Objects.requireNonNull(released.after()).slots()).isEmpty();
            assertThat(seen(ADDRESS, sort.type())).isEqualTo(FREE);
            assertThat(release(sort.object(), sort.value()).outcome()).isEqualTo(Outcome.ALREADY);
        }
    }

    /** A device on our own stack, which has its own idea of a priority array. */
    @Test
    void aDeviceOfOurStackIsCommandedAsTheOtherStackSees() throws Exception {
        try (var peer = new OddPeer(OURS, "127.0.3.213", 1).withCommandable(0).start()) {
            Point point = point(OURS, "analog-value,0");
            BacnetConnector open = Objects.requireNonNull(connector);
            assertThat(open.write(new Hold(point, 8, 23)).outcome()).isEqualTo(Outcome.DONE);
            assertThat(seen(peer.address, 2)).isEqualTo(array(8, "23"));
            Objects.requireNonNull(workstation).ask("write %s 2 0 8 4 17", peer.address);
            assertThat(open.write(new Release(point, 8, 23, 20.0)).outcome()).isEqualTo(Outcome.TAKEN);
            assertThat(seen(peer.address, 2)).isEqualTo(array(8, "17"));
            assertThat(open.write(new Release(point, 8, 17, 20.0)).outcome()).isEqualTo(Outcome.DONE);
            assertThat(seen(peer.address, 2)).isEqualTo(FREE);
        }
    }

    /** An operator at a panel has written into the same slot since: his command is not ours to end. */
    @Test
    void whatSomebodyElseHasWrittenThereStays() throws Exception {
        hold("analog-value,0", 22);
        Objects.requireNonNull(workstation).ask("write %s 2 0 8 4 30", ADDRESS);
        assertReason(release("analog-value,0", 22), Outcome.TAKEN, "taken", "30");
        assertThat(seen()).isEqualTo(array(8, "30"));
    }

    /** It stands, and it does not count: by a higher priority, a minimum time, by hand, or out of service. */
    @Test
    void aCommandThatDoesNotCountIsSaidToBeOverruled() throws Exception {
        controller().ask("slot 2 0 7 18");
        assertReason(hold("analog-value,0", 22), Outcome.OVERRULED, "overruled", "7", "18");
        assertThat(state(point("analog-value,0")).holder()).isEqualTo(new Slot(7, 18));
        assertThat(hold("analog-value,0", 22).outcome()).isEqualTo(Outcome.OVERRULED);
        assertThat(release("analog-value,0", 22).outcome()).isEqualTo(Outcome.DONE);
        assertThat(seen()).isEqualTo(array(7, "18"));
        controller().ask("slot 2 0 7 -");
        controller().ask("slot 4 0 6 0");
        assertReason(hold("binary-output,0", 1), Outcome.OVERRULED, "minimum-time", "0");
        controller().ask("odd hand");
        assertReason(hold("analog-value,0", 22), Outcome.OVERRULED, "by-hand");
        assertThat(state(point("analog-value,0")).overridden()).isTrue();
        controller().ask("odd cut-off");
        assertReason(hold("analog-value,0", 22), Outcome.OVERRULED, "out-of-service");
        assertThat(release("analog-value,0", 22).outcome()).isEqualTo(Outcome.DONE);
    }

    /** What a device has made of our value is taken back: nobody else would. */
    @Test
    void aControllerThatDoesSomethingElseIsFoundOutAndKeepsNothingOfOurs() throws Exception {
        controller().ask("odd rounding");
        assertReason(hold("analog-value,0", 21.3), Outcome.MISMATCH, "mismatch", "21.3", "21.5");
        assertThat(seen()).isEqualTo(FREE);
        controller().ask("odd idle");
        assertReason(hold("analog-value,0", 21.3), Outcome.MISMATCH, "mismatch", "21.3", "20");
        controller().ask("odd lagging");
        assertReason(hold("analog-value,0", 21.3), Outcome.MISMATCH, "mismatch", "21.3", "20");
        assertThat(seen()).isEqualTo(FREE);
        controller().ask("odd");
        hold("analog-value,0", 22);
        controller().ask("odd keeping");
        WriteResult kept = release("analog-value,0", 22);
        assertReason(kept, Outcome.MISMATCH, "not-released");
        assertThat(kept.stands()).isFalse();
    }

    /** In the device's own words, and nothing has changed there. */
    @Test
    void whatTheControllerRefusesIsSaidInItsWords() throws Exception {
        assertReason(hold("analog-value,0", 5000), Outcome.REFUSED, "refused", "property: value-out-of-range");
        assertReason(hold("analog-value,0", Double.NaN), Outcome.REFUSED, "value", "NaN");
        assertReason(hold("binary-output,0", 2), Outcome.REFUSED, "value", "2");
        assertReason(hold("multi-state-value,0", 0), Outcome.REFUSED, "value", "0");
        assertReason(hold("positive-integer-value,0", 1.5), Outcome.REFUSED, "value", "1.5");
        assertReason(hold("analog-value,77", 1), Outcome.REFUSED, "untold", "unknown-object");
        controller().ask("odd denied");
        assertReason(hold("analog-value,0", 22), Outcome.REFUSED, "refused", "property: write-access-denied");
        assertThat(seen()).isEqualTo(FREE);
    }

    /** It does what it is told, and its answers get lost: neither is the command lost, nor is anything done that was not wanted. */
    @Test
    void aLostAcknowledgementLosesNothing() throws Exception {
        controller().ask("odd silent 99");
        assertThat(hold("analog-value,0", 22).outcome()).isEqualTo(Outcome.DONE);
        assertThat(seen()).isEqualTo(array(8, "22"));
        controller().ask("odd silent 1");
        assertThat(release("analog-value,0", 22).outcome()).isEqualTo(Outcome.DONE);
        assertThat(seen()).isEqualTo(FREE);
    }

    /** Inputs, life safety, the priorities of others: not even asked. */
    @Test
    void whatMustNeverBeWrittenIsNot() throws Exception {
        String writes = controller().ask("writes");
        BacnetConnector open = Objects.requireNonNull(connector);
        assertReason(hold("analog-input,0", 22), Outcome.REFUSED, "type", "analog-input");
        Point value = point("analog-value,0");
        assertReason(open.write(new Hold(value, 6, 22)), Outcome.REFUSED, "priority", "6", "7", "16");
        assertReason(open.write(new Release(value, 17, 22, null)), Outcome.REFUSED, "priority", "17", "7", "16");
        Point zone = point(OURS, "life-safety-zone,1");
        assertReason(open.write(new Hold(zone, 8, 1)), Outcome.REFUSED, "type", "life-safety-zone");
        assertThat(controller().ask("writes")).isEqualTo(writes);
        try (var panel = new OddPeer(SAFETY, "127.0.3.214", 1).withCommandable(0)) {
            panel.object(ObjectType.lifeSafetyPoint, "smoke", Map.of());
            panel.start();
            Point set = point(SAFETY, "analog-value,0");
            assertReason(open.write(new Hold(set, 8, 22)), Outcome.REFUSED, "life-safety", String.valueOf(SAFETY));
            assertThat(seen(panel.address, 2)).isEqualTo(FREE);
        }
    }

    /** The smallest ones tell one property at a time, or their priorities one by one. */
    @Test
    void smallControllersAreAskedOneByOne() throws Exception {
        controller().ask("slot 2 0 7 18");
        for (String odd : List.of("elements", "single")) {
            controller().ask("odd " + odd);
            CommandState state = state(point("analog-value,0"));
            assertThat(state.slots()).as(odd).containsExactly(new Slot(7, 18));
            assertThat(state.present()).isEqualTo(18);
        }
    }

    /** The last write counts, and it is taken back by what was there before, as long as it is still ours. */
    @Test
    void anObjectWithoutPrioritiesGetsBackWhatItHad() throws Exception {
        Point plain = point("analog-value,1");
        BacnetConnector open = Objects.requireNonNull(connector);
        assertThat(state(plain).prioritised()).isFalse();
        assertThat(open.write(new Hold(plain, 8, 25)).outcome()).isEqualTo(Outcome.DONE);
        assertThat(controller().ask("shown 2 1")).isEqualTo("25");
        assertThat(open.write(new Hold(plain, 8, 25)).outcome()).isEqualTo(Outcome.ALREADY);
        assertReason(open.write(new Release(plain, 8, 25, null)), Outcome.ALREADY, "left", "25");
        assertThat(open.write(new Release(plain, 8, 25, 20.0)).outcome()).isEqualTo(Outcome.DONE);
        assertThat(controller().ask("shown 2 1")).isEqualTo("20");
        controller().ask("plain 2 1 31");
        assertThat(open.write(new Release(plain, 8, 25, 20.0)).outcome()).isEqualTo(Outcome.TAKEN);
        assertThat(controller().ask("shown 2 1")).isEqualTo("31");
        controller().ask("plain 2 1 20");
    }

    /** Another device answers at its address: it gets nothing. And what makes no sense is never taken for done. */
    @Test
    void neitherAnotherDeviceNorNonsenseIsTakenForAnAnswer() throws Exception {
        String writes = controller().ask("writes");
        controller().ask("odd moved");
        assertThatThrownBy(() -> hold("analog-value,0", 22)).isInstanceOf(ConnectorException.class);
        assertThat(controller().ask("writes")).isEqualTo(writes);
        controller().ask("odd nonsense");
        for (int round = 0; round < 30; round++) {
            try {
                assertThat(hold("analog-value,0", 22).outcome()).isIn(Outcome.REFUSED, Outcome.MISMATCH);
            } catch (ConnectorException unclear) {
                assertThat(unclear.problem().messageKey()).startsWith("connector.problem.");
            }
        }
        controller().ask("odd");
        assertThat(hold("analog-value,0", 22).stands()).isTrue();
    }
}
