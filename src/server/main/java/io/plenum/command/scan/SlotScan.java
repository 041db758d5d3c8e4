package io.plenum.command.scan;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.plenum.command.CommandOverride;
import io.plenum.command.Overrides;
import io.plenum.command.scan.SlotStore.Look;
import io.plenum.connector.GatewayConnections;
import io.plenum.gateway.GatewayCommands;
import io.plenum.gateway.GatewayCommands.PointState;
import io.plenum.link.ConnectorException;
import io.plenum.link.command.CommandState;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks now and then who holds points: some of each connection at a time, so that slow networks are not crowded. A connection that cannot
 * be asked is left alone for a while.
 */
@Component
class SlotScan {

    static final Duration KEPT = Duration.ofDays(400);
    static final Duration REST = Duration.ofMinutes(10);

    private static final Logger LOG = LoggerFactory.getLogger(SlotScan.class);

    private final ScannedPoints points;
    private final SlotReading reading;
    private final SlotStore store;
    private final Overrides overrides;
    private final GatewayConnections connections;
    private final GatewayCommands commands;
    private final ScanSettings settings;
    private final Clock clock;
    private final Counter asked;
    private final Counter silent;
    private final Map<PointId, Look> looks = new ConcurrentHashMap<>();
    private final Map<String, Instant> resting = new HashMap<>();
    private Instant forgotten = Instant.MIN;
    private boolean loaded;
    private volatile boolean ending;

    SlotScan(
            ScannedPoints points,
            SlotReading reading,
            SlotStore store,
            Overrides overrides,
            GatewayConnections connections,
            GatewayCommands commands,
            ScanSettings settings,
            Clock clock,
            MeterRegistry meters) {
        this.points = points;
        this.reading = reading;
        this.store = store;
        this.overrides = overrides;
        this.connections = connections;
        this.commands = commands;
        this.settings = settings;
        this.clock = clock;
        asked = meters.counter("plenum.command.scan.points");
        silent = meters.counter("plenum.command.scan.silent");
        Gauge.builder("plenum.command.scan.known", looks, Map::size)
                .description("Points at which it was looked who holds them")
                .register(meters);
    }

    @Scheduled(initialDelay = 60, fixedDelay = 15, timeUnit = TimeUnit.SECONDS)
    void scan() {
        if (!settings.enabled()) {
            return;
        }
        if (!loaded) {
            looks.putAll(store.looks());
            loaded = true;
        }
        Map<PointId, List<CommandOverride>> ours =
                overrides.open().stream().collect(Collectors.groupingBy(CommandOverride::point));
        for (Map.Entry<String, List<Point>> connection : points.byConnection().entrySet()) {
            if (ending) {
                return;
            }
            scan(connection.getKey(), connection.getValue(), ours);
        }
        forget();
    }

    private void forget() {
        Instant now = clock.instant();
        if (forgotten.isBefore(now.minus(Duration.ofDays(1)))) {
            store.forget(now.minus(KEPT));
            forgotten = now;
        }
    }

    private void scan(String connection, List<Point> all, Map<PointId, List<CommandOverride>> ours) {
        Instant now = clock.instant();
        String gateway = connections.gateway(connection);
        if (gateway == null
                || !commands.commands(gateway)
                || resting.getOrDefault(connection, Instant.MIN).isAfter(now)) {
            return;
        }
        List<Point> due = all.stream()
                .filter(point -> isDue(point.id(), ours.containsKey(point.id()), now))
                .sorted(Comparator.comparing((Point point) -> !ours.containsKey(point.id()))
                        .thenComparing(point -> scanned(point.id())))
                .limit(settings.batch())
                .toList();
        if (!due.isEmpty()) {
            ask(gateway, connection, due, ours);
        }
    }

    private Instant scanned(PointId point) {
        Look look = looks.get(point);
        return look == null ? Instant.MIN : look.scanned();
    }

    private boolean isDue(PointId point, boolean ours, Instant now) {
        return !scanned(point).isAfter(now.minus(ours ? settings.ours() : settings.every()));
    }

    private void ask(String gateway, String connection, List<Point> due, Map<PointId, List<CommandOverride>> ours) {
        try {
            Map<PointId, PointState> answers = commands.states(
                    gateway, connection, due.stream().map(Point::id).toList());
            for (Point point : due) {
                PointState answer = answers.get(point.id());
                take(point, answer == null ? null : answer.state(), ours.getOrDefault(point.id(), List.of()));
            }
        } catch (ConnectorException e) {
            resting.put(connection, clock.instant().plus(REST));
            LOG.debug("Who holds points of {} is not known: {}", connection, e.problem());
        }
    }

    private void take(Point point, @Nullable CommandState state, List<CommandOverride> ours) {
        Look before = looks.get(point.id());
        Instant answered = before == null ? null : before.answered();
        Instant now = clock.instant();
        asked.increment();
        if (state == null) {
            silent.increment();
        }
        Look look = new Look(now, state == null ? answered : now);
        looks.put(point.id(), look);
        store.looked(point.id(), look, state == null ? null : state.prioritised());
        if (state != null) {
            reading.take(point, state, answered, ours);
        }
    }

    /** The server does not wait for the controllers that are left. */
    @EventListener(ContextClosedEvent.class)
    void end() {
        ending = true;
    }
}
