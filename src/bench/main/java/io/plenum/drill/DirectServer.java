package io.plenum.drill;

import io.plenum.Plenum;
import io.plenum.ingest.GatewayInbox;
import io.plenum.link.CarrierThreads;
import io.plenum.point.Point;
import io.plenum.point.PointCatalog;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/**
 * The server with the same synthetic building in its own process and no link between, to measure against. {@code drill.points} and
 * {@code drill.interval} are what they are for the gateway.
 */
public final class DirectServer {

    private DirectServer() {}

    public static void main(String[] arguments) {
        CarrierThreads.provide();
        new SpringApplicationBuilder(Plenum.class, Source.class).run(arguments);
    }

    /** Registered by name, so that no other server that has these classes finds it. */
    static final class Source {

        private final GatewayInbox inbox;
        private final PointCatalog catalog;

        Source(GatewayInbox inbox, PointCatalog catalog) {
            this.inbox = inbox;
            this.catalog = catalog;
        }

        @EventListener(ApplicationReadyEvent.class)
        void begin() {
            Thread.ofPlatform().name("drill-producer").daemon().start(this::produce);
        }

        private void produce() {
            Production production = Production.every(Duration.ofMillis(Long.getLong("drill.interval", 1000)));
            List<Point> points = Production.inOrder(IntStream.range(0, Integer.getInteger("drill.points", 0))
                    .mapToObj(i -> Objects.requireNonNull(catalog.byKey(DrillSite.POINT.formatted(i))))
                    .toList());
            long tick = Production.tick(Instant.now());
            while (!Thread.currentThread().isInterrupted()) {
                for (long now = Production.tick(Instant.now()); tick <= now; tick++) {
                    inbox.live(production.samples(tick, points), () -> {});
                }
                LockSupport.parkNanos(5_000_000);
            }
        }
    }
}
