package io.plenum.connector.bacnet;

import com.serotonin.bacnet4j.LocalDevice;
import com.serotonin.bacnet4j.RemoteDevice;
import com.serotonin.bacnet4j.event.DeviceEventAdapter;
import com.serotonin.bacnet4j.transport.DefaultTransport;
import com.serotonin.bacnet4j.type.constructed.PropertyValue;
import com.serotonin.bacnet4j.type.constructed.SequenceOf;
import com.serotonin.bacnet4j.type.primitive.ObjectIdentifier;
import com.serotonin.bacnet4j.type.primitive.UnsignedInteger;
import io.plenum.bacnetip.BacnetIpNetwork;
import io.plenum.connector.Connector;
import io.plenum.connector.ConnectorContext;
import io.plenum.connector.ConnectorException;
import io.plenum.connector.Discovered;
import io.plenum.connector.Problem;
import io.plenum.connector.Tuning;
import io.plenum.point.Point;
import io.plenum.point.PointSource;
import io.plenum.point.Quality;
import io.plenum.point.Sample;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** BACnet/IP: one local device on the network, one worker for each device that has points. It never writes. */
final class BacnetConnector implements Connector {

    private static final int RETRIES = 2;

    private final BacnetSettings settings;
    private final int processId;
    private final Map<Integer, DeviceWorker> workers = new ConcurrentHashMap<>();
    private final Set<Integer> announced = ConcurrentHashMap.newKeySet();
    private volatile @Nullable LocalDevice local;
    private volatile @Nullable DeviceFinder finder;
    private Tuning tuning = Tuning.DEFAULT;

    BacnetConnector(String name, BacnetSettings settings) {
        this.settings = settings;
        // The same after a restart, so that a device renews our old subscription instead of serving two.
        this.processId = 1 + (name.hashCode() & 0xFFFF);
    }

    @Override
    public void open(ConnectorContext context) throws ConnectorException {
        tuning = context.tuning();
        LocalDevice device = device();
        local = device;
        try {
            device.initialize();
        } catch (Exception e) {
            close();
            throw new ConnectorException(
                    Problem.of("connector.problem.bacnet-open", String.valueOf(e.getMessage())), e);
        }
        device.getEventHandler().addListener(new Ears(context));
        var deviceFinder =
                new DeviceFinder(device, settings.fixed(), tuning.timeout().multipliedBy(2));
        finder = deviceFinder;
        byDevice(context).forEach((instance, points) -> {
            var worker = new DeviceWorker(
                    instance,
                    new DevicePoints(instance, points, context),
                    deviceFinder,
                    new CovSubscriptions(device, processId, tuning.lifetime()),
                    DeviceWorker.WorkerTimes.of(tuning),
                    (remote, batch) -> new DeviceReader(device, remote, batch));
            workers.put(instance, worker);
        });
        workers.values().forEach(DeviceWorker::start);
    }

    private LocalDevice device() {
        var transport = new DefaultTransport(new BacnetIpNetwork(settings.network()));
        transport.setTimeout((int) tuning.timeout().toMillis());
        transport.setSegTimeout((int) tuning.timeout().toMillis());
        transport.setRetries(RETRIES);
        // Nobody knows this password: no stranger restarts or silences our side.
        return new LocalDevice(settings.instance(), transport)
                .withPassword(UUID.randomUUID().toString().substring(0, 20));
    }

    private static Map<Integer, Map<ObjectIdentifier, List<Point>>> byDevice(ConnectorContext context) {
        Map<Integer, Map<ObjectIdentifier, List<Point>>> devices = new HashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (Point point : context.points()) {
            PointSource source = point.source();
            BacnetAddress address = source == null ? null : BacnetAddress.parse(source.address());
            if (address == null) {
                String text = source == null ? "" : source.address();
                problems.add(Problem.of("connector.problem.bacnet-address", point.key(), text));
                context.sink().accept(new Sample(point.id(), context.clock().instant(), Double.NaN, Quality.FAULT));
                continue;
            }
            devices.computeIfAbsent(address.device(), device -> new LinkedHashMap<>())
                    .computeIfAbsent(address.object(), object -> new ArrayList<>())
                    .add(point);
        }
        context.report(problems);
        return devices;
    }

    /** Devices have their own watch; this one is about our own sockets. */
    @Override
    public void ping() throws ConnectorException {
        LocalDevice device = local;
        if (device == null || !device.isInitialized()) {
            throw new ConnectorException(Problem.of("connector.problem.bacnet-closed"));
        }
    }

    @Override
    public List<Discovered> discover() throws ConnectorException {
        LocalDevice device = local;
        DeviceFinder devices = finder;
        if (device == null || devices == null) {
            throw new ConnectorException(Problem.of("connector.problem.bacnet-closed"));
        }
        var discovery = new BacnetDiscovery(device, devices);
        announced.clear();
        discovery.call();
        LockSupport.parkNanos(tuning.timeout().toNanos());
        Set<Integer> instances = new TreeSet<>(announced);
        instances.addAll(settings.fixed().keySet());
        return discovery.look(instances);
    }

    @Override
    public void close() {
        workers.values().forEach(DeviceWorker::stop);
        try {
            for (DeviceWorker worker : workers.values()) {
                worker.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        workers.clear();
        LocalDevice device = local;
        local = null;
        if (device != null && device.isInitialized()) {
            device.terminate();
        }
    }

    /** What reaches us unasked. */
    private final class Ears extends DeviceEventAdapter {

        private final ConnectorContext context;

        Ears(ConnectorContext context) {
            this.context = context;
        }

        @Override
        public void iAmReceived(RemoteDevice device) {
            announced.add(device.getInstanceNumber());
            DeviceWorker worker = workers.get(device.getInstanceNumber());
            if (worker != null) {
                worker.announced(context.clock().instant());
            }
        }

        @Override
        public void covNotificationReceived(
                UnsignedInteger subscriber,
                ObjectIdentifier device,
                ObjectIdentifier object,
                UnsignedInteger timeRemaining,
                SequenceOf<PropertyValue> values) {
            DeviceWorker worker = workers.get(device.getInstanceNumber());
            if (worker != null && subscriber.intValue() == processId) {
                worker.notified(object, values);
            }
        }
    }
}
