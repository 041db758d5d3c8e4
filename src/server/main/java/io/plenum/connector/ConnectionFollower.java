package io.plenum.connector;

import io.plenum.gateway.GatewayConfigurationsChanged;
import io.plenum.ingest.GatewayInbox;
import io.plenum.point.Point;
import io.plenum.point.PointCatalog;
import io.plenum.point.PointSource;
import io.plenum.point.PointsChanged;
import io.plenum.point.Quality;
import io.plenum.point.QualityReason;
import io.plenum.point.Sample;
import io.plenum.point.device.DeclaredValues;
import io.plenum.point.device.GatewaysReassigned;
import io.plenum.twin.CurrentValue;
import io.plenum.twin.PointValues;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Follows the site model and the connections: pushes to the gateways what has changed, and marks what nobody reads, after a wrong name in
 * the model or when a connection was removed, and what another gateway is to read from now on.
 */
@Component
class ConnectionFollower implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ConnectionFollower.class);

    private final GatewayPlans plans;
    private final ConnectionImport firstStart;
    private final PointCatalog catalog;
    private final GatewayInbox inbox;
    private final PointValues values;
    private final DeclaredValues declared;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private volatile Map<String, Integer> counts = Map.of();
    private volatile boolean running;
    private Map<String, String> gateways = Map.of();

    ConnectionFollower(
            GatewayPlans plans,
            ConnectionImport firstStart,
            PointCatalog catalog,
            GatewayInbox inbox,
            PointValues values,
            DeclaredValues declared,
            ApplicationEventPublisher events,
            Clock clock) {
        this.plans = plans;
        this.firstStart = firstStart;
        this.catalog = catalog;
        this.inbox = inbox;
        this.values = values;
        this.declared = declared;
        this.events = events;
        this.clock = clock;
    }

    /** How many points name each connection that does not exist. */
    Map<String, Integer> counts() {
        return counts;
    }

    @EventListener
    void on(PointsChanged event) {
        followSoon();
    }

    @EventListener
    void on(ConnectionsChanged event) {
        followSoon();
    }

    /** On a thread of its own: the event came from somebody's request. */
    private void followSoon() {
        if (running) {
            Thread.ofVirtual().name("connection-changes").start(this::follow);
        }
    }

    private synchronized void follow() {
        if (!running) {
            return;
        }
        Map<String, String> before = gateways;
        Map<String, String> now = plans.reread().stream()
                .collect(Collectors.toMap(one -> one.connection().name(), AssignedConnection::gateway));
        gateways = now;
        declared.retain(now.keySet());
        markMoved(before, now);
        markUnconnected(now);
        events.publishEvent(new GatewayConfigurationsChanged());
        if (!before.equals(now)) {
            events.publishEvent(new GatewaysReassigned());
        }
    }

    /** What the gateway before has read last is no value of the one that reads it now. */
    private void markMoved(Map<String, String> before, Map<String, String> now) {
        List<Sample> marks = new ArrayList<>();
        now.forEach((connection, gateway) -> {
            String old = before.get(connection);
            if (old != null && !old.equals(gateway)) {
                catalog.ofConnection(connection).forEach(point -> mark(marks, point, Quality.DOWN, null));
            }
        });
        hand(marks);
    }

    private void markUnconnected(Map<String, String> connections) {
        Map<String, Integer> missing = new HashMap<>();
        List<Sample> marks = new ArrayList<>();
        for (Point point : catalog.all()) {
            PointSource source = point.source();
            if (source != null && !connections.containsKey(source.connection())) {
                missing.merge(source.connection(), 1, Integer::sum);
                QualityReason reason = QualityReason.of("point.reason.no-connection", source.connection());
                mark(marks, point, Quality.FAULT, reason);
            }
        }
        counts = new TreeMap<>(missing);
        hand(marks);
    }

    /** Once, and not again at each change of something else. */
    private void mark(List<Sample> marks, Point point, Quality quality, @Nullable QualityReason reason) {
        CurrentValue known = values.of(point.id());
        boolean marked = known != null && known.quality() == quality && Objects.equals(known.reason(), reason);
        if (!marked) {
            double value = known == null ? Double.NaN : known.value();
            marks.add(new Sample(point.id(), clock.instant(), value, quality, reason));
        }
    }

    /** History knows the quality of a value by its number; where there was none there is nothing to say. */
    private void hand(List<Sample> marks) {
        Map<Boolean, List<Sample>> byNumber =
                marks.stream().collect(Collectors.partitioningBy(mark -> !Double.isNaN(mark.value())));
        if (!byNumber.getOrDefault(true, List.of()).isEmpty()) {
            inbox.live(List.copyOf(byNumber.get(true)), () -> {});
        }
        if (!byNumber.getOrDefault(false, List.of()).isEmpty()) {
            inbox.current(List.copyOf(byNumber.get(false)));
        }
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("connection-import").start(this::begin);
    }

    private void begin() {
        try {
            firstStart.importAtFirstStart();
        } catch (RuntimeException e) {
            LOG.warn("The site's connections could not be taken over", e);
        }
        follow();
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the pipeline that takes the marks, before gateways can connect. */
    @Override
    public int getPhase() {
        return 2;
    }
}
