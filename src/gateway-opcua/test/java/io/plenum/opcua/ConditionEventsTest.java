package io.plenum.opcua;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.emulator.EmulatedPoint.Kind;
import io.plenum.emulator.PointAddress;
import io.plenum.emulator.TestBuilding;
import io.plenum.emulator.opcua.OpcUaBuildingServer;
import io.plenum.emulator.opcua.OpcUaServerSettings;
import io.plenum.link.Connection;
import io.plenum.link.ConnectorContext;
import io.plenum.link.ConnectorException;
import io.plenum.link.DeviceStatus;
import io.plenum.link.Problem;
import io.plenum.link.SampleSink;
import io.plenum.link.Tuning;
import io.plenum.link.alarm.AlarmOrder;
import io.plenum.link.alarm.AlarmOrder.Action;
import io.plenum.link.alarm.AlarmOrderResult;
import io.plenum.link.alarm.AlarmOrderResult.Outcome;
import io.plenum.link.present.PresentRequest;
import io.plenum.point.ControllerEvent;
import io.plenum.point.EventFollower;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.PointKind;
import io.plenum.point.PointSource;
import io.plenum.point.QualityReason;
import io.plenum.point.device.DeviceDeclaration;
import io.plenum.point.unit.Unit;
import io.plenum.supervision.ConnectorContractTest;
import io.plenum.supervision.HeardEvents;
import io.plenum.trust.TrustList;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Conditions of a real OPC UA server at our points. */
class ConditionEventsTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path data;

    private final TestBuilding building = new TestBuilding();
    private int fire;
    private @Nullable OpcUaServerSettings settings;
    private @Nullable OpcUaBuildingServer server;

    @BeforeEach
    void start() throws Exception {
        Files.createDirectories(data.resolve("secrets"));
        fire = building.point(
                "fire", "Fire_Alarm", new PointAddress.OpcUa("test/fire"), Kind.BINARY, false, "normal", "alarm");
        building.set(fire, 0);
        try (var probe = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            settings = new OpcUaServerSettings(
                    "127.0.0.1",
                    probe.getLocalPort(),
                    data.resolve("secrets/peer"),
                    data.resolve("opcua/trusted/peer.der"),
                    data.resolve("server"));
        }
        server = new OpcUaBuildingServer(building, settings);
        server.start();
    }

    @AfterEach
    void stop() {
        if (server != null) {
            server.close();
        }
    }

    private void burn(boolean burns) {
        building.set(fire, burns ? 1 : 0);
        building.tick();
    }

    @Test
    void aConditionArrivesWithItsMessageAndSoDoesItsEnd() throws Exception {
        try (var rig = new Rig()) {
            OpcUaRig.await("the first refresh", () -> !rig.heard.answers.isEmpty());
            assertThat(rig.heard.answers.getFirst()).isEmpty();
            burn(true);
            OpcUaRig.await("an event", () -> !rig.heard.events.isEmpty());
            ControllerEvent raised = rig.heard.events.getFirst();
            assertThat(raised.active()).isTrue();
            assertThat(raised.acknowledged()).isFalse();
            assertThat(raised.message()).isEqualTo("Name of fire: alarm");
            assertThat(raised.severity()).isEqualTo(900);
            burn(false);
            OpcUaRig.await("its end", () -> rig.heard.events.size() == 2);
            assertThat(rig.heard.events.get(1).active()).isFalse();
            assertThat(rig.heard.events.get(1).condition()).isEqualTo(raised.condition());
        }
    }

    /** It burnt while nobody listened: the refresh tells, and after the next start it tells when that is over. */
    @Test
    void whatWasMissedIsToldByTheRefresh() throws Exception {
        burn(true);
        try (var rig = new Rig()) {
            OpcUaRig.await("a refresh", () -> !rig.heard.answers.isEmpty());
            assertThat(rig.heard.answers.getFirst()).hasSize(1).allMatch(ControllerEvent::active);
        }
        burn(false);
        try (var rig = new Rig()) {
            OpcUaRig.await("a refresh", () -> !rig.heard.answers.isEmpty());
            assertThat(rig.heard.answers.getFirst()).isEmpty();
        }
    }

    /** By the very event that was seen, with the confirmation that the server wants after it; twice is the same as once. */
    @Test
    void aConditionIsAcknowledgedAndConfirmedAtItsServerOnce() throws Exception {
        try (var rig = new Rig()) {
            OpcUaRig.await("the first refresh", () -> !rig.heard.answers.isEmpty());
            burn(true);
            OpcUaRig.await("an event", () -> !rig.heard.events.isEmpty());
            String reference = rig.heard.events.getFirst().reference();
            assertThat(rig.text("ConfirmedState")).isEqualTo("Confirmed");
            assertThat(rig.order(Action.ACKNOWLEDGE, reference).outcome()).isEqualTo(Outcome.DONE);
            OpcUaRig.await("the events of both", () -> rig.heard.events.size() == 3);
            assertThat(List.copyOf(rig.heard.events).subList(1, 3)).allMatch(ControllerEvent::acknowledged);
            assertThat(rig.heard.events.getLast().active()).isTrue();
            assertThat(rig.text("AckedState")).isEqualTo("Acknowledged");
            assertThat(rig.text("ConfirmedState")).isEqualTo("Confirmed");
            String acknowledged = rig.heard.events.getLast().reference();
            assertThat(rig.order(Action.ACKNOWLEDGE, acknowledged).outcome()).isEqualTo(Outcome.ALREADY);
            // One that the server has never told is not the one that somebody has seen: its own word for that is
            // Bad_EventIdUnknown.
            assertThat(rig.order(Action.ACKNOWLEDGE, "00ff" + acknowledged).outcome())
                    .isEqualTo(Outcome.CHANGED);
        }
    }

    /** Shelved for a time and taken off the shelf again, as its state says; what the server refuses is told in its words. */
    @Test
    void aConditionIsShelvedAtItsServerAndTakenOffTheShelf() throws Exception {
        try (var rig = new Rig()) {
            OpcUaRig.await("the first refresh", () -> !rig.heard.answers.isEmpty());
            burn(true);
            OpcUaRig.await("an event", () -> !rig.heard.events.isEmpty());
            String reference = rig.heard.events.getFirst().reference();
            String state = "ShelvingState/0:CurrentState";
            assertThat(rig.order(Action.UNSHELVE, reference).outcome()).isEqualTo(Outcome.ALREADY);
            assertThat(rig.shelve(reference, Duration.ofDays(2)))
                    .isEqualTo(AlarmOrderResult.refused(
                            Problem.of("connector.problem.order-refused", "Bad_ShelvingTimeOutOfRange")));
            assertThat(rig.text(state)).isEqualTo("Unshelved");
            assertThat(rig.order(Action.SHELVE, reference).outcome()).isEqualTo(Outcome.DONE);
            assertThat(rig.text(state)).isEqualTo("Timed Shelved");
            assertThat(rig.order(Action.SHELVE, reference).outcome()).isEqualTo(Outcome.ALREADY);
            assertThat(rig.order(Action.UNSHELVE, reference).outcome()).isEqualTo(Outcome.DONE);
            assertThat(rig.text(state)).isEqualTo("Unshelved");
            // For a moment only: the server takes it off by itself.
            assertThat(rig.shelve(reference, Duration.ofMillis(1)).outcome()).isEqualTo(Outcome.DONE);
            OpcUaRig.await("the end of the time", () -> {
                building.tick();
                return rig.text(state).equals("Unshelved");
            });
            // A condition that knows no shelf.
            assertThat(rig.order(Action.SHELVE, reference.replace("/condition", "")))
                    .isEqualTo(AlarmOrderResult.refused(Problem.of("connector.problem.order-shelving")));
        }
    }

    /** Whoever acknowledges has seen the first alarm, and not the one that came after it. */
    @Test
    void aLaterEventIsNotAcknowledgedForAnEarlierOne() throws Exception {
        try (var rig = new Rig()) {
            OpcUaRig.await("the first refresh", () -> !rig.heard.answers.isEmpty());
            burn(true);
            OpcUaRig.await("an event", () -> !rig.heard.events.isEmpty());
            String reference = rig.heard.events.getFirst().reference();
            burn(false);
            OpcUaRig.await("its end", () -> rig.heard.events.size() == 2);
            burn(true);
            OpcUaRig.await("three events", () -> rig.heard.events.size() == 3);
            assertThat(rig.order(Action.ACKNOWLEDGE, reference).outcome()).isEqualTo(Outcome.CHANGED);
            assertThat(rig.order(Action.ACKNOWLEDGE, "odd").outcome()).isEqualTo(Outcome.CHANGED);
            assertThat(rig.heard.events.getLast().acknowledged()).isFalse();
        }
    }

    /** Nothing of what a server sends is taken for granted: too few fields, wrong types, none at all. */
    @Test
    void malformedEventsAreNoConditions() {
        assertThat(new ConditionEventFields(new Variant[0]).isCondition()).isFalse();
        Variant[] odd = new Variant[14];
        java.util.Arrays.fill(odd, new Variant("odd"));
        assertThat(new ConditionEventFields(odd).isCondition()).isFalse();
        odd[8] = new Variant(true);
        ControllerEvent said = new ConditionEventFields(odd).said(new PointId(1), java.time.Instant.EPOCH, true, "");
        assertThat(said.active()).isTrue();
        assertThat(said.time()).isEqualTo(java.time.Instant.EPOCH);
        assertThat(said.message()).isEmpty();
    }

    /** A connector with the one point, and what it has heard. */
    private final class Rig implements ConnectorContext, AutoCloseable {

        final HeardEvents heard = new HeardEvents();
        private final OpcUaConnector connector;

        Rig() throws Exception {
            String endpoint = java.util.Objects.requireNonNull(settings).endpoint();
            var factory = new OpcUaConnectorFactory(data, new TrustList(data.resolve("opcua")), (file, place) -> true);
            connector = (OpcUaConnector) factory.create(new Connection(
                    "peer",
                    "opcua",
                    true,
                    Map.of("endpoint", endpoint, "user", OpcUaServerSettings.USER, "passwordFile", "peer"),
                    ConnectorContractTest.FAST));
            connector.open(this);
        }

        AlarmOrderResult order(Action action, String reference) throws Exception {
            return order(action, reference, Duration.ofHours(1));
        }

        AlarmOrderResult shelve(String reference, Duration shelf) throws Exception {
            return order(Action.SHELVE, reference, shelf);
        }

        private AlarmOrderResult order(Action action, String reference, Duration shelf) throws Exception {
            return connector.carryOut(
                    new AlarmOrder(points().getFirst(), action, reference, "j.müller", "on my way", shelf));
        }

        /** What a variable of the condition says: a text, and so no value of a point. */
        String text(String variable) {
            try {
                var asked = OpcUaRig.point(
                        "urn:aula-house", 2, "test/fire/condition/0:" + variable, PointKind.NUMERIC, Unit.UNITLESS);
                var told = connector.readPresent(new PresentRequest(List.of(asked), Duration.ofSeconds(5)));
                QualityReason reason = told.samples().getFirst().reason();
                return reason == null ? "" : String.join(" ", reason.arguments());
            } catch (ConnectorException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public List<Point> points() {
            return List.of(new Point(
                    new PointId(1),
                    "fire",
                    "fire",
                    "Fire_Alarm",
                    PointKind.BINARY,
                    Unit.UNITLESS,
                    List.of(),
                    false,
                    new PointSource("peer", "nsu=urn:aula-house;s=test/fire")));
        }

        @Override
        public Tuning tuning() {
            return ConnectorContractTest.FAST;
        }

        @Override
        public Clock clock() {
            return Clock.systemUTC();
        }

        @Override
        public SampleSink sink() {
            return samples -> {};
        }

        @Override
        public EventFollower events() {
            return heard;
        }

        @Override
        public void report(DeviceStatus device) {}

        @Override
        public void report(List<Problem> problems) {}

        @Override
        public void silent(String device) {}

        @Override
        public void gone(String device) {}

        @Override
        public void declared(Map<String, DeviceDeclaration> declarations) {}

        @Override
        public void close() {
            connector.close();
        }
    }
}
