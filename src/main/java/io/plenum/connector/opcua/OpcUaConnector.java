package io.plenum.connector.opcua;

import io.plenum.connector.ConnectionState;
import io.plenum.connector.Connector;
import io.plenum.connector.ConnectorContext;
import io.plenum.connector.ConnectorException;
import io.plenum.connector.DeviceStatus;
import io.plenum.connector.Discovered;
import io.plenum.connector.Problem;
import java.net.URI;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.milo.opcua.sdk.client.OpcUaClient;
import org.eclipse.milo.opcua.sdk.client.SessionActivityListener;
import org.eclipse.milo.opcua.sdk.client.UaSession;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.jspecify.annotations.Nullable;

/**
 * One OPC UA server. Everything is subscribed to; the server's keep-alives say that unchanged values are still true. When
 * three of them are missing, or the session or subscription is lost, {@link #ping} gives up and the supervisor opens the
 * connection anew, with fresh namespaces, session and subscription: there is one way to recover, and it is the way of the
 * first start.
 */
final class OpcUaConnector implements Connector {

    private static final int SECONDS_TO_LEAVE = 3;

    private final OpcUaSession session;
    private volatile @Nullable Opened opened;

    /** What there is while the connection is open. */
    private record Opened(
            OpcUaClient client,
            ConnectorContext context,
            Pulse pulse,
            MonitoredPoints monitored,
            PolledPoints polled) {}

    OpcUaConnector(OpcUaSession session) {
        this.session = session;
    }

    @Override
    public void open(ConnectorContext context) throws ConnectorException {
        OpcUaClient client = session.open(context.tuning().timeout());
        var times = SubscriptionTimes.of(context.tuning(), session.settings().sampling());
        var monitored = new MonitoredPoints(client, context, times);
        var polled = new PolledPoints(client, context, times, monitored.unmonitored());
        var made = new Opened(client, context, new Pulse(context.clock()), monitored, polled);
        opened = made;
        client.addSessionActivityListener(new SessionActivityListener() {
            @Override
            public void onSessionInactive(UaSession inactive) {
                lose(made);
            }
        });
        try {
            monitored.subscribe(made.pulse(), () -> lose(made));
            polled.start(() -> lose(made));
        } catch (UaException e) {
            throw OpcUaSession.refused(e);
        }
        context.report(List.of());
        report(made, ConnectionState.UP);
    }

    @Override
    public void ping() throws ConnectorException {
        Opened open = opened;
        if (open == null || !open.pulse().alive()) {
            throw new ConnectorException(Problem.of("connector.problem.no-answer"));
        }
        open.monitored().conditions().refresh();
        report(open, ConnectionState.UP);
    }

    /** Says so at once; the next ping opens the connection anew. */
    private void lose(Opened what) {
        // What we have closed ourselves is not lost.
        if (opened == what) {
            what.pulse().lose();
            report(what, ConnectionState.DOWN);
        }
    }

    private void report(Opened open, ConnectionState state) {
        URI endpoint = session.settings().endpoint();
        int points = open.context().points().size();
        int faulty = open.monitored().faulty();
        open.context()
                .report(new DeviceStatus(
                        endpoint.toString(),
                        endpoint.getHost(),
                        state == ConnectionState.UP && faulty > 0 ? ConnectionState.DEGRADED : state,
                        points,
                        points - faulty - open.polled().size(),
                        faulty,
                        open.pulse().lastBeat(),
                        open.monitored().problems()));
    }

    @Override
    public List<Discovered> discover() throws ConnectorException {
        Opened open = opened;
        if (open == null) {
            throw new ConnectorException(Problem.of("connector.problem.not-open", ""));
        }
        URI endpoint = session.settings().endpoint();
        List<Discovered.Item> items = new AddressSpaceWalk(open.client()).variables();
        return List.of(new Discovered(endpoint.toString(), endpoint.getHost(), "", items));
    }

    @Override
    public void close() {
        Opened open = opened;
        opened = null;
        if (open == null) {
            return;
        }
        open.polled().stop();
        try {
            open.client().disconnectAsync().get(SECONDS_TO_LEAVE, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException gone) {
            // It does not answer any more; there is nothing left to release on the other side.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
