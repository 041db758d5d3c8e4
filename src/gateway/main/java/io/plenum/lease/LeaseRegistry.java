package io.plenum.lease;

import io.plenum.link.command.LeaseReport;
import io.plenum.point.PointId;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All leases as they are, in memory and on disk, with those that are over: an order that comes late or again finds that it has been dealt
 * with. What could not be written to the disk is written again; what has changed is reported until somebody has taken the report. A lease
 * is changed by whoever holds the {@link #lock} of its point.
 */
final class LeaseRegistry {

    /** How long a lease that is over is remembered. */
    static final Duration MEMORY = Duration.ofDays(7);

    static final int MOST_OVER = 50_000;
    private static final int LOCKS = 64;
    private static final Logger LOG = LoggerFactory.getLogger(LeaseRegistry.class);

    private final LeaseFolder folder;
    private final Predicate<LeaseReport> reports;
    private final Map<UUID, Lease> all = new ConcurrentHashMap<>();
    private final Map<PointId, Map<UUID, Lease>> live = new ConcurrentHashMap<>();
    private final Set<UUID> unwritten = ConcurrentHashMap.newKeySet();
    private final Set<UUID> unreported = ConcurrentHashMap.newKeySet();
    private final AtomicLong numbers = new AtomicLong();
    private final List<ReentrantLock> locks =
            IntStream.range(0, LOCKS).mapToObj(any -> new ReentrantLock()).toList();
    private final LeaseSignal signal = new LeaseSignal();

    /** @param reports takes how a lease is; false where it cannot at present */
    LeaseRegistry(LeaseFolder folder, Predicate<LeaseReport> reports) {
        this.folder = folder;
        this.reports = reports;
    }

    void begin() throws IOException {
        for (Lease lease : folder.read()) {
            numbers.accumulateAndGet(lease.number(), Math::max);
            enter(lease);
            if (!lease.isOver()) {
                // The process may have been killed before it was reported.
                unreported.add(lease.id());
            }
        }
    }

    LeaseSignal signal() {
        return signal;
    }

    ReentrantLock lock(PointId point) {
        return locks.get(Math.floorMod(point.value(), LOCKS));
    }

    long nextNumber() {
        return numbers.incrementAndGet();
    }

    @Nullable
    Lease get(UUID id) {
        return all.get(id);
    }

    boolean isUnreadable(UUID id) {
        return folder.isUnreadable(id);
    }

    Collection<Lease> all() {
        return all.values();
    }

    /** Those that are not over. */
    List<Lease> live() {
        return live.values().stream().flatMap(each -> each.values().stream()).toList();
    }

    /** Those of a point that are not over, in the order in which they came. */
    List<Lease> live(PointId point) {
        return live.getOrDefault(point, Map.of()).values().stream()
                .sorted(Comparator.comparingLong(Lease::number))
                .toList();
    }

    int liveCount() {
        return live.values().stream().mapToInt(Map::size).sum();
    }

    /**
     * Counts once it is on the disk.
     *
     * @throws IOException where it cannot be written; it is as it was before then
     */
    void save(Lease lease) throws IOException {
        folder.write(lease);
        unwritten.remove(lease.id());
        show(lease);
    }

    /** Counts in any case: it has happened, whether it can be written now or later. */
    void keep(Lease lease) {
        try {
            folder.write(lease);
            unwritten.remove(lease.id());
        } catch (IOException e) {
            if (unwritten.add(lease.id())) {
                LOG.error("The lease {} cannot be written to the disk; it is tried again", lease.id(), e);
            }
        }
        show(lease);
    }

    /** In memory alone: nothing is lost with it. */
    void show(Lease lease) {
        Lease before = enter(lease);
        if (before == null || !before.report().equals(lease.report())) {
            unreported.add(lease.id());
        }
        signal.wake();
    }

    private @Nullable Lease enter(Lease lease) {
        Lease before = all.put(lease.id(), lease);
        PointId point = lease.order().point();
        live.compute(point, (any, present) -> {
            Map<UUID, Lease> own = present == null ? new ConcurrentHashMap<>() : present;
            if (lease.isOver()) {
                own.remove(lease.id());
            } else {
                own.put(lease.id(), lease);
            }
            return own.isEmpty() ? null : own;
        });
        return before;
    }

    /** Hands on what has changed, as far as anybody takes it. */
    void report() {
        for (UUID id : List.copyOf(unreported)) {
            unreported.remove(id);
            Lease lease = all.get(id);
            if (lease != null && !reports.test(lease.report())) {
                unreported.add(id);
                return;
            }
        }
    }

    /** Writes what could not be written before. */
    void writeAgain() {
        for (UUID id : List.copyOf(unwritten)) {
            Lease lease = all.get(id);
            if (lease == null) {
                unwritten.remove(id);
                continue;
            }
            ReentrantLock lock = lock(lease.order().point());
            lock.lock();
            try {
                Lease present = all.get(id);
                if (present != null) {
                    folder.write(present);
                }
                unwritten.remove(id);
            } catch (IOException e) {
                LOG.debug("The disk still takes nothing", e);
                return;
            } finally {
                lock.unlock();
            }
        }
    }

    /** Forgets leases that have been over for long, and the oldest of too many. */
    void prune(Instant now) {
        List<Lease> over = all.values().stream()
                .filter(Lease::isOver)
                .sorted(Comparator.comparing((Lease lease) -> lease.report().time()))
                .toList();
        int tooMany = over.size() - MOST_OVER;
        for (int i = 0; i < over.size(); i++) {
            Lease lease = over.get(i);
            if (i < tooMany || lease.report().time().plus(MEMORY).isBefore(now)) {
                forget(lease.id());
            }
        }
    }

    private void forget(UUID id) {
        all.remove(id);
        unwritten.remove(id);
        try {
            folder.remove(id);
        } catch (IOException e) {
            LOG.warn("The lease {}, long over, cannot be removed from the disk: {}", id, e.getMessage());
        }
    }
}
