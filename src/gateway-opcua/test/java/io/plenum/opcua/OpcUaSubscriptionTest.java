package io.plenum.opcua;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.link.ConnectorException;
import io.plenum.link.Tuning;
import io.plenum.point.PointKind;
import io.plenum.point.Quality;
import io.plenum.point.Sample;
import java.lang.reflect.Field;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.milo.opcua.sdk.server.items.MonitoredDataItem;
import org.eclipse.milo.opcua.sdk.server.subscriptions.Subscription;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.eclipse.milo.opcua.stack.core.types.enumerated.MonitoringMode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a subscription asks for, what it hears, and how its end is noticed. */
class OpcUaSubscriptionTest {

    /** Stale after 6 s: the keep-alives must come each second, and three missing ones are noticed after 3 s. */
    private static final Tuning TUNING = new Tuning(
            Duration.ofMillis(300), Duration.ofSeconds(30), Duration.ofSeconds(6), 20, Duration.ofSeconds(2));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path data;

    @SuppressWarnings("NullAway.Init")
    private OpcUaRig rig;

    @BeforeEach
    void start() throws Exception {
        rig = new OpcUaRig(data, TUNING);
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    @Test
    void theServerIsAskedForWhatTheTuningSays() throws Exception {
        rig.peer.start();
        rig.open(rig.peer.endpoint(), Map.of("samplingMillis", "250"));
        rig.awaitUp();
        Subscription subscription =
                rig.peer.server().getSubscriptions().values().iterator().next();
        assertThat(subscription.getPublishingInterval()).isEqualTo(250);
        assertThat(subscription.getMaxKeepAliveCount()).isEqualTo(4);
        assertThat(subscription.getLifetimeCount()).isEqualTo(120);
        // Events are told as they come: a server samples values only (OPC 10000-4 §5.13.1.2).
        assertThat(subscription.getMonitoredItems().values())
                .filteredOn(MonitoredDataItem.class::isInstance)
                .hasSize(3)
                .allSatisfy(item -> assertThat(item.getSamplingInterval()).isEqualTo(250));
    }

    @Test
    void whatTheControllerSaysOfItsValueIsTold() throws Exception {
        rig.peer.start();
        rig.open(rig.peer.endpoint(), Map.of());
        show(StatusCodes.Bad_NoCommunication, Quality.DOWN);
        show(StatusCodes.Bad_SensorFailure, Quality.FAULT);
        show(StatusCodes.Bad_OutOfService, Quality.DISABLED);
        show(StatusCodes.Uncertain_LastUsableValue, Quality.STALE);
        show(StatusCodes.Uncertain_SensorNotAccurate, Quality.UNCERTAIN);
        show(StatusCodes.Good_LocalOverride, Quality.OVERRIDDEN);
        assertThat(Objects.requireNonNull(rig.last(PointKind.NUMERIC)).value()).isEqualTo(7);
        show(StatusCodes.Good, Quality.GOOD);
    }

    private void show(long status, Quality expected) {
        rig.peer.show(PointKind.NUMERIC, new DataValue(new Variant(7.0), new StatusCode(status)));
        OpcUaRig.await(expected + " for " + new StatusCode(status), () -> {
            Sample sample = rig.last(PointKind.NUMERIC);
            return sample != null && sample.quality() == expected;
        });
    }

    /** Many servers allow some hundred items only: the rest must still arrive. */
    @Test
    void whatTheServerHasNoRoomForIsPolled() throws Exception {
        rig.peer.room(2);
        rig.peer.start();
        rig.open(rig.peer.endpoint(), Map.of());
        rig.awaitUp();
        assertThat(rig.status().subscribed()).isEqualTo(2);
        for (PointKind kind : PointKind.values()) {
            rig.peer.change(kind, 1);
            OpcUaRig.await("change of " + kind, () -> {
                Sample sample = rig.last(kind);
                return sample != null && sample.value() == 1 && sample.quality() == Quality.GOOD;
            });
        }
    }

    /** Nothing is closed, nothing answers: only the missing keep-alives tell. When it talks again its values are there again. */
    @Test
    void threeMissingKeepAlivesAreNoticedAndTheServerComesBack() throws Exception {
        rig.peer.start();
        URI direct = URI.create(rig.peer.endpoint());
        try (var link = new FrozenLink(direct.getPort())) {
            String through = "opc.tcp://127.0.0.1:" + link.port() + direct.getPath();
            OpcUaConnector connector = rig.open(through, Map.of());
            connector.ping();
            link.freeze();
            OpcUaRig.await("the loss", () -> isLost(connector));
            connector.close();
            rig.peer.change(PointKind.NUMERIC, 31);
            link.thaw();
            rig.open(through, Map.of());
            awaitValue(PointKind.NUMERIC, 31);
        }
    }

    /** The session goes on, but the server has dropped the subscription: no value would ever come again. */
    @Test
    void aSubscriptionThatTheServerDropsIsNoticedAndMadeAnew() throws Exception {
        rig.peer.start();
        OpcUaConnector connector = rig.open(rig.peer.endpoint(), Map.of());
        Subscription subscription =
                rig.peer.server().getSubscriptions().values().iterator().next();
        subscription.getSubscriptionManager().removeSubscription(subscription.getId());
        subscription.deleteSubscription();
        OpcUaRig.await("the loss", () -> isLost(connector));
        connector.close();
        rig.open(rig.peer.endpoint(), Map.of());
        rig.peer.change(PointKind.NUMERIC, 42);
        OpcUaRig.await("the change", () -> {
            Sample sample = rig.last(PointKind.NUMERIC);
            return sample != null && sample.value() == 42;
        });
    }

    /**
     * The server has sent a message that never arrived and that it does not keep any more: there is a gap in the sequence numbers
     * and Republish fails (OPC 10000-4, 5.14.5 and 5.14.6). What was in it nobody knows, so that everything is read again.
     */
    @Test
    void lostNotificationsAreMadeUpForByReading() throws Exception {
        rig.peer.start();
        rig.open(rig.peer.endpoint(), Map.of());
        rig.awaitUp();
        // Nobody is told of this change.
        item(PointKind.BINARY).setMonitoringMode(MonitoringMode.Disabled);
        rig.peer.change(PointKind.BINARY, 1);
        skipSequenceNumber();
        rig.peer.change(PointKind.NUMERIC, 5);
        awaitValue(PointKind.NUMERIC, 5);
        awaitValue(PointKind.BINARY, 1);
        OpcUaRig.await("the problem", () -> isTold("connector.problem.opcua-lost-notifications"));
    }

    /** More values than the queue of the item holds: some were lost, and what counts is the value now. */
    @Test
    void aVariableWhoseQueueRanOverIsReadAgain() throws Exception {
        rig.peer.start();
        rig.open(rig.peer.endpoint(), Map.of());
        rig.awaitUp();
        rig.peer.change(PointKind.NUMERIC, 3);
        awaitValue(PointKind.NUMERIC, 3);
        for (int i = 0; i < 50; i++) {
            item(PointKind.NUMERIC).setValue(new DataValue(new Variant(100.0 + i)));
        }
        OpcUaRig.await("the problem", () -> isTold("connector.problem.opcua-overflow"));
        awaitValue(PointKind.NUMERIC, 3);
    }

    private boolean isTold(String problem) {
        try {
            rig.connector().ping();
        } catch (ConnectorException e) {
            throw new AssertionError(e);
        }
        return rig.status().problems().stream()
                .anyMatch(told -> told.messageKey().equals(problem));
    }

    private void awaitValue(PointKind kind, double value) {
        OpcUaRig.await(value + " of " + kind, () -> {
            Sample sample = rig.last(kind);
            return sample != null && sample.value() == value && sample.quality() == Quality.GOOD;
        });
    }

    private Subscription subscription() {
        return rig.peer.server().getSubscriptions().values().iterator().next();
    }

    private MonitoredDataItem item(PointKind kind) {
        return subscription().getMonitoredItems().values().stream()
                .filter(MonitoredDataItem.class::isInstance)
                .map(MonitoredDataItem.class::cast)
                .filter(item -> String.valueOf(item.getReadValueId().getNodeId().getIdentifier())
                        .equals(OpcUaPeerNamespace.identifier(kind)))
                .findFirst()
                .orElseThrow();
    }

    /** As if it had sent one more message. */
    private void skipSequenceNumber() throws Exception {
        Field field = Subscription.class.getDeclaredField("sequenceNumber");
        field.setAccessible(true);
        ((AtomicLong) Objects.requireNonNull(field.get(subscription()))).incrementAndGet();
    }

    private static boolean isLost(OpcUaConnector connector) {
        try {
            connector.ping();
            return false;
        } catch (ConnectorException e) {
            return true;
        }
    }
}
