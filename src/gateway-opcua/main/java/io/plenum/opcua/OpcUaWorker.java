package io.plenum.opcua;

import io.plenum.link.ConnectorContext;
import io.plenum.link.Problem;
import io.plenum.link.alarm.AlarmOrder;
import io.plenum.link.alarm.AlarmOrderResult;
import io.plenum.opcua.browse.StateCount;
import io.plenum.opcua.browse.VariableDetails;
import io.plenum.opcua.condition.ConditionAcknowledgement;
import io.plenum.opcua.read.NodeAddress;
import io.plenum.opcua.read.NodeReads;
import io.plenum.opcua.read.ServerLimits;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.device.DeviceDeclaration;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
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
    private final PointBinding binding;
    private final VariableReader reader;
    private final Map<PointId, BoundVariable> polled = new ConcurrentHashMap<>();
    private final Deque<BoundVariable> undeclared = new ArrayDeque<>();
    private final Semaphore wake = new Semaphore(0);
    private volatile boolean running = true;
    private volatile boolean first = true;
    private volatile boolean events;
    private Instant nextPoll = Instant.MIN;

    /** @param places how places of the texts of states are counted, by the settings of the connection */
    OpcUaWorker(
            OpcUaClient client,
            ConnectorContext context,
            SubscriptionTimes times,
            SubscriptionWatchdog watchdog,
            StateCount places) {
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
        details = new VariableDetails(client, reads, places);
        binding = new PointBinding(client, reads, details);
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
            binding.forget(ended);
            polled.keySet().removeAll(ended);
        }
    }

    private boolean subscribe() throws UaException {
        List<Point> some = plan.takePending(monitored.batch());
        if (some.isEmpty()) {
            return false;
        }
        refused.forget(some.stream().map(Point::id).toList());
        PointBinding.Bound whole = binding.variables(some);
        List<Point> unknown = new ArrayList<>(whole.unknown());
        for (MonitoredPoints.RefusedItem refusal : subscribe(whole.bound())) {
            if (RefusedPoints.isUnknown(refusal.why())) {
                unknown.add(refusal.bound().point());
            } else {
                refused.refused(refusal.bound().point(), refusal.why());
            }
        }
        if (!unknown.isEmpty()) {
            subscribeToElements(unknown);
        }
        watchdog.answered();
        return true;
    }

    /** Addresses that are no node may lead into one. */
    private void subscribeToElements(List<Point> unknown) throws UaException {
        PointBinding.Bound elements = binding.elements(unknown);
        elements.unknown().forEach(refused::unknown);
        elements.refused().forEach(refused::refused);
        subscribe(elements.bound())
                .forEach(refusal -> refused.refused(refusal.bound().point(), refusal.why()));
    }

    /** Returns what the server refuses; what it only has no room for is polled. */
    private List<MonitoredPoints.RefusedItem> subscribe(List<BoundVariable> bound) throws UaException {
        MonitoredPoints.Added added = monitored.add(bound);
        List<MonitoredPoints.RefusedItem> refusals = new ArrayList<>();
        Set<BoundVariable> gone = new HashSet<>();
        for (MonitoredPoints.RefusedItem refusal : added.refused()) {
            if (refusal.lacksRoom()) {
                polled.put(refusal.bound().point().id(), refusal.bound());
                nextPoll = Instant.MIN;
            } else {
                refusals.add(refusal);
                gone.add(refusal.bound());
            }
        }
        reader.read(added.joined());
        bound.stream().filter(one -> !gone.contains(one)).forEach(undeclared::add);
        return refusals;
    }

    /**
     * For reading what was, on any thread; points without a node are left out.
     *
     * @throws UaException where the server does not answer
     */
    List<BoundVariable> bind(List<Point> points) throws UaException {
        return binding.bind(points);
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
            Map<NodeId, VariableDetails.Detail> told = details.read(
                    some.stream().map(BoundVariable::node).distinct().toList());
            Map<String, DeviceDeclaration> declarations = new HashMap<>();
            some.forEach(bound -> declarations.put(
                    NodeAddress.text(bound.point()),
                    bound.declaration(told.getOrDefault(bound.node(), VariableDetails.Detail.NONE))));
            context.declared(declarations);
        } catch (UaException e) {
            // Values do not depend on it; a server that is gone shows in them.
            LOG.debug("The server does not describe its variables", e);
            undeclared.clear();
        }
        return !undeclared.isEmpty();
    }

    /**
     * Has a condition acknowledged or shelved, on any thread.
     *
     * @throws UaException where the server does not answer
     */
    AlarmOrderResult carryOut(AlarmOrder order) throws UaException {
        AlarmOrderResult result = new ConditionAcknowledgement(client, conditions.open()).carryOut(order);
        watchdog.answered();
        return result;
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
        int open = binding.open();
        if (open > 0) {
            problems.add(Problem.of("connector.problem.opcua-states-from", open));
        }
        return problems;
    }
}
