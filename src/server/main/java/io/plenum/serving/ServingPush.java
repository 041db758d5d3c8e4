package io.plenum.serving;

import io.plenum.connector.GatewayConnections;
import io.plenum.gateway.GatewayConfigurationsChanged;
import io.plenum.gateway.GatewayServing;
import io.plenum.gateway.GatewayServing.ServingStream;
import io.plenum.gateway.Gateways;
import io.plenum.job.BackgroundLifecycle;
import io.plenum.job.BackgroundThread;
import io.plenum.link.serving.ServedId;
import io.plenum.link.serving.ServedList;
import io.plenum.link.serving.ServedValue;
import io.plenum.serving.ServedContent.Serving;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Keeps gateways up to date with what they serve: the list when it has changed or a gateway has connected anew, then what has changed of
 * the values, and every few seconds that the server is there. While a gateway takes nothing only the youngest values wait for it.
 */
@Component
class ServingPush implements BackgroundLifecycle {

    static final Duration PACE = Duration.ofSeconds(2);
    /** A gateway that hears nothing for a minute counts no value any more. */
    static final Duration HEARTBEAT = Duration.ofSeconds(15);
    /** Whatever has changed without anybody saying so. */
    private static final Duration REREAD = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(ServingPush.class);

    private final ServedEntryStore store;
    private final ServedContent content;
    private final GatewayConnections connections;
    private final Gateways gateways;
    private final GatewayServing serving;
    private final Clock clock;
    private final BackgroundThread thread;
    private final Map<String, Sent> sent = new HashMap<>();
    private volatile boolean changed = true;
    private Serving known = Serving.NONE;
    private Instant read = Instant.MIN;

    /** What a gateway was given over its present stream. */
    private record Sent(ServingStream stream, ServedList list, Map<ServedId, ServedValue> values, Instant at) {}

    ServingPush(
            ServedEntryStore store,
            ServedContent content,
            GatewayConnections connections,
            Gateways gateways,
            GatewayServing serving,
            Clock clock) {
        this.store = store;
        this.content = content;
        this.connections = connections;
        this.gateways = gateways;
        this.serving = serving;
        this.clock = clock;
        thread = new BackgroundThread("serving-push", PACE, (waited, goesOn) -> {
            guardedPush();
            return PACE;
        });
    }

    @EventListener
    void on(GatewayConfigurationsChanged event) {
        changed = true;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(ServingChanged event) {
        changed = true;
    }

    private void guardedPush() {
        try {
            push();
        } catch (RuntimeException e) {
            LOG.error("What is served could not be given to the gateways", e);
        }
    }

    void push() {
        read();
        Map<ServedId, ServedValue> values = known.connections().isEmpty() ? Map.of() : content.values(known);
        Set<String> names =
                gateways.all().stream().map(gateway -> gateway.name()).collect(Collectors.toSet());
        sent.keySet().retainAll(names);
        names.forEach(name -> push(name, values));
    }

    /** What is known stays while the database is away: its values are still those of the controllers. */
    private void read() {
        Instant now = clock.instant();
        if (!changed && now.isBefore(read.plus(REREAD)) && !now.isBefore(read)) {
            return;
        }
        changed = false;
        try {
            known = new Serving(store.all(), store.connections());
            read = now;
        } catch (DataAccessException e) {
            changed = true;
            LOG.debug("What is served cannot be read", e);
        }
    }

    private void push(String gateway, Map<ServedId, ServedValue> values) {
        ServingStream stream = serving.stream(gateway);
        if (stream == null) {
            sent.remove(gateway);
            return;
        }
        if (!stream.isReady()) {
            return;
        }
        Set<String> own = known.connections().stream()
                .filter(connection -> gateway.equals(connections.gateway(connection)))
                .collect(Collectors.toUnmodifiableSet());
        ServedList list = content.list(known, own);
        Map<ServedId, ServedValue> present = own.isEmpty() ? Map.of() : values;
        Instant now = clock.instant();
        Sent before = sent.get(gateway);
        if (before == null || !before.stream().equals(stream) || !before.list().equals(list)) {
            stream.send(list);
            stream.send(List.copyOf(present.values()));
            sent.put(gateway, new Sent(stream, list, present, now));
            return;
        }
        List<ServedValue> news = present.values().stream()
                .filter(value -> !value.equals(before.values().get(value.id())))
                .toList();
        boolean due = !now.isBefore(before.at().plus(HEARTBEAT)) || now.isBefore(before.at());
        if (due || !news.isEmpty()) {
            stream.send(news);
            sent.put(gateway, new Sent(stream, list, present, now));
        }
    }

    @Override
    public BackgroundThread thread() {
        return thread;
    }

    /** Stopped before the streams are. */
    @Override
    public int getPhase() {
        return 4;
    }
}
