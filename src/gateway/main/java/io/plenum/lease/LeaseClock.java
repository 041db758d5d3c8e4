package io.plenum.lease;

import io.plenum.point.PointId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks ten times a second for what is due and has it done: a thread for each point, of one device a few at once, so that one that is
 * silent delays no other.
 */
final class LeaseClock implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LeaseClock.class);
    private static final long LOOK_MILLIS = 100;
    private static final int OF_DEVICE = 4;
    private static final long WRITE_AGAIN = Duration.ofSeconds(2).toNanos();
    private static final long PRUNE = Duration.ofMinutes(10).toNanos();
    private static final Duration LAST_WORDS = Duration.ofSeconds(3);

    private final LeaseRegistry registry;
    private final LeaseTimes times;
    private final LeaseWork work;
    private final LeaseLook looking;
    private final PointTurns turns;
    private final Function<Lease, String> devices;
    private final Map<String, Integer> atDevice = new HashMap<>();
    private final Set<Thread> working = ConcurrentHashMap.newKeySet();
    private final Thread thread;
    private volatile boolean running = true;
    private long writtenAgain = System.nanoTime();
    private long pruned = System.nanoTime();

    /** @param devices of the lease's point, whatever names it */
    LeaseClock(
            LeaseRegistry registry,
            LeaseTimes times,
            LeaseWork work,
            LeaseLook looking,
            PointTurns turns,
            Function<Lease, String> devices) {
        this.registry = registry;
        this.times = times;
        this.work = work;
        this.looking = looking;
        this.turns = turns;
        this.devices = devices;
        thread = Thread.ofPlatform().name("leases").unstarted(this::run);
    }

    void begin() {
        thread.start();
    }

    /** Nobody is interrupted: an interrupt closes the file that is being written. */
    private void run() {
        while (running) {
            long seen = registry.signal().count();
            try {
                look();
                registry.signal().await(seen, LOOK_MILLIS);
            } catch (RuntimeException | Error e) {
                // Whatever it is: without this thread no command would ever end.
                LOG.error("Leases could not be looked at; they are again at once", e);
                pause();
            } catch (InterruptedException unexpected) {
                LOG.error("Interrupted: the leases go on");
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_MILLIS);
        } catch (InterruptedException unexpected) {
            LOG.error("Interrupted: the leases go on");
        }
    }

    private void look() {
        Map<PointId, List<UUID>> due = new LinkedHashMap<>();
        registry.live().stream()
                .filter(times::isDue)
                .sorted(Comparator.comparingLong(Lease::number))
                .forEach(lease -> due.computeIfAbsent(lease.order().point(), any -> new ArrayList<>())
                        .add(lease.id()));
        due.forEach(this::offer);
        registry.live().stream().filter(times::isToLook).forEach(this::offerLook);
        registry.report();
        long now = System.nanoTime();
        if (now - writtenAgain > WRITE_AGAIN) {
            writtenAgain = now;
            registry.writeAgain();
        }
        if (now - pruned > PRUNE) {
            pruned = now;
            registry.prune(times.now());
        }
    }

    private void offer(PointId point, List<UUID> due) {
        Lease first = registry.get(due.getFirst());
        if (first == null || !turns.tryBegin(point)) {
            return;
        }
        begin(
                point,
                devices.apply(first),
                OF_DEVICE,
                () -> due.forEach(id -> {
                    if (running) {
                        work.step(id);
                    }
                }));
    }

    /** One at a time of a device, and only where nothing else is to be done there: a silent one must not hold up releases. */
    private void offerLook(Lease lease) {
        PointId point = lease.order().point();
        if (turns.tryBegin(point)) {
            begin(point, devices.apply(lease), 1, () -> looking.look(lease.id()));
        }
    }

    /**
     * Does it on a thread of its own, which has the turn at the point.
     *
     * @param most at work at the device at once
     */
    private void begin(PointId point, String device, int most, Runnable task) {
        synchronized (atDevice) {
            if (atDevice.getOrDefault(device, 0) >= most) {
                turns.end(point);
                return;
            }
            atDevice.merge(device, 1, Integer::sum);
        }
        Thread worker = Thread.ofVirtual().name("lease-" + point.value()).unstarted(() -> work(point, device, task));
        working.add(worker);
        worker.start();
    }

    private void work(PointId point, String device, Runnable task) {
        try {
            task.run();
        } finally {
            turns.end(point);
            synchronized (atDevice) {
                atDevice.computeIfPresent(device, (any, count) -> count > 1 ? count - 1 : null);
            }
            working.remove(Thread.currentThread());
            registry.signal().wake();
        }
    }

    /** What is under way at a controller may come to its end; the rest goes on when the gateway is there again. */
    @Override
    public void close() {
        running = false;
        registry.signal().wake();
        try {
            long end = System.nanoTime() + LAST_WORDS.toNanos();
            thread.join(LAST_WORDS);
            for (Thread worker : working) {
                worker.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        registry.report();
    }
}
