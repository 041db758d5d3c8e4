package io.plenum.lease;

import io.plenum.link.ConnectorException;
import io.plenum.link.Problem;
import io.plenum.link.command.LeaseOrder;
import io.plenum.link.command.LeaseReport.Stage;
import io.plenum.point.PointId;
import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What becomes of an order before any controller is asked. One that was taken before, or is older than what was taken, changes nothing; one
 * about a lease that is over neither. Only what is on the disk is carried out.
 */
final class LeaseOrders {

    static final int MOST = 10_000;
    private static final int MOST_VALUES = 8;
    private static final Logger LOG = LoggerFactory.getLogger(LeaseOrders.class);

    private final LeaseRegistry registry;
    private final WriteRules rules;
    private final LeaseTimes times;

    LeaseOrders(LeaseRegistry registry, WriteRules rules, LeaseTimes times) {
        this.registry = registry;
        this.rules = rules;
        this.times = times;
    }

    /** @throws ConnectorException where the disk does not take what must not be forgotten */
    void take(LeaseOrder order) throws ConnectorException {
        Lease known = registry.get(order.id());
        PointId point = known == null ? order.point() : known.order().point();
        ReentrantLock lock = registry.lock(point);
        lock.lock();
        try {
            Lease present = registry.get(order.id());
            if (present == null) {
                first(order);
            } else if (order.revision() > present.revision()) {
                next(present, order);
            }
        } finally {
            lock.unlock();
        }
    }

    private void first(LeaseOrder order) throws ConnectorException {
        Instant now = times.now();
        if (registry.isUnreadable(order.id())) {
            adopt(order, Problem.of("connector.problem.command-lease-unreadable"), now);
            return;
        }
        switch (order.action()) {
            case HOLD -> hold(order, now);
            case ADOPT -> adopt(order, null, now);
            case RELEASE -> over(order, Stage.RELEASED, Problem.of("connector.problem.command-never-written"), now);
        }
    }

    private void hold(LeaseOrder order, Instant now) {
        Problem refusal = refusal(order, now);
        if (refusal == null && registry.liveCount() >= MOST) {
            refusal = Problem.of("connector.problem.command-too-many", MOST);
        }
        if (refusal != null) {
            over(order, Stage.REFUSED, refusal, now);
            return;
        }
        Lease fresh = Lease.of(registry.nextNumber(), order, LeaseTrace.NONE, Stage.WRITING, null, now);
        try {
            times.watch(fresh);
            registry.save(fresh);
            replace(fresh, now);
        } catch (IOException e) {
            LOG.error("An order could not be kept on disk and is refused", e);
            over(order, Stage.REFUSED, Problem.of("connector.problem.command-disk"), now);
        }
    }

    /** Remembered, so that the same order once more does nothing either. */
    private void over(LeaseOrder order, Stage stage, Problem why, Instant now) {
        registry.keep(Lease.of(registry.nextNumber(), order, LeaseTrace.NONE, stage, why, now));
    }

    /** Of two at one place the later one counts: what was not written yet never is, what may be is taken back if the later one is not. */
    private void replace(Lease fresh, Instant now) {
        Problem why = Problem.of("connector.problem.command-replaced");
        for (Lease other : registry.live(fresh.order().point())) {
            if (other.isBeside(fresh) && other.stage() == Stage.WRITING) {
                registry.keep(
                        other.trace().isNone()
                                ? other.at(Stage.TAKEN, why, now)
                                : other.takenBack(Stage.RELEASED, why, now));
            }
        }
    }

    private @Nullable Problem refusal(LeaseOrder order, Instant now) {
        if (now.isAfter(order.notAfter())) {
            return Problem.of("connector.problem.command-too-late");
        }
        return now.isBefore(order.until())
                ? rules.refusal(order, now)
                : Problem.of("connector.problem.command-end-passed");
    }

    private void adopt(LeaseOrder order, @Nullable Problem why, Instant now) throws ConnectorException {
        if (!WriteRules.isOurs(order.priority())) {
            over(order, Stage.REFUSED, Problem.of("connector.problem.command-priority", order.priority()), now);
            return;
        }
        boolean releases = order.action() == LeaseOrder.Action.RELEASE;
        LeaseTrace trace = LeaseTrace.NONE.standing(order.value()).returningTo(order.before());
        save(Lease.of(registry.nextNumber(), order, trace, releases ? Stage.RELEASING : Stage.HELD, why, now));
    }

    private void next(Lease present, LeaseOrder order) throws ConnectorException {
        Instant now = times.now();
        if (present.isOver()) {
            registry.keep(present.following(present.order(), order.revision()));
            return;
        }
        switch (order.action()) {
            case RELEASE -> release(present.following(present.order(), order.revision()), now);
            case ADOPT -> save(present.following(present.order(), order.revision()));
            case HOLD -> change(present, order, now);
        }
    }

    /** Counts although it may not get to the disk: to release once too often does no harm. */
    private void release(Lease lease, Instant now) {
        if (lease.trace().isNone()) {
            registry.keep(lease.at(Stage.RELEASED, Problem.of("connector.problem.command-never-written"), now));
        } else {
            times.fresh(lease.id());
            registry.keep(lease.stage() == Stage.RELEASING ? lease : lease.at(Stage.RELEASING, null, now));
        }
    }

    /** Another end or another value; where that is not allowed the lease stays as it is. */
    private void change(Lease present, LeaseOrder order, Instant now) throws ConnectorException {
        Lease same = present.following(present.order(), order.revision());
        if (present.stage() == Stage.RELEASING) {
            save(same.at(Stage.RELEASING, Problem.of("connector.problem.command-ending"), now));
            return;
        }
        LeaseOrder wanted = new LeaseOrder(
                order.id(),
                order.revision(),
                order.action(),
                present.order().connection(),
                present.order().point(),
                present.order().priority(),
                order.value(),
                order.until(),
                order.notAfter(),
                order.before());
        boolean otherValue = wanted.value() != present.order().value();
        boolean earlier = !otherValue && !wanted.until().isAfter(present.order().until());
        Problem refusal = refusal(wanted, now);
        if (refusal == null && present.trace().values().size() >= MOST_VALUES) {
            refusal = Problem.of("connector.problem.command-too-many", MOST_VALUES);
        }
        if (refusal != null && !earlier) {
            save(same.at(present.stage(), refusal, now));
            return;
        }
        times.fresh(present.id());
        save(present.following(wanted, order.revision()).at(otherValue ? Stage.WRITING : present.stage(), null, now));
    }

    private void save(Lease lease) throws ConnectorException {
        try {
            registry.save(lease);
        } catch (IOException e) {
            throw new ConnectorException(Problem.of("connector.problem.command-disk"), e);
        }
    }
}
