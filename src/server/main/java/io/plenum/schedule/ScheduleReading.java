package io.plenum.schedule;

import io.plenum.connector.GatewayConnections;
import io.plenum.gateway.GatewaySchedules;
import io.plenum.link.ConnectionState;
import io.plenum.link.ConnectionStatus;
import io.plenum.link.ConnectorException;
import io.plenum.link.DeviceStatus;
import io.plenum.link.Problem;
import io.plenum.point.device.DeviceLink;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Reads the schedules of each device once a day, and at once where its database has become another. One device after the other: nobody
 * is in a hurry, and slow networks are not to be crowded.
 */
@Component
public class ScheduleReading {

    static final Duration EACH = Duration.ofDays(1);
    /** After a failure. */
    static final Duration AGAIN = Duration.ofHours(2);

    private static final Duration LONGEST = Duration.ofMinutes(20);
    private static final String KIND = "bacnet";
    private static final String REVISION = "connector.fact.bacnet-revision";
    private static final Logger LOG = LoggerFactory.getLogger(ScheduleReading.class);

    private final ScheduleStore store;
    private final GatewayConnections connections;
    private final GatewaySchedules gateways;
    private final Clock clock;
    private volatile boolean ending;

    ScheduleReading(ScheduleStore store, GatewayConnections connections, GatewaySchedules gateways, Clock clock) {
        this.store = store;
        this.connections = connections;
        this.gateways = gateways;
        this.clock = clock;
    }

    /** What is left after a while is for the next turn. */
    @Scheduled(initialDelay = 2, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    void read() {
        Instant end = clock.instant().plus(LONGEST);
        Map<DeviceLink, KeptSchedules> kept =
                store.all().stream().collect(Collectors.toMap(KeptSchedules::device, Function.identity()));
        store.retain(connections.status().stream().map(ConnectionStatus::name).toList());
        for (Map.Entry<DeviceLink, String> device : answering().entrySet()) {
            if (ending || !clock.instant().isBefore(end)) {
                return;
            }
            if (isDue(kept.get(device.getKey()), device.getValue())) {
                try {
                    read(device.getKey());
                } catch (ConnectorException e) {
                    LOG.debug("Schedules of {} were not read: {}", device.getKey(), e.problem());
                }
            }
        }
    }

    private boolean isDue(@Nullable KeptSchedules kept, String revision) {
        if (kept == null) {
            return true;
        }
        Instant now = clock.instant();
        boolean old = kept.read() == null
                || kept.schedules() == null
                || !kept.read().plus(EACH).isAfter(now)
                || !kept.revision().equals(revision);
        return old && (kept.problem() == null || !kept.tried().plus(AGAIN).isAfter(now));
    }

    /** Devices that answer and can be asked, with the revision of their database. */
    private Map<DeviceLink, String> answering() {
        Map<DeviceLink, String> devices = new LinkedHashMap<>();
        for (ConnectionStatus connection : connections.status()) {
            String gateway = connections.gateway(connection.name());
            if (KIND.equals(connection.kind()) && gateway != null && gateways.readsSchedules(gateway)) {
                connection.devices().stream()
                        .filter(device ->
                                device.state() == ConnectionState.UP || device.state() == ConnectionState.DEGRADED)
                        .forEach(device ->
                                devices.put(new DeviceLink(connection.name(), device.address()), revision(device)));
            }
        }
        return devices;
    }

    private static String revision(DeviceStatus device) {
        return device.facts().stream()
                .filter(fact -> REVISION.equals(fact.messageKey()))
                .map(fact -> String.join(" ", fact.arguments()))
                .findFirst()
                .orElse("");
    }

    /** Whether there is such a device, as far as its gateway says. */
    public boolean knows(DeviceLink device) {
        return connections.status().stream()
                .filter(connection -> connection.name().equals(device.connection()))
                .flatMap(connection -> connection.devices().stream())
                .anyMatch(each -> each.address().equals(device.device()));
    }

    /**
     * Reads them now and keeps them; waits for the device.
     *
     * @throws ConnectorException where it cannot be asked; what was read before stays
     */
    public void read(DeviceLink device) throws ConnectorException {
        String revision = answering().getOrDefault(device, "");
        String gateway = connections.gateway(device.connection());
        // What is written while it is being read may be missing.
        Instant begin = clock.instant();
        try {
            if (gateway == null) {
                throw new ConnectorException(Problem.of("connector.problem.not-open", device.connection()));
            }
            store.store(device, gateways.schedules(gateway, device.connection(), device.device()), revision, begin);
        } catch (ConnectorException e) {
            store.failed(device, e.problem(), clock.instant());
            throw e;
        }
    }

    /** The server does not wait for the devices that are left. */
    @EventListener(ContextClosedEvent.class)
    void end() {
        ending = true;
    }
}
