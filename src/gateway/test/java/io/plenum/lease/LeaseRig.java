package io.plenum.lease;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.MovableClock;
import io.plenum.link.ConnectorException;
import io.plenum.link.command.CommandPolicy;
import io.plenum.link.command.CommandPolicy.PointLimits;
import io.plenum.link.command.LeaseOrder;
import io.plenum.link.command.LeaseOrder.Action;
import io.plenum.link.command.LeaseReport;
import io.plenum.link.command.LeaseReport.Stage;
import io.plenum.point.PointId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Leases on a real disk, between controllers and a clock of a test. */
final class LeaseRig implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(5);

    final MovableClock clock = new MovableClock(Instant.parse("2026-11-30T12:00:00Z"));
    final AtomicLong nanos = new AtomicLong();
    final TestControllers controllers = new TestControllers();
    final List<LeaseReport> reports = new CopyOnWriteArrayList<>();
    volatile boolean takesReports = true;
    final Path folder;
    LeaseKeeper leases;

    LeaseRig(Path folder) throws IOException {
        this.folder = folder;
        controllers.clock = clock;
        leases = keeper();
        leases.follow(policy(false));
    }

    private LeaseKeeper keeper() throws IOException {
        LeaseKeeper made = new LeaseKeeper(
                folder,
                controllers,
                report -> takesReports && reports.add(report),
                clock,
                () -> nanos.get() + System.nanoTime());
        made.begin();
        return made;
    }

    /** The process ends and begins again. */
    void restart() throws IOException {
        leases.close();
        leases = keeper();
    }

    /** Both clocks: as if so long had passed. */
    void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
        clock.forward(time);
    }

    static CommandPolicy policy(boolean readOnly) {
        Map<PointId, PointLimits> limits = new HashMap<>();
        for (int point = 1; point <= 200; point++) {
            limits.put(
                    new PointId(point),
                    new PointLimits(
                            10.0, 30.0, point == 50 ? Duration.ofMinutes(5) : Duration.ZERO, Duration.ofHours(8)));
        }
        return new CommandPolicy(1, readOnly, limits);
    }

    LeaseOrder order(UUID id, int revision, Action action, int point, double value) {
        return new LeaseOrder(
                id,
                revision,
                action,
                "plant",
                new PointId(point),
                8,
                value,
                clock.instant().plus(Duration.ofHours(1)),
                clock.instant().plus(Duration.ofMinutes(1)),
                null);
    }

    LeaseReport hold(UUID id, int point, double value) throws Exception {
        return take(order(id, 1, Action.HOLD, point, value));
    }

    LeaseReport release(UUID id, int revision) throws Exception {
        return take(order(id, revision, Action.RELEASE, 1, 21));
    }

    LeaseReport take(LeaseOrder order) throws ConnectorException, InterruptedException {
        return leases.order(order, PATIENCE);
    }

    LeaseReport present(UUID id) {
        return leases.leases().stream()
                .filter(lease -> lease.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    Stage stage(UUID id) {
        return present(id).stage();
    }

    String reason(UUID id) {
        return Objects.requireNonNull(present(id).reason()).messageKey();
    }

    void becomes(UUID id, Stage stage) {
        eventually(stage.name(), () -> stage(id) == stage);
    }

    static void eventually(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(40);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(deadline);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    @Override
    public void close() {
        leases.close();
    }
}
