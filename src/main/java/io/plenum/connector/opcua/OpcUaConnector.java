package io.plenum.connector.opcua;

import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.uint;

import io.plenum.connector.ConnectionState;
import io.plenum.connector.Connector;
import io.plenum.connector.ConnectorContext;
import io.plenum.connector.ConnectorException;
import io.plenum.connector.DeviceStatus;
import io.plenum.connector.Discovered;
import io.plenum.connector.Problem;
import io.plenum.point.Point;
import io.plenum.point.PointSource;
import io.plenum.point.Quality;
import io.plenum.point.Sample;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.milo.opcua.sdk.client.OpcUaClient;
import org.eclipse.milo.opcua.sdk.client.SessionActivityListener;
import org.eclipse.milo.opcua.sdk.client.UaSession;
import org.eclipse.milo.opcua.sdk.client.subscriptions.MonitoredItemSynchronizationException;
import org.eclipse.milo.opcua.sdk.client.subscriptions.OpcUaMonitoredItem;
import org.eclipse.milo.opcua.sdk.client.subscriptions.OpcUaSubscription;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.ExpandedNodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;
import org.jspecify.annotations.Nullable;

/**
 * One OPC UA server. Everything is subscribed to; the server's keep-alives say that unchanged values are still true. When three of
 * them are missing, or the session or subscription is lost, {@link #ping} gives up and the supervisor opens the connection anew,
 * with fresh namespaces, session and subscription: there is one way to recover, and it is the way of the first start.
 */
final class OpcUaConnector implements Connector {

    private static final double SAMPLING_MILLIS = 500;
    private static final double KEEP_ALIVE_MILLIS = 3000;
    private static final Duration SILENCE = Duration.ofSeconds(10);
    private static final int ITEMS_PER_CALL = 500;
    /** Beyond this distance from our own clock a server's time stamp is not believed. */
    private static final Duration PLAUSIBLE = Duration.ofMinutes(1);

    private final OpcUaSession session;
    private final AtomicBoolean lost = new AtomicBoolean();
    private volatile @Nullable OpcUaClient client;
    private volatile @Nullable ConnectorContext context;
    private volatile Instant heard = Instant.EPOCH;
    private volatile int faulty;
    private volatile List<Problem> problems = List.of();

    OpcUaConnector(OpcUaSession session) {
        this.session = session;
    }

    @Override
    public void open(ConnectorContext given) throws ConnectorException {
        context = given;
        OpcUaClient opened = session.open();
        client = opened;
        opened.addSessionActivityListener(new SessionActivityListener() {
            @Override
            public void onSessionInactive(UaSession inactive) {
                if (client == opened) {
                    lose();
                }
            }
        });
        try {
            subscribe(opened, given);
        } catch (UaException e) {
            throw new ConnectorException(
                    Problem.of("connector.problem.opcua-refused", String.valueOf(e.getMessage())), e);
        }
        heard = given.clock().instant();
        given.report(List.of());
        report(given, ConnectionState.UP);
    }

    private void subscribe(OpcUaClient opened, ConnectorContext given) throws UaException {
        opened.readNamespaceTable();
        OpcUaSubscription subscription = new OpcUaSubscription(opened, SAMPLING_MILLIS);
        subscription.setTargetKeepAliveInterval(KEEP_ALIVE_MILLIS);
        subscription.setMaxMonitoredItemsPerCall(uint(ITEMS_PER_CALL));
        subscription.setSubscriptionListener(new Listener());
        subscription.create();
        List<OpcUaMonitoredItem> items = new ArrayList<>();
        List<Problem> wrong = new ArrayList<>();
        for (Point point : given.points()) {
            OpcUaMonitoredItem item = item(opened, point);
            if (item == null) {
                unusable(given, point, "", wrong);
            } else {
                items.add(item);
            }
        }
        subscription.addMonitoredItems(items);
        try {
            subscription.synchronizeMonitoredItems();
        } catch (MonitoredItemSynchronizationException partly) {
            // Each item knows its own result; the good ones go on.
        }
        for (OpcUaMonitoredItem item : items) {
            StatusCode result = item.getCreateResult().orElse(StatusCode.BAD);
            if (!result.isGood()) {
                unusable(given, (Point) item.getUserObject().orElseThrow(), result.toString(), wrong);
            }
        }
        faulty = wrong.size();
        problems = List.copyOf(wrong.subList(0, Math.min(20, wrong.size())));
    }

    private @Nullable OpcUaMonitoredItem item(OpcUaClient opened, Point point) {
        NodeId node = node(opened, point);
        if (node == null) {
            return null;
        }
        OpcUaMonitoredItem item = OpcUaMonitoredItem.newDataItem(node);
        item.setSamplingInterval(SAMPLING_MILLIS);
        item.setQueueSize(uint(10));
        item.setDiscardOldest(true);
        item.setUserObject(point);
        return item;
    }

    private static @Nullable NodeId node(OpcUaClient opened, Point point) {
        PointSource source = point.source();
        if (source == null) {
            return null;
        }
        try {
            return ExpandedNodeId.parse(source.address())
                    .toNodeId(opened.getNamespaceTable())
                    .orElse(null);
        } catch (RuntimeException unparsable) {
            return null;
        }
    }

    private static void unusable(ConnectorContext given, Point point, String why, List<Problem> wrong) {
        PointSource source = point.source();
        wrong.add(Problem.of("connector.problem.opcua-node", point.key(), source == null ? "" : source.address(), why));
        given.sink().accept(new Sample(point.id(), given.clock().instant(), Double.NaN, Quality.FAULT));
    }

    @Override
    public void ping() throws ConnectorException {
        ConnectorContext given = context;
        if (given == null
                || lost.get()
                || heard.plus(SILENCE).isBefore(given.clock().instant())) {
            throw new ConnectorException(Problem.of("connector.problem.no-answer"));
        }
        report(given, ConnectionState.UP);
    }

    /** Says so at once; the next ping opens the connection anew. */
    private void lose() {
        lost.set(true);
        ConnectorContext given = context;
        if (given != null) {
            report(given, ConnectionState.DOWN);
        }
    }

    private void report(ConnectorContext given, ConnectionState state) {
        int points = given.points().size();
        given.report(new DeviceStatus(
                session.settings().endpoint().toString(),
                session.settings().endpoint().getHost(),
                state == ConnectionState.UP && faulty > 0 ? ConnectionState.DEGRADED : state,
                points,
                points - faulty,
                faulty,
                heard.equals(Instant.EPOCH) ? null : heard,
                problems));
    }

    @Override
    public List<Discovered> discover() throws ConnectorException {
        OpcUaClient open = client;
        if (open == null) {
            throw new ConnectorException(Problem.of("connector.problem.not-open", ""));
        }
        return List.of(new Discovered(
                session.settings().endpoint().toString(),
                session.settings().endpoint().getHost(),
                "",
                new AddressSpaceWalk(open).variables()));
    }

    @Override
    public void close() {
        OpcUaClient open = client;
        client = null;
        if (open != null) {
            try {
                open.disconnectAsync().get(3, TimeUnit.SECONDS);
            } catch (ExecutionException | TimeoutException gone) {
                // It does not answer any more; there is nothing left to release on the other side.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private final class Listener implements OpcUaSubscription.SubscriptionListener {

        @Override
        public void onDataReceived(
                OpcUaSubscription subscription, List<OpcUaMonitoredItem> items, List<DataValue> values) {
            ConnectorContext given = context;
            if (given == null) {
                return;
            }
            Instant now = given.clock().instant();
            heard = now;
            for (int i = 0; i < items.size(); i++) {
                Point point = (Point) items.get(i).getUserObject().orElseThrow();
                given.sink().accept(sample(point, values.get(i), now));
            }
        }

        @Override
        public void onKeepAliveReceived(OpcUaSubscription subscription) {
            ConnectorContext given = context;
            if (given != null) {
                heard = given.clock().instant();
            }
        }

        @Override
        public void onTransferFailed(OpcUaSubscription subscription, StatusCode status) {
            lose();
        }

        @Override
        public void onStatusChanged(OpcUaSubscription subscription, StatusCode status) {
            lose();
        }

        @Override
        public void onWatchdogTimerElapsed(OpcUaSubscription subscription) {
            lose();
        }
    }

    static Sample sample(Point point, DataValue value, Instant now) {
        double number = number(value.value().value());
        return new Sample(point.id(), time(value, now), number, quality(value, number));
    }

    private static Instant time(DataValue value, Instant now) {
        Instant source = value.sourceTime() == null ? null : value.sourceTime().getJavaInstant();
        return source != null && Duration.between(source, now).abs().compareTo(PLAUSIBLE) < 0 ? source : now;
    }

    private static Quality quality(DataValue value, double number) {
        StatusCode status = value.statusCode();
        if (status.isBad() || Double.isNaN(number)) {
            return Quality.FAULT;
        }
        return status.isUncertain() ? Quality.UNCERTAIN : Quality.GOOD;
    }

    private static double number(@Nullable Object value) {
        return switch (value) {
            case Boolean on -> on ? 1 : 0;
            case Number number -> number.doubleValue();
            case null, default -> Double.NaN;
        };
    }
}
