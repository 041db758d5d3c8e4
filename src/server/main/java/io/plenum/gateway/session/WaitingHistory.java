package io.plenum.gateway.session;

import io.plenum.gateway.GatewayRegister;
import io.plenum.gateway.GatewayStatus;
import io.plenum.gateway.RegisteredGateway;
import io.plenum.job.BackgroundLifecycle;
import io.plenum.job.BackgroundThread;
import io.plenum.trend.PendingHistory;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says which values gateways still hold, so that whoever judges history but once waits for them. */
@Component
class WaitingHistory implements BackgroundLifecycle {

    private static final Duration PACE = Duration.ofSeconds(5);
    /** What was on its way when a gateway was lost, before that was noticed. */
    private static final Duration UNNOTICED = Duration.ofMinutes(1);

    private final GatewayDirectory directory;
    private final GatewayRegister register;
    private final PendingHistory pending;
    private final Map<String, Set<String>> said = new HashMap<>();
    private final BackgroundThread thread;

    WaitingHistory(GatewayDirectory directory, GatewayRegister register, PendingHistory pending) {
        this.directory = directory;
        this.register = register;
        this.pending = pending;
        thread = new BackgroundThread("waiting-history", Duration.ZERO, (waited, goesOn) -> {
            look();
            return PACE;
        });
    }

    void look() {
        Set<String> known = register.all().stream().map(RegisteredGateway::name).collect(Collectors.toSet());
        Map<String, Set<String>> now = new HashMap<>();
        for (GatewayStatus gateway : directory.all()) {
            GatewayState state = directory.state(gateway.name());
            Set<String> connections = state.assignment().connections();
            now.put(gateway.name(), connections);
            if (isKnown(gateway)) {
                Instant since = since(gateway, known.contains(gateway.name()));
                connections.forEach(connection -> pending.waits(connection, since));
            }
        }
        forget(now);
    }

    /** A connection that has gone waits for nobody; one that has moved is said again by its gateway. */
    private void forget(Map<String, Set<String>> now) {
        Set<String> present = now.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        said.values().stream()
                .flatMap(Set::stream)
                .filter(connection -> !present.contains(connection))
                .forEach(connection -> pending.waits(connection, null));
        said.clear();
        said.putAll(now);
    }

    /** One that has just come has not said yet what it holds: what was known before stays. */
    private static boolean isKnown(GatewayStatus gateway) {
        Instant since = gateway.since();
        Instant reported = gateway.reported();
        return !gateway.connected() || (since != null && reported != null && !reported.isBefore(since));
    }

    /** @param registered whether it was ever here: else there is nothing that it could hold */
    private static @Nullable Instant since(GatewayStatus gateway, boolean registered) {
        if (gateway.connected()) {
            return gateway.buffer().oldest();
        }
        Instant lost = gateway.since();
        if (lost != null) {
            return lost.minus(UNNOTICED);
        }
        return registered ? Instant.EPOCH : null;
    }

    @Override
    public BackgroundThread thread() {
        return thread;
    }

    /** With those who look after gateways. */
    @Override
    public int getPhase() {
        return 3;
    }
}
