package io.plenum.connector.bacnet;

import com.serotonin.bacnet4j.LocalDevice;
import com.serotonin.bacnet4j.transport.DefaultTransport;
import io.plenum.bacnetip.BacnetIpNetwork;
import io.plenum.connector.Connector;
import io.plenum.connector.ConnectorContext;
import io.plenum.connector.ConnectorException;
import io.plenum.connector.Discovered;
import io.plenum.connector.Problem;
import io.plenum.connector.Tuning;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * BACnet/IP: one local device on the network, one worker for each device that has points. It writes nothing but, where that is
 * allowed, its own entry among the recipients of a device's events.
 */
final class BacnetConnector implements Connector {

    private static final int RETRIES = 2;
    private static final long LEAVE_NANOS = 3_000_000_000L;

    private final BacnetSettings settings;
    private final int processId;
    private final Map<Integer, DeviceWorker> workers = new ConcurrentHashMap<>();
    private volatile @Nullable Opened opened;

    /** What there is while the connection is open. */
    private record Opened(
            LocalDevice local,
            DeviceGate gate,
            DeviceFinder finder,
            DeviceEvents events,
            ForeignWatch foreign,
            Duration timeout) {}

    BacnetConnector(String name, BacnetSettings settings) {
        this.settings = settings;
        // The same after a restart, so that a device renews our old subscription instead of serving two.
        this.processId = 1 + (name.hashCode() & 0xFFFF);
    }

    @Override
    public void open(ConnectorContext context) throws ConnectorException {
        PointsByDevice points = PointsByDevice.of(context);
        var network = new BacnetIpNetwork(settings.network(), settings.bbmd());
        Tuning tuning = context.tuning();
        LocalDevice local = local(network, tuning);
        var gate = new DeviceGate(local);
        var finder =
                new DeviceFinder(local, gate, settings.fixed(), tuning.timeout().multipliedBy(2));
        var events = new DeviceEvents(workers, processId, context.clock());
        var foreign = new ForeignWatch(network, settings.bbmd(), points.problems(), context);
        opened = new Opened(local, gate, finder, events, foreign, tuning.timeout());
        try {
            local.initialize();
        } catch (Exception e) {
            close();
            throw new ConnectorException(
                    Problem.of("connector.problem.bacnet-open", String.valueOf(e.getMessage())), e);
        }
        local.getEventHandler().addListener(events);
        foreign.report();
        points.devices().forEach((device, objects) -> {
            var subscriptions = new CovSubscriptions(gate, processId, tuning.lifetime());
            var own = new DevicePoints(device, objects, context);
            var recipient =
                    settings.recipient() ? new EventRecipient(gate, settings.known(), network, processId) : null;
            var alarms = new DeviceAlarms(own, gate, recipient);
            workers.put(device, new DeviceWorker(device, own, finder, gate, alarms, subscriptions, tuning));
        });
        workers.values().forEach(DeviceWorker::start);
    }

    private LocalDevice local(BacnetIpNetwork network, Tuning tuning) {
        var transport = new DefaultTransport(network);
        transport.setTimeout((int) tuning.timeout().toMillis());
        transport.setSegTimeout((int) tuning.timeout().toMillis());
        transport.setRetries(RETRIES);
        // Nobody knows this password: no stranger restarts or silences our side.
        LocalDevice local = new LocalDevice(settings.instance(), transport)
                .withPassword(UUID.randomUUID().toString().substring(0, 20));
        local.getExceptionDispatcher().removeDefaultExceptionListener();
        local.getExceptionDispatcher().addListener(new StackProblems());
        return local;
    }

    /** Devices have their own watch; this one is about our own sockets. */
    @Override
    public void ping() throws ConnectorException {
        open().foreign().report();
    }

    @Override
    public List<Discovered> discover() throws ConnectorException {
        Opened open = open();
        var discovery = new BacnetDiscovery(open.local(), open.gate(), open.finder());
        open.events().forget();
        discovery.call();
        LockSupport.parkNanos(open.timeout().toNanos());
        Set<Integer> instances = new TreeSet<>(open.events().announced());
        instances.addAll(settings.fixed().keySet());
        return discovery.look(instances);
    }

    private Opened open() throws ConnectorException {
        Opened open = opened;
        if (open == null || !open.local().isInitialized()) {
            throw new ConnectorException(Problem.of("connector.problem.bacnet-closed"));
        }
        return open;
    }

    /** All at once, and no longer than closing may take: who does not answer keeps us on its list. */
    private void leave() throws InterruptedException {
        long deadline = System.nanoTime() + LEAVE_NANOS;
        List<Thread> leaving = workers.values().stream()
                .map(worker -> Thread.ofVirtual().start(worker::leave))
                .toList();
        for (Thread thread : leaving) {
            thread.join(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())));
        }
    }

    @Override
    public void close() {
        workers.values().forEach(DeviceWorker::stop);
        try {
            for (DeviceWorker worker : workers.values()) {
                worker.join();
            }
            leave();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        workers.clear();
        Opened open = opened;
        opened = null;
        if (open != null && open.local().isInitialized()) {
            open.local().terminate();
        }
    }
}
