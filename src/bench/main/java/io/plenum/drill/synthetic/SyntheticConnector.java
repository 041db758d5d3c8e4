package io.plenum.drill.synthetic;

import io.plenum.link.ConnectionState;
import io.plenum.link.Connector;
import io.plenum.link.ConnectorContext;
import io.plenum.link.DeviceStatus;
import io.plenum.link.Discovered;
import io.plenum.link.DiscoveryLimits;
import io.plenum.link.SampleStage;
import io.plenum.link.SampleStage.Place;
import io.plenum.point.Point;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Hands in each tick's samples in its time, and after a pause those of the ticks in between, so that none is left out. */
final class SyntheticConnector implements Connector {

    static final String DEVICE = "1";

    private final Production production;
    private final Shift shift;
    private final Path runs;
    private @Nullable ConnectorContext context;
    /** Counts what has begun and ended, so that each producer knows whether it is the last. */
    private final AtomicInteger life = new AtomicInteger();

    SyntheticConnector(Production production, Shift shift, Path runs) {
        this.production = production;
        this.shift = shift;
        this.runs = runs;
    }

    @Override
    public synchronized void open(ConnectorContext opened) {
        context = opened;
        begin(opened);
    }

    private void begin(ConnectorContext opened) {
        List<Point> points = Production.inOrder(opened.points());
        int mine = life.incrementAndGet();
        Thread.ofPlatform().name("drill-producer").daemon().start(() -> produce(opened, points, mine));
        report(opened, points.size());
    }

    private void produce(ConnectorContext opened, List<Point> points, int mine) {
        long tick = Production.tick(opened.clock().instant()) + 1;
        ProductionRun run = ProductionRun.begin(runs, tick, points.size());
        while (life.get() == mine) {
            long now = Production.tick(opened.clock().instant());
            for (; tick <= now && life.get() == mine; tick++) {
                if (shift.has(tick)) {
                    SampleStage.passed(Place.READ, Production.time(tick));
                    opened.sink().accept(production.samples(tick, points));
                }
                run.done(tick);
            }
            LockSupport.parkNanos(5_000_000);
        }
    }

    private static void report(ConnectorContext context, int points) {
        context.report(new DeviceStatus(
                DEVICE,
                "Synthetic",
                ConnectionState.UP,
                points,
                points,
                0,
                context.clock().instant(),
                List.of()));
    }

    @Override
    public synchronized void ping() {
        if (context != null) {
            report(context, context.points().size());
        }
    }

    /** Begins anew with the points there are now. */
    @Override
    public synchronized void update() {
        if (context != null) {
            begin(context);
        }
    }

    @Override
    public List<Discovered> discover(DiscoveryLimits limits) {
        return List.of();
    }

    @Override
    public synchronized void close() {
        life.incrementAndGet();
        context = null;
    }
}
