package io.plenum.lease;

import io.plenum.link.ConnectorException;
import io.plenum.link.Problem;
import io.plenum.link.command.CommandPolicy;
import io.plenum.link.command.CommandState;
import io.plenum.link.command.LeaseOrder;
import io.plenum.link.command.LeaseReport;
import io.plenum.link.command.LeaseReport.Stage;
import io.plenum.link.schedule.ScheduleOrder;
import io.plenum.link.schedule.ScheduleOrderResult;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.PointSource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Has written what the server orders, where the policy allows it, and sees to its end: each lease is on the disk before anything is
 * written, and is released at its time by the clock of this gateway, tried until the controller answers. For any threads.
 */
public final class LeaseKeeper implements AutoCloseable {

    private static final Duration LISTED = Duration.ofDays(1);

    private final LeaseRegistry registry;
    private final WriteRules rules;
    private final LeaseTimes times;
    private final LeaseOrders orders;
    private final LeaseSteps steps;
    private final StateReading reading;
    private final LeaseClock ticking;
    private final Controllers controllers;
    private final ScheduleOrders schedules;

    /** What holds a point, or why that is not known. */
    public record StateAnswer(
            @Nullable CommandState state, @Nullable Problem problem) {}

    /**
     * Nothing happens before {@link #begin}.
     *
     * @param folder of leases and of what may be written; nobody else writes there
     * @param reports takes how a lease is and keeps it for the server; false where it cannot at present: it gets the latest then later on
     */
    public LeaseKeeper(Path folder, Controllers controllers, Predicate<LeaseReport> reports, Clock clock) {
        this(folder, controllers, reports, clock, System::nanoTime);
    }

    LeaseKeeper(Path folder, Controllers controllers, Predicate<LeaseReport> reports, Clock clock, LongSupplier nanos) {
        this.controllers = controllers;
        registry = new LeaseRegistry(new LeaseFolder(folder), reports);
        rules = new WriteRules(folder.resolve("writing.policy"));
        schedules = new ScheduleOrders(controllers, rules, clock);
        times = new LeaseTimes(clock, nanos);
        orders = new LeaseOrders(registry, rules, times);
        steps = new LeaseSteps(registry, times);
        PointTurns turns = new PointTurns();
        reading = new StateReading(controllers, turns);
        ticking = new LeaseClock(
                registry,
                times,
                new LeaseWork(controllers, registry, steps, rules, times),
                new LeaseLook(controllers, registry, steps, times),
                turns,
                this::device);
    }

    /** Goes on with what is on the disk. */
    public void begin() throws IOException {
        rules.begin();
        registry.begin();
        registry.live().forEach(times::watch);
        for (Lease lease : registry.all()) {
            CommandState before = lease.report().before();
            if (before != null) {
                rules.writtenBefore(lease.order().point(), lease.order().value(), before.time());
            }
        }
        ticking.begin();
    }

    /** Holds at once for all that is not written yet; releases go on. */
    public void follow(CommandPolicy policy) {
        rules.follow(policy);
        for (Lease lease : registry.live()) {
            Problem refusal = lease.stage() == Stage.WRITING ? rules.refusal(lease.order(), times.now()) : null;
            if (refusal != null) {
                steps.giveUp(lease.id(), refusal);
            }
        }
    }

    /**
     * Takes an order, and waits a while for the controller; the lease goes on by itself. One that was taken before changes nothing.
     *
     * @throws ConnectorException where the disk does not take it: it is not carried out then
     */
    public LeaseReport order(LeaseOrder order, Duration patience) throws ConnectorException, InterruptedException {
        take(order);
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            long seen = registry.signal().count();
            Lease lease = Objects.requireNonNull(registry.get(order.id()));
            long left = end - System.nanoTime();
            if (!lease.isUnderWay() || left <= 0) {
                return lease.report();
            }
            registry.signal().await(seen, Math.max(1, Duration.ofNanos(left).toMillis()));
        }
    }

    /** On a thread that nobody interrupts: whoever waits may be gone any time, and an interrupt closes the file that is being written. */
    private void take(LeaseOrder order) throws ConnectorException, InterruptedException {
        FutureTask<Boolean> taking = new FutureTask<>(() -> {
            orders.take(order);
            return true;
        });
        Thread.ofVirtual().name("lease-order").start(taking);
        try {
            taking.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ConnectorException refused) {
                throw refused;
            }
            throw new IllegalStateException("An order could not be taken", e);
        }
    }

    /**
     * Gives a schedule of a controller another content, where all that it commands may be written; waits for the controller. It has no end and
     * is no lease.
     *
     * @throws ConnectorException where the controller does not answer, so that nobody knows what it has now
     */
    public ScheduleOrderResult order(ScheduleOrder order) throws ConnectorException, InterruptedException {
        return schedules.order(order);
    }

    /** All that are not over, and those that ended within the last day. */
    public List<LeaseReport> leases() {
        var since = times.now().minus(LISTED);
        return registry.all().stream()
                .filter(lease -> !lease.isOver() || lease.report().time().isAfter(since))
                .map(Lease::report)
                .toList();
    }

    /**
     * What holds points of a connection, read from their controllers now; waits for them, at most twenty seconds.
     *
     * @throws ConnectorException where the connection is not open or its kind has no commands
     */
    public Map<PointId, StateAnswer> states(String connection, Collection<PointId> points)
            throws ConnectorException, InterruptedException {
        return reading.read(connection, points);
    }

    /** Points of one device have the same beginning of their addresses. */
    private String device(Lease lease) {
        String connection = lease.order().connection();
        PointSource source = source(lease);
        if (source == null) {
            return connection + " " + lease.order().point().value();
        }
        int end = source.address().indexOf('/');
        return connection + " " + (end < 0 ? source.address() : source.address().substring(0, end));
    }

    private @Nullable PointSource source(Lease lease) {
        Point known = lease.point();
        try {
            Point point = known == null
                    ? controllers.point(
                            lease.order().connection(), lease.order().point())
                    : known;
            return point.source();
        } catch (ConnectorException e) {
            return null;
        }
    }

    @Override
    public void close() {
        ticking.close();
    }
}
