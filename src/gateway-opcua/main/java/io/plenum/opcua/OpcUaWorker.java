package io.plenum.opcua;

import io.plenum.link.ConnectorContext;
import io.plenum.link.Problem;
import io.plenum.opcua.browse.EnumStates;
import io.plenum.opcua.browse.VariableDetails;
import io.plenum.opcua.read.NodeAddress;
import io.plenum.opcua.read.NodeReads;
import io.plenum.opcua.read.ServerLimits;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.PointKind;
import io.plenum.point.device.DeviceDeclaration;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.eclipse.milo.opcua.sdk.client.OpcUaClient;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All requests about the points of one server, one after the other on one virtual thread: subscribe to what is wanted, in portions
 * that the server can take; let go of what is not; read again what was lost; poll what the server has no room for. A slow server
 * takes longer, and that is all.
 */
final class OpcUaWorker {

    private static final Logger LOG = LoggerFactory.getLogger(OpcUaWorker.class);
    private static final Duration LONGEST_REST = Duration.ofSeconds(1);
    private static final int DECLARED_AT_ONCE = 200;

    private final OpcUaClient client;
    private final ConnectorContext context;
    private final SubscriptionTimes times;
    private final SubscriptionWatchdog watchdog;
    private final SubscriptionPlan plan = new SubscriptionPlan();
    private final ValueHandover handover;
    private final MonitoredPoints monitored;
    private final RefusedPoints refused;
    private final LostNotifications lost;
    private final ConditionEvents conditions;
    private final VariableDetails details;
    private final VariableReader reader;
    private final Map<PointId, BoundVariable> polled = new ConcurrentHashMap<>();
    private final Deque<BoundVariable> undeclared = new ArrayDeque<>();
    private final Semaphore wake = new Semaphore(0);
    private volatile boolean running = true;
    private volatile boolean first = true;
    private volatile boolean events;
    private Instant nextPoll = Instant.MIN;

    OpcUaWorker(OpcUaClient client, ConnectorContext context, SubscriptionTimes times, SubscriptionWatchdog watchdog) {
        this.client = client;
        this.context = context;
        this.times = times;
        this.watchdog = watchdog;
        ServerLimits limits = ServerLimits.of(client);
        NodeReads reads = new NodeReads(client, watchdog, limits, times.batch());
        monitored = new MonitoredPoints(client, times, limits);
        refused = new RefusedPoints(context);
        lost = new LostNotifications(context.clock());
        conditions = new ConditionEvents(client, context);
        details = new VariableDetails(client, reads);
        handover = new ValueHandover(plan, context);
        reader = new VariableReader(reads, handover);
    }

    /**
     * @param ended told of the end of the subscription, with the server's word
     * @param failed told when a request fails, after which nothing more is done
     * @throws UaException where the server takes no subscription at all
     */
    void start(Consumer<StatusCode> ended, Consumer<Exception> failed) throws UaException {
        // Anew at each connect: the indexes of namespaces may have changed.
        client.readNamespaceTable();
        monitored.create(new SubscriptionEvents(watchdog, handover, conditions, lost, ended), watchdog);
        plan.follow(context.points());
        Thread.ofVirtual().name("opcua-worker").start(() -> run(failed));
    }

    void stop() {
        running = false;
        wake.release();
    }

    /** The points of the context are others. */
    void follow() {
        plan.follow(context.points());
        conditions.follow(context.points());
        wake.release();
    }

    private void run(Consumer<Exception> failed) {
        try {
            while (running) {
                if (!work() && wake.tryAcquire(rest().toMillis(), TimeUnit.MILLISECONDS)) {
                    wake.drainPermits();
                }
            }
        } catch (UaException | RuntimeException e) {
            LOG.debug("Requests to an OPC UA server have failed", e);
            failed.accept(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration rest() {
        return times.poll().compareTo(LONGEST_REST) < 0 ? times.poll() : LONGEST_REST;
    }

    /** Does one thing; returns whether there is more to do at once. */
    private boolean work() throws UaException {
        end();
        if (subscribe()) {
            return true;
        }
        if (!events) {
            monitored.addEvents(conditions, context);
            events = true;
            first = false;
            // While it was busy with us it may have been silent for long.
            watchdog.expect(monitored.keepAlive());
        }
        conditions.refresh();
        reader.read(lost.take(monitored::all));
        poll();
        plan.again(refused.due());
        return declare() || plan.pending() > 0;
    }

    private void end() {
        Set<PointId> ended = plan.takeEnded();
        if (!ended.isEmpty()) {
            monitored.remove(ended);
            refused.forget(ended);
            polled.keySet().removeAll(ended);
        }
    }

    private boolean subscribe() throws UaException {
        List<Point> some = plan.takePending(monitored.batch());
        if (some.isEmpty()) {
            return false;
        }
        refused.forget(some.stream().map(Point::id).toList());
        List<BoundVariable> bound = bound(some);
        countFromZero(bound);
        for (MonitoredPoints.RefusedItem refusal :
                bound.isEmpty() ? List.<MonitoredPoints.RefusedItem>of() : monitored.add(bound)) {
            if (refusal.lacksRoom()) {
                polled.put(refusal.bound().point().id(), refusal.bound());
                nextPoll = Instant.MIN;
            } else {
                refused.refused(refusal.bound().point(), refusal.why());
            }
        }
        watchdog.answered();
        undeclared.addAll(bound);
        return true;
    }

    private List<BoundVariable> bound(List<Point> points) {
        List<BoundVariable> bound = new ArrayList<>();
        for (Point point : points) {
            NodeId node = NodeAddress.node(point, client.getNamespaceTable());
            if (node == null) {
                refused.unknown(point);
            } else {
                bound.add(new BoundVariable(point, node));
            }
        }
        return bound;
    }

    /**
     * For reading what was, on any thread; points without a node are left out.
     *
     * @throws UaException where the server does not answer
     */
    List<BoundVariable> bind(List<Point> points) throws UaException {
        List<BoundVariable> bound = new ArrayList<>();
        for (Point point : points) {
            NodeId node = NodeAddress.node(point, client.getNamespaceTable());
            if (node != null) {
                bound.add(new BoundVariable(point, node));
            }
        }
        countFromZero(bound);
        return bound;
    }

    /** Before their first values come. */
    private void countFromZero(List<BoundVariable> bound) throws UaException {
        List<BoundVariable> states = bound.stream()
                .filter(one -> one.point().kind() == PointKind.MULTISTATE)
                .toList();
        if (states.isEmpty()) {
            return;
        }
        Map<NodeId, EnumStates> told =
                details.states(states.stream().map(BoundVariable::node).toList());
        for (BoundVariable one : states) {
            EnumStates named = told.get(one.node());
            if (named != null && named.isShifted(one.point().stateTexts().size())) {
                one.countsFromZero();
            }
        }
    }

    private void poll() throws UaException {
        Instant now = context.clock().instant();
        if (!polled.isEmpty() && !now.isBefore(nextPoll)) {
            nextPoll = now.plus(times.poll());
            reader.read(List.copyOf(polled.values()));
        }
    }

    private boolean declare() {
        List<BoundVariable> some = new ArrayList<>();
        while (!undeclared.isEmpty() && some.size() < DECLARED_AT_ONCE) {
            some.add(undeclared.removeFirst());
        }
        if (some.isEmpty()) {
            return false;
        }
        try {
            Map<NodeId, VariableDetails.Detail> told =
                    details.read(some.stream().map(BoundVariable::node).toList());
            Map<String, DeviceDeclaration> declarations = new HashMap<>();
            some.forEach(bound -> declarations.put(
                    NodeAddress.text(bound.point()),
                    told.getOrDefault(bound.node(), VariableDetails.Detail.NONE).declared()));
            context.declared(declarations);
        } catch (UaException e) {
            // Values do not depend on it; a server that is gone shows in them.
            LOG.debug("The server does not describe its variables", e);
            undeclared.clear();
        }
        return !undeclared.isEmpty();
    }

    /** Whether the first subscription of all points is still under way. */
    boolean isSubscribing() {
        return first;
    }

    int points() {
        return plan.size();
    }

    int subscribed() {
        return monitored.size();
    }

    int faulty() {
        return refused.size();
    }

    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        int total = plan.size();
        if (first) {
            problems.add(Problem.of("connector.problem.opcua-subscribing", total - plan.pending(), total));
        }
        problems.addAll(lost.problems());
        problems.addAll(refused.problems());
        return problems;
    }
}
