package io.plenum.opcua;

import io.plenum.link.Connector;
import io.plenum.link.ConnectorContext;
import io.plenum.link.ConnectorException;
import io.plenum.link.Discovered;
import io.plenum.link.DiscoveryLimits;
import io.plenum.link.Problem;
import io.plenum.link.alarm.AlarmAcknowledger;
import io.plenum.link.alarm.AlarmOrder;
import io.plenum.link.alarm.AlarmOrderResult;
import io.plenum.link.command.CommandState;
import io.plenum.link.command.CommandWriter;
import io.plenum.link.command.PointWrite;
import io.plenum.link.command.WriteResult;
import io.plenum.link.history.HistoryReader;
import io.plenum.link.history.HistoryRequest;
import io.plenum.link.history.PointHistory;
import io.plenum.link.present.PresentAnswer;
import io.plenum.link.present.PresentReader;
import io.plenum.link.present.PresentRequest;
import io.plenum.opcua.browse.ServerDiscovery;
import io.plenum.opcua.browse.StateCount;
import io.plenum.opcua.command.VariableCommands;
import io.plenum.opcua.command.VariableWrites;
import io.plenum.opcua.history.ServerHistory;
import io.plenum.opcua.history.ServerHistory.HistoricVariable;
import io.plenum.opcua.read.NodeReads;
import io.plenum.opcua.read.ServerLimits;
import io.plenum.point.Point;
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
final class OpcUaConnector implements Connector, HistoryReader, AlarmAcknowledger, PresentReader, CommandWriter {

    private static final int SECONDS_TO_LEAVE = 3;
    /** Attributes of one variable are asked for. */
    private static final int AT_ONCE = 10;
    /** While everything is being subscribed to, a server that has answered so lately is busy with that. */
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(20);

    private final OpcUaSession session;
    private final ServerStatus status;
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
            CommandWriter commands,
            List<Problem> remarks,
            @Nullable X509Certificate certificate,
            KeepAliveMonitor silence) {}

    OpcUaConnector(OpcUaSession session) {
        this.session = session;
        status = new ServerStatus(session.settings().endpoint());
    }

    @Override
    public void open(ConnectorContext context) throws ConnectorException {
        OpenServer made;
        try {
            made = made(context);
        } catch (ConnectorException e) {
            status.down(context, session.ownCertificateEnds(context.clock().instant()));
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
                            word -> lose(made, session.problems().ofStatus(word)),
                            failure -> lose(made, session.problems().problem(failure)));
        } catch (UaException e) {
            throw session.problems().exception(e);
        }
        context.report(remarks(made));
        status.report(made.context(), made.worker(), made.watchdog());
        made.silence().start();
    }

    private OpenServer made(ConnectorContext context) throws ConnectorException {
        loss = null;
        OpcUaSession.OpenClient open = session.open(ServerPatience.timeout(context.tuning()));
        var times = SubscriptionTimes.of(context.tuning(), session.settings().sampling());
        var watchdog = new SubscriptionWatchdog(context.clock());
        StateCount places = session.settings().places();
        var worker = new OpcUaWorker(open.client(), context, times, watchdog, places);
        var silence = new KeepAliveMonitor(
                watchdog,
                worker::isSubscribing,
                () -> context.silent(session.settings().endpoint().url()),
                () -> status.report(context, worker, watchdog));
        var present = new PresentVariables(open.client(), watchdog, session.problems(), context.clock(), places);
        var reads = new NodeReads(open.client(), watchdog, ServerLimits.of(open.client()), AT_ONCE);
        var commands = new VariableCommands(
                new VariableWrites(open.client(), reads),
                point -> worker.bind(List.of(point)).stream()
                        .map(BoundVariable::commanded)
                        .findFirst()
                        .orElse(null),
                session.problems()::exception,
                context.clock(),
                context.tuning().timeout());
        return new OpenServer(
                open.client(),
                context,
                watchdog,
                worker,
                present,
                commands,
                open.remarks(),
                open.certificate(),
                silence);
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
        Duration patience = ServerPatience.probe(
                open.watchdog().longestSilence(), open.context().tuning());
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
            status.report(what.context(), what.worker(), what.watchdog());
        }
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
        Duration patience = ServerPatience.timeout(open.context().tuning());
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
    public CommandState readState(Point point) throws ConnectorException {
        return open().commands().readState(point);
    }

    @Override
    public WriteResult write(PointWrite write) throws ConnectorException {
        return open().commands().write(write);
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
