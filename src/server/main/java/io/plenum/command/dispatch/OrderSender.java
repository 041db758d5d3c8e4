package io.plenum.command.dispatch;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.plenum.command.OverrideState;
import io.plenum.command.ledger.OverrideLife;
import io.plenum.command.ledger.OverrideStore;
import io.plenum.command.ledger.StoredOverride;
import io.plenum.command.order.OverrideRecords;
import io.plenum.command.rule.PolicyMemory;
import io.plenum.gateway.GatewayCommands;
import io.plenum.gateway.GatewayStatus;
import io.plenum.gateway.Gateways;
import io.plenum.link.ConnectorException;
import io.plenum.link.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends each order to its gateway until that has it on disk: the same once more changes nothing there. What was not confirmed in time is
 * taken back, in the same way.
 */
@Component
class OrderSender {

    private static final Logger LOG = LoggerFactory.getLogger(OrderSender.class);
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final int MOST_DOUBLINGS = 4;
    /** Each waits for a controller; a gateway does fewer beside each other. */
    private static final int AT_ONCE = 16;

    private final OverrideStore store;
    private final PolicyMemory policy;
    private final Gateways gateways;
    private final GatewayCommands commands;
    private final LeaseIntake intake;
    private final OverrideRecords records;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Counter failed;
    private final Map<UUID, Attempt> attempts = new ConcurrentHashMap<>();
    private final Set<UUID> busy = ConcurrentHashMap.newKeySet();
    private final Map<String, AtomicInteger> asking = new ConcurrentHashMap<>();
    private volatile int waiting;

    private record Attempt(int revision, int failures, Instant next) {}

    OrderSender(
            OverrideStore store,
            PolicyMemory policy,
            Gateways gateways,
            GatewayCommands commands,
            LeaseIntake intake,
            OverrideRecords records,
            TransactionTemplate transaction,
            Clock clock,
            MeterRegistry meters) {
        this.store = store;
        this.policy = policy;
        this.gateways = gateways;
        this.commands = commands;
        this.intake = intake;
        this.records = records;
        this.transaction = transaction;
        this.clock = clock;
        failed = meters.counter("plenum.command.attempts.failed");
        Gauge.builder("plenum.command.unconfirmed", this, one -> one.waiting).register(meters);
    }

    /**
     * Returns while gateways are being asked.
     *
     * @param ready which gateways can be asked
     */
    void send(Predicate<String> ready) {
        List<StoredOverride> unconfirmed = store.unconfirmed();
        waiting = unconfirmed.size();
        attempts.keySet().retainAll(unconfirmed.stream().map(StoredOverride::id).collect(Collectors.toSet()));
        boolean readOnly = policy.readOnly();
        Instant now = clock.instant();
        for (StoredOverride entry : unconfirmed) {
            if (entry.state() == OverrideState.ORDERED && now.isAfter(entry.notAfter())) {
                cancel(entry.id(), now);
            } else if ((entry.isLeaving() || entry.adopt() || !readOnly) && ready.test(entry.gateway())) {
                start(entry, now);
            }
        }
    }

    /** Whether gateways are being asked now. */
    boolean isBusy() {
        return !busy.isEmpty();
    }

    private void cancel(UUID id, Instant now) {
        transaction.executeWithoutResult(status -> {
            StoredOverride entry = store.locked(id);
            if (entry == null || entry.state() != OverrideState.ORDERED || entry.confirmed() >= entry.revision()) {
                return;
            }
            Problem why = Objects.requireNonNullElseGet(
                    entry.problem(), () -> Problem.of("command.problem.unconfirmed", entry.gateway()));
            StoredOverride after = OverrideLife.cancelled(entry, now, why);
            store.put(after);
            records.changed(entry.who(), "command cancelled", entry, after, Map.of("why", why.toString()));
            records.announce(List.of(id));
        });
    }

    private void start(StoredOverride entry, Instant now) {
        Attempt last = attempts.get(entry.id());
        boolean due = last == null
                || last.revision() != entry.revision()
                || !now.isBefore(last.next())
                || now.isBefore(last.next().minus(LONGEST));
        GatewayStatus status = gateways.of(entry.gateway());
        if (!due || status == null) {
            return;
        }
        AtomicInteger others = asking.computeIfAbsent(entry.gateway(), any -> new AtomicInteger());
        if (others.get() < AT_ONCE && busy.add(entry.id())) {
            others.incrementAndGet();
            Duration ahead = Objects.requireNonNullElse(status.clockDifference(), Duration.ZERO);
            Thread.ofVirtual().name("command-order").start(() -> {
                try {
                    order(entry, ahead);
                } finally {
                    others.decrementAndGet();
                    busy.remove(entry.id());
                }
            });
        }
    }

    private void order(StoredOverride entry, Duration ahead) {
        try {
            intake.take(entry.gateway(), List.of(commands.order(entry.gateway(), entry.order(ahead))));
            later(entry, false);
        } catch (ConnectorException e) {
            failed.increment();
            later(entry, true);
            note(entry, e.problem());
        } catch (RuntimeException e) {
            failed.increment();
            later(entry, true);
            LOG.warn("The order {} could not be given to the gateway {}", entry.id(), entry.gateway(), e);
        }
    }

    /** A gateway that has it but has no answer of the controller yet goes on by itself: it is asked again slowly. */
    private void later(StoredOverride entry, boolean lost) {
        Attempt last = attempts.get(entry.id());
        int failures = last == null || last.revision() != entry.revision() ? 0 : last.failures();
        Duration pause = lost ? FIRST.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS)) : LONGEST;
        Instant next = clock.instant().plus(pause.compareTo(LONGEST) > 0 ? LONGEST : pause);
        attempts.put(entry.id(), new Attempt(entry.revision(), failures + 1, next));
    }

    /** Whoever looks at it sees why it takes so long. */
    private void note(StoredOverride entry, Problem problem) {
        try {
            transaction.executeWithoutResult(status -> {
                StoredOverride now = store.locked(entry.id());
                if (now != null && now.isLive() && now.revision() == entry.revision() && differs(now, problem)) {
                    store.put(now.with().problem(problem).build());
                    records.announce(List.of(now.id()));
                }
            });
        } catch (RuntimeException e) {
            LOG.debug("Why an order waits could not be stored", e);
        }
    }

    private static boolean differs(StoredOverride entry, @Nullable Problem problem) {
        return entry.state() != OverrideState.CANCELLING && !Objects.equals(entry.problem(), problem);
    }
}
