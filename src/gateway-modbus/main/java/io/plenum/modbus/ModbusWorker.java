package io.plenum.modbus;

import io.plenum.link.ConnectorContext;
import io.plenum.link.ConnectorException;
import io.plenum.link.Problem;
import io.plenum.modbus.poll.BoundRegister;
import io.plenum.modbus.poll.GroupPlanner;
import io.plenum.modbus.poll.RefusedException;
import io.plenum.modbus.poll.UnitSilentException;
import io.plenum.point.Point;
import io.plenum.point.QualityReason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads all groups of registers behind one connection, each at its time, one request after the other. */
final class ModbusWorker {

    private static final Logger LOG = LoggerFactory.getLogger(ModbusWorker.class);
    private static final Duration LONGEST_REST = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final ConnectorContext context;
    private final Duration poll;
    private final GroupPlanner planner;
    private final RefusedRegisters refused;
    private final BoundPoints bound;
    private final RegisterReader reader;
    private final UnitReports reports;
    private final Schedule schedule = new Schedule();
    private final Map<Integer, UnitState> units = new ConcurrentHashMap<>();
    private final Semaphore wake = new Semaphore(0);
    private volatile boolean changed = true;
    private volatile boolean running = true;
    private @Nullable Thread thread;

    ModbusWorker(ModbusLink link, ConnectorContext context, ModbusSettings settings) {
        this.context = context;
        poll = context.tuning().poll();
        planner = new GroupPlanner(settings.most(), settings.gap(), poll);
        refused = new RefusedRegisters(context);
        bound = new BoundPoints(refused);
        reader = new RegisterReader(link, context, planner, refused);
        reports = new UnitReports(context, refused);
    }

    /** @param lost told when the connection is lost, after which nothing more is read */
    void start(Consumer<ConnectorException> lost) {
        thread = Thread.ofVirtual().name("modbus-worker").start(() -> run(lost));
    }

    void stop() {
        running = false;
        wake.release();
        Thread own = thread;
        try {
            if (own != null) {
                own.join(PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The points of the context are others. */
    void follow() {
        changed = true;
        wake.release();
    }

    private void run(Consumer<ConnectorException> lost) {
        try {
            while (running) {
                if (!work() && wake.tryAcquire(rest().toMillis(), TimeUnit.MILLISECONDS)) {
                    wake.drainPermits();
                }
            }
        } catch (ConnectorException e) {
            lost.accept(e);
        } catch (RuntimeException e) {
            LOG.warn("Reading of registers has failed", e);
            lost.accept(new ConnectorException(
                    Problem.of("connector.problem.internal", e.getClass().getSimpleName()), e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration rest() {
        ScheduledGroup next = schedule.next(units);
        if (next == null) {
            return LONGEST_REST;
        }
        Duration rest = Duration.between(context.clock().instant(), Schedule.due(next, units));
        return rest.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : rest.isNegative() ? Duration.ZERO : rest;
    }

    /** Reads one group; returns whether there was one to read. */
    private boolean work() throws ConnectorException {
        if (changed) {
            changed = false;
            takeUp(context.points());
        }
        List<BoundRegister> again = refused.due();
        if (!again.isEmpty()) {
            bound.again(again);
            plan();
        }
        ScheduledGroup next = schedule.next(units);
        if (next == null || Schedule.due(next, units).isAfter(context.clock().instant())) {
            return false;
        }
        read(next, unit(next.unit()));
        return true;
    }

    private UnitState unit(int number) {
        return units.computeIfAbsent(number, unit -> new UnitState(unit, poll, context.clock()));
    }

    private void takeUp(List<Point> points) {
        bound.follow(points);
        plan();
        Set<Integer> present = reports.follow(points);
        present.forEach(this::unit);
        for (Integer unit : List.copyOf(units.keySet())) {
            if (!present.contains(unit)) {
                units.remove(unit);
                context.gone(String.valueOf(unit));
            }
        }
    }

    private void plan() {
        schedule.plan(planner.groups(bound.all()), context.clock().instant());
    }

    private void read(ScheduledGroup scheduled, UnitState unit) throws ConnectorException {
        boolean divided = false;
        try {
            divided = reader.read(scheduled.group());
            scheduled.done(context.clock().instant());
            answered(unit);
        } catch (RefusedException why) {
            answered(unit);
            if (scheduled.failed(context.clock().instant())) {
                reader.giveUp(scheduled.group(), QualityReason.of("point.reason.modbus-refused", why.code()));
            }
        } catch (UnitSilentException silence) {
            LOG.debug("{}", silence.getMessage());
            silent(unit, scheduled);
        }
        if (divided) {
            bound.removeRefused();
            plan();
        }
    }

    /** One that has come back gives all its values anew. */
    private void answered(UnitState unit) {
        if (unit.answered()) {
            Instant now = context.clock().instant();
            schedule.ofUnit(unit.unit()).forEach(group -> group.hurry(now));
            refused.hurry();
        }
    }

    /** Its other groups are asked for at once: do they get no answer either, the device is down, and else it is the group. */
    private void silent(UnitState unit, ScheduledGroup scheduled) {
        Instant now = context.clock().instant();
        boolean lost = unit.silent();
        if (lost) {
            reports.report(unit, schedule.ofUnit(unit.unit()));
        }
        if (unit.isDown()) {
            scheduled.again(now);
        } else if (scheduled.failed(now)) {
            reader.giveUp(scheduled.group(), QualityReason.of("point.reason.silent-object"));
        } else if (!scheduled.isGivenUp()) {
            schedule.ofUnit(unit.unit()).forEach(group -> group.hurry(now));
            scheduled.again(now);
        }
    }

    /** How the devices are, and whether the reading keeps pace. */
    void report() {
        units.values().forEach(unit -> reports.report(unit, schedule.ofUnit(unit.unit())));
        Duration late = schedule.lateness(units, context.clock().instant());
        boolean slow = late.compareTo(poll.multipliedBy(2)) > 0;
        context.report(
                slow
                        ? List.of(
                                Problem.of("connector.problem.modbus-slow", late.toSeconds(), poll.toMillis() / 1000.0))
                        : List.of());
    }
}
