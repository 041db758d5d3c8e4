package io.plenum.command;

import io.plenum.gateway.GatewayCommands;
import io.plenum.link.ConnectorException;
import io.plenum.link.Problem;
import io.plenum.link.command.CommandPolicy;
import io.plenum.link.command.CommandState;
import io.plenum.link.command.CommandState.Slot;
import io.plenum.link.command.LeaseOrder;
import io.plenum.link.command.LeaseReport;
import io.plenum.link.command.LeaseReport.Stage;
import io.plenum.point.PointId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** A gateway whose link can be made to fail in every way; its controllers take what they are given, at one slot for each point. */
final class ScriptedGateway implements GatewayCommands {

    static final String NAME = "bacnet";

    /** What is written at controllers, each in its turn: {@code 3=21.0}, {@code 3=null}. */
    final List<String> writes = new CopyOnWriteArrayList<>();

    final List<LeaseOrder> orders = new CopyOnWriteArrayList<>();
    final List<CommandPolicy> policies = new CopyOnWriteArrayList<>();
    private final Map<UUID, LeaseReport> leases = new LinkedHashMap<>();
    private final Map<UUID, LeaseOrder> held = new HashMap<>();
    private final Map<PointId, Double> slots = new HashMap<>();
    private final Clock clock;

    /** Orders do not arrive. */
    volatile boolean dead;
    /** Orders arrive and are carried out; the answer does not come back. */
    volatile boolean loses;
    /** What controllers say instead of obeying; null where they obey. */
    volatile @Nullable Stage answers;

    volatile @Nullable Stream stream = new Stream();
    volatile CountDownLatch slow = new CountDownLatch(0);

    ScriptedGateway(Clock clock) {
        this.clock = clock;
    }

    final class Stream implements PolicyStream {
        @Override
        public void send(CommandPolicy policy) {
            policies.add(policy);
        }
    }

    @Override
    public boolean commands(String gateway) {
        return gateway.equals(NAME);
    }

    @Override
    public LeaseReport order(String gateway, LeaseOrder order) throws ConnectorException {
        try {
            slow.await();
        } catch (InterruptedException e) {
            throw new ConnectorException(Problem.of("connector.problem.internal", "interrupted"));
        }
        if (dead || stream == null) {
            throw new ConnectorException(Problem.of("connector.problem.gateway-away", gateway));
        }
        LeaseReport report = take(order);
        if (loses) {
            throw new ConnectorException(Problem.of("connector.problem.gateway-slow", gateway, 30));
        }
        return report;
    }

    private synchronized LeaseReport take(LeaseOrder order) {
        orders.add(order);
        LeaseReport known = leases.get(order.id());
        if (known != null && (known.stage().isOver() || known.revision() >= order.revision())) {
            return known;
        }
        return switch (order.action()) {
            case HOLD -> known == null ? first(order) : follow(order, known.stage());
            case ADOPT -> follow(order, Stage.HELD);
            case RELEASE ->
                known == null ? report(order.id(), order.revision(), Stage.RELEASED) : release(order.id(), order);
        };
    }

    private LeaseReport first(LeaseOrder order) {
        if (clock.instant().isAfter(order.notAfter())) {
            return report(order.id(), order.revision(), Stage.REFUSED);
        }
        Stage other = answers;
        if (other != null) {
            return report(order.id(), order.revision(), other);
        }
        new ArrayList<>(held.values())
                .stream().filter(one -> one.point().equals(order.point())).forEach(one -> {
                    held.remove(one.id());
                    report(one.id(), one.revision(), Stage.TAKEN);
                });
        write(order.point(), order.value());
        return follow(order, Stage.HELD);
    }

    private LeaseReport follow(LeaseOrder order, Stage stage) {
        held.put(order.id(), order);
        return report(order.id(), order.revision(), stage);
    }

    private LeaseReport release(UUID id, LeaseOrder order) {
        LeaseOrder lease = held.remove(id);
        if (lease != null && lease.value() == slots.getOrDefault(lease.point(), Double.NaN)) {
            write(lease.point(), null);
        }
        return report(id, order.revision(), Stage.RELEASED);
    }

    private void write(PointId point, @Nullable Double value) {
        writes.add(point.value() + "=" + value);
        if (value == null) {
            slots.remove(point);
        } else {
            slots.put(point, value);
        }
    }

    private LeaseReport report(UUID id, int revision, Stage stage) {
        LeaseReport report = new LeaseReport(id, revision, stage, clock.instant(), state(19), state(null), null);
        leases.put(id, report);
        return report;
    }

    private CommandState state(@Nullable Integer present) {
        Instant now = clock.instant();
        return new CommandState(true, List.of(), 20.0, present == null ? null : (double) present, false, false, now);
    }

    /** Ends what has come to its end by its own clock. */
    synchronized List<LeaseReport> end() {
        Instant now = clock.instant();
        return new ArrayList<>(held.values())
                .stream()
                        .filter(lease -> !now.isBefore(lease.until()))
                        .map(lease -> release(lease.id(), lease))
                        .toList();
    }

    /** Its disk is new. */
    synchronized void forget() {
        leases.clear();
        held.clear();
    }

    /** It holds what nobody here has ordered. */
    synchronized void holdStray(LeaseOrder order) {
        write(order.point(), order.value());
        follow(order, Stage.HELD);
    }

    synchronized @Nullable Double at(PointId point) {
        return slots.get(point);
    }

    @Override
    public Map<PointId, PointState> states(String gateway, String connection, List<PointId> points)
            throws ConnectorException {
        if (dead) {
            throw new ConnectorException(Problem.of("connector.problem.gateway-away", gateway));
        }
        Map<PointId, PointState> states = new HashMap<>();
        for (PointId point : points) {
            Double ours = at(point);
            List<Slot> taken = ours == null
                    ? List.of(new Slot(15, 18))
                    : List.of(new Slot(PointCommand.OPERATOR, ours), new Slot(15, 18));
            states.put(
                    point,
                    new PointState(
                            new CommandState(
                                    true, taken, 20.0, taken.getFirst().value(), false, false, clock.instant()),
                            null));
        }
        return states;
    }

    @Override
    public synchronized List<LeaseReport> leases(String gateway) {
        return List.copyOf(leases.values());
    }

    @Override
    public @Nullable PolicyStream policyStream(String gateway) {
        return gateway.equals(NAME) ? stream : null;
    }
}
