package io.plenum.opcua;

import io.plenum.link.ConnectionState;
import io.plenum.link.Connector;
import io.plenum.link.ConnectorContext;
import io.plenum.link.ConnectorException;
import io.plenum.link.DeviceStatus;
import io.plenum.link.Discovered;
import io.plenum.link.DiscoveryLimits;
import io.plenum.link.Problem;
import io.plenum.link.Tuning;
import io.plenum.link.alarm.AlarmAcknowledger;
import io.plenum.link.alarm.AlarmOrder;
import io.plenum.link.alarm.AlarmOrderResult;
import io.plenum.link.history.HistoryReader;
import io.plenum.link.history.HistoryRequest;
import io.plenum.link.history.PointHistory;
import io.plenum.link.present.PresentAnswer;
import io.plenum.link.present.PresentReader;
import io.plenum.link.present.PresentRequest;
import io.plenum.opcua.browse.ServerDiscovery;
import io.plenum.opcua.browse.StateCount;
import io.plenum.opcua.history.ServerHistory;
import io.plenum.opcua.history.ServerHistory.HistoricVariable;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.milo.opcua.sdk.client.OpcUaClient;
import org.eclipse.milo.opcua.sdk.client.SessionActivityListener;
import org.eclipse.milo.opcua.sdk.client.UaSession;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;
import org.eclipse.milo.opcua.stack.core.types.enumerated.TimestampsToReturn;
import org.jspecify.annotations.Nullable;

/**
 * One OPC UA server. Everything is subscribed to; the server's keep-alives say that unchanged values are still true. When
 * three of them are missing and the server answers nothing, or the session or subscription is lost, {@link #ping} gives up and the
 * supervisor opens the connection anew, with fresh namespaces, session and subscription: there is one way to recover, and it is the
 * way of the first start. A server that answers is slow, not lost.
 */
final class OpcUaConnector implements Connector, HistoryReader, AlarmAcknowledger, PresentReader {

    private static final int SECONDS_TO_LEAVE = 3;
    /** A server answers about hundreds of variables in one request, so that it is given more time than a controller. */
    private static final Duration LEAST_TIMEOUT = Duration.ofSeconds(15);

    private static final int TIMEOUTS = 3;
    /** While everything is being subscribed to, a server that has answered so lately is busy with that. */
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(20);

    private static final Duration LONGEST_PROBE = Duration.ofSeconds(10);

    private final OpcUaSession session;
    private volatile @Nullable OpenServer opened;
    private volatile @Nullable Problem loss;
    private volatile int discovered;

    /** What there is while the connection is open. */
    private record OpenServer(
            OpcUaClient client,
            ConnectorContext context,
            SubscriptionWatchdog watchdog,
            OpcUaWorker worker,
            PresentVariables present,
            List<Problem> remarks,
            @Nullable X509Certificate certificate,
            KeepAliveMonitor silence) {}

    OpcUaConnector(OpcUaSession session) {
        this.session = session;
    }

    @Override
    public void open(ConnectorContext context) throws ConnectorException {
        OpenServer made;
        try {
            made = made(context);
        } catch (ConnectorException e) {
            // Before anything of it was heard: its points are known by the connection.
            List<Problem> own = session.ownCertificateEnds(context.clock().instant());
            context.report(status(ConnectionState.DOWN, context.points().size(), 0, 0, null, own));
            throw e;
        }
        opened = made;
        made.client().addSessionActivityListener(new SessionActivityListener() {
            @Override
            public void onSessionInactive(UaSession inactive) {
                lose(made, session.problems().ofStatus(new StatusCode(StatusCodes.Bad_ConnectionClosed)));
            }
        });
        try {
            made.worker()
                    .start(
                            status -> lose(made, session.problems().ofStatus(status)),
                            failure -> lose(made, session.problems().problem(failure)));
        } catch (UaException e) {
            throw session.problems().exception(e);
        }
        context.report(remarks(made));
        report(made.context(), made.worker(), made.watchdog());
        made.silence().start();
    }

    private OpenServer made(ConnectorContext context) throws ConnectorException {
        loss = null;
        OpcUaSession.OpenClient open = session.open(timeout(context.tuning()));
        var times = SubscriptionTimes.of(context.tuning(), session.settings().sampling());
        var watchdog = new SubscriptionWatchdog(context.clock());
        StateCount places = session.settings().places();
        var worker = new OpcUaWorker(open.client(), context, times, watchdog, places);
        var silence = new KeepAliveMonitor(
                watchdog,
                worker::isSubscribing,
                () -> context.silent(session.settings().endpoint().url()),
                () -> report(context, worker, watchdog));
        var present = new PresentVariables(open.client(), watchdog, session.problems(), context.clock(), places);
        return new OpenServer(
                open.client(), context, watchdog, worker, present, open.remarks(), open.certificate(), silence);
    }

    private static Duration timeout(Tuning tuning) {
        return longer(LEAST_TIMEOUT, tuning.timeout().multipliedBy(TIMEOUTS));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    @Override
    public void ping() throws ConnectorException {
        OpenServer open = opened;
        Problem lost = loss;
        if (open == null || lost != null) {
            throw new ConnectorException(lost == null ? session.problems().silent() : lost);
        }
        boolean subscribing = open.worker().isSubscribing();
        boolean busyWithUs = subscribing && open.watchdog().answeredWithin(LONGEST_ANSWER);
        if (open.silence().confirm() || busyWithUs) {
            open.context().report(remarks(open));
        } else if (!subscribing && open.watchdog().subscriptionIsGone()) {
            throw new ConnectorException(Problem.of("connector.problem.opcua-subscription-silent"));
        } else {
            probe(open);
        }
    }

    /** What is no hindrance, and how far a search is. */
    private List<Problem> remarks(OpenServer open) {
        int nodes = discovered;
        List<Problem> all = new ArrayList<>(open.remarks());
        all.addAll(session.certificateEnds(
                open.certificate(), open.context().clock().instant()));
        if (nodes > 0) {
            all.add(Problem.of("connector.discovery.progress", nodes));
        }
        return all;
    }

    /** The subscription is silent: is the server? What nobody has confirmed is not reported as confirmed meanwhile. */
    private void probe(OpenServer open) throws ConnectorException {
        Duration silence = open.watchdog().longestSilence();
        Duration patience = longer(
                silence.compareTo(LONGEST_PROBE) < 0 ? silence : LONGEST_PROBE,
                open.context().tuning().timeout().multipliedBy(2));
        try {
            open.client()
                    .readValuesAsync(0, TimestampsToReturn.Neither, List.of(NodeIds.Server_ServerStatus_CurrentTime))
                    .get(patience.toMillis(), TimeUnit.MILLISECONDS);
            open.watchdog().answered();
            List<Problem> problems = new ArrayList<>(remarks(open));
            problems.add(Problem.of("connector.problem.opcua-slow"));
            open.context().report(problems);
        } catch (ExecutionException | TimeoutException e) {
            throw new ConnectorException(session.problems().silent(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Says so at once; the next ping opens the connection anew. */
    private void lose(OpenServer what, Problem why) {
        // What we have closed ourselves is not lost.
        if (opened == what) {
            loss = why;
            what.watchdog().lose();
            report(what.context(), what.worker(), what.watchdog());
        }
    }

    private void report(ConnectorContext context, OpcUaWorker worker, SubscriptionWatchdog watchdog) {
        List<Problem> problems = worker.problems();
        ConnectionState state = watchdog.isLost()
                ? ConnectionState.DOWN
                : problems.isEmpty() ? ConnectionState.UP : ConnectionState.DEGRADED;
        context.report(
                status(state, worker.points(), worker.subscribed(), worker.faulty(), watchdog.lastHeard(), problems));
    }

    private DeviceStatus status(
            ConnectionState state,
            int points,
            int subscribed,
            int faulty,
            java.time.@Nullable Instant heard,
            List<Problem> problems) {
        String endpoint = session.settings().endpoint().url();
        String host = session.settings().endpoint().host();
        return new DeviceStatus(endpoint, host, state, points, subscribed, faulty, heard, problems);
    }

    @Override
    public void update() throws ConnectorException {
        OpenServer open = opened;
        if (open != null) {
            open.worker().follow();
        }
    }

    @Override
    public List<Discovered> discover(DiscoveryLimits limits) throws ConnectorException {
        OpenServer open = open();
        var discovery = new ServerDiscovery(open.client(), session.settings(), open.watchdog());
        try {
            return discovery.look(limits, nodes -> discovered = nodes);
        } finally {
            discovered = 0;
        }
    }

    @Override
    public List<PointHistory> readHistory(HistoryRequest request) throws ConnectorException {
        OpenServer open = open();
        Duration patience = timeout(open.context().tuning());
        var history = new ServerHistory(
                open.client(),
                patience,
                open.watchdog()::answered,
                open.context().clock());
        try {
            List<HistoricVariable> variables = open.worker().bind(request.points()).stream()
                    .map(bound -> new HistoricVariable(bound.point().id(), bound.node(), bound::read))
                    .toList();
            return history.read(variables, request);
        } catch (UaException e) {
            throw session.problems().exception(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ConnectorException(session.problems().silent(), e);
        }
    }

    @Override
    public PresentAnswer readPresent(PresentRequest request) throws ConnectorException {
        return open().present().read(request);
    }

    private OpenServer open() throws ConnectorException {
        OpenServer open = opened;
        if (open == null) {
            throw new ConnectorException(Problem.of("connector.problem.not-open", ""));
        }
        return open;
    }

    @Override
    public AlarmOrderResult carryOut(AlarmOrder order) throws ConnectorException {
        try {
            return open().worker().carryOut(order);
        } catch (UaException e) {
            throw session.problems().exception(e);
        }
    }

    @Override
    public void close() {
        OpenServer open = opened;
        opened = null;
        if (open == null) {
            return;
        }
        open.silence().stop();
        open.worker().stop();
        try {
            open.client().disconnectAsync().get(SECONDS_TO_LEAVE, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException gone) {
            // It does not answer any more; there is nothing left to release on the other side.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
