package io.plenum.command.dispatch;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.plenum.command.ledger.OverrideLife;
import io.plenum.command.ledger.OverrideStore;
import io.plenum.command.ledger.StoredOverride;
import io.plenum.command.order.OverrideRecords;
import io.plenum.gateway.GatewayCommands;
import io.plenum.link.ConnectorException;
import io.plenum.link.command.LeaseReport;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Compares the leases of a gateway with the ledger, when it has connected and now and then. */
@Component
class LeaseComparison {

    private static final Logger LOG = LoggerFactory.getLogger(LeaseComparison.class);

    private static final Duration AGAIN = Duration.ofSeconds(5);

    private final OverrideStore store;
    private final GatewayCommands commands;
    private final LeaseIntake intake;
    private final OverrideRecords records;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Counter lost;
    private final Set<String> busy = ConcurrentHashMap.newKeySet();
    /** When each is to be asked, not earlier. */
    private final Map<String, Instant> wanted = new ConcurrentHashMap<>();

    private final AtomicBoolean ended = new AtomicBoolean();

    LeaseComparison(
            OverrideStore store,
            GatewayCommands commands,
            LeaseIntake intake,
            OverrideRecords records,
            TransactionTemplate transaction,
            Clock clock,
            MeterRegistry meters) {
        this.store = store;
        this.commands = commands;
        this.intake = intake;
        this.records = records;
        this.transaction = transaction;
        this.clock = clock;
        lost = meters.counter("plenum.command.leases.lost");
    }

    void want(List<String> gateways) {
        gateways.forEach(gateway -> wanted.put(gateway, Instant.MIN));
    }

    /** Whether one has ended since this was asked last. */
    boolean hasEnded() {
        return ended.getAndSet(false);
    }

    /** Returns while gateways are being asked; those that do not answer are asked again. */
    void compare() {
        Instant now = clock.instant();
        for (Map.Entry<String, Instant> one : wanted.entrySet()) {
            String gateway = one.getKey();
            if (!now.isBefore(one.getValue()) && busy.add(gateway)) {
                wanted.remove(gateway);
                Thread.ofVirtual().name("lease-comparison").start(() -> {
                    try {
                        compare(gateway);
                    } finally {
                        busy.remove(gateway);
                        ended.set(true);
                    }
                });
            }
        }
    }

    boolean isBusy() {
        return !busy.isEmpty();
    }

    /** Whether a gateway has been compared since it was wanted: before, one that has lost its leases would be told to release what it never had. */
    boolean isDone(String gateway) {
        return !wanted.containsKey(gateway) && !busy.contains(gateway);
    }

    private void compare(String gateway) {
        try {
            // Read first: what is ordered meanwhile is in neither.
            List<StoredOverride> here = store.liveAt(gateway);
            List<LeaseReport> there = commands.leases(gateway);
            intake.take(gateway, there);
            Set<UUID> held = there.stream().map(LeaseReport::id).collect(Collectors.toSet());
            here.stream()
                    .filter(entry -> entry.confirmed() > 0 && !held.contains(entry.id()))
                    .forEach(entry -> lost(entry.id()));
        } catch (ConnectorException e) {
            LOG.info("The leases of the gateway {} cannot be read: {}", gateway, e.problem());
            wanted.put(gateway, clock.instant().plus(AGAIN));
        } catch (RuntimeException e) {
            LOG.warn("The leases of the gateway {} could not be compared", gateway, e);
            wanted.put(gateway, clock.instant().plus(AGAIN));
        }
    }

    /** Its gateway has taken it once and knows nothing of it any more: a new disk. */
    private void lost(UUID id) {
        transaction.executeWithoutResult(status -> {
            StoredOverride entry = store.locked(id);
            if (entry == null || !entry.isLive() || entry.adopt()) {
                return;
            }
            lost.increment();
            store.put(OverrideLife.adopted(entry));
            records.announce(List.of(id));
        });
    }
}
