package io.plenum.bacnet;

import com.serotonin.bacnet4j.LocalDevice;
import com.serotonin.bacnet4j.exception.BACnetException;
import com.serotonin.bacnet4j.type.primitive.ObjectIdentifier;
import io.plenum.bacnet.alarm.AlarmAcknowledgement;
import io.plenum.bacnet.cov.CovIncrements;
import io.plenum.bacnet.cov.CovSubscriptions;
import io.plenum.bacnet.discovery.BacnetDiscovery;
import io.plenum.bacnet.discovery.DeviceAnnouncements;
import io.plenum.bacnet.discovery.DeviceFinder;
import io.plenum.bacnet.discovery.NetworkRouters;
import io.plenum.bacnet.identity.DeviceIdentity;
import io.plenum.bacnet.memory.LimitsMemory;
import io.plenum.bacnet.pace.DevicePace;
import io.plenum.bacnet.request.BacnetAddress;
import io.plenum.bacnet.request.DeviceGate;
import io.plenum.bacnet.schedule.DeviceScheduleReader;
import io.plenum.bacnet.serving.ServedInputs;
import io.plenum.bacnet.trendlog.TrendLogReader;
import io.plenum.bacnetip.BacnetIpNetwork;
import io.plenum.link.Connector;
import io.plenum.link.ConnectorContext;
import io.plenum.link.ConnectorException;
import io.plenum.link.Discovered;
import io.plenum.link.DiscoveryLimits;
import io.plenum.link.Problem;
import io.plenum.link.Tuning;
import io.plenum.link.alarm.AlarmAcknowledger;
import io.plenum.link.alarm.AlarmOrder;
import io.plenum.link.alarm.AlarmOrderResult;
import io.plenum.link.history.HistoryReader;
import io.plenum.link.history.HistoryRequest;
import io.plenum.link.history.PointHistory;
import io.plenum.link.present.PresentAnswer;
import io.plenum.link.present.PresentReader;
import io.plenum.link.present.PresentRequest;
import io.plenum.link.schedule.DeviceSchedules;
import io.plenum.link.schedule.ScheduleReader;
import io.plenum.link.serving.ObjectServer;
import io.plenum.link.serving.ServedList;
import io.plenum.link.serving.ServedValue;
import io.plenum.point.Point;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * BACnet/IP: one local device on the network, one worker for each device that has points. It writes nothing but, where that is
 * allowed, its own entry among the recipients of a device's events, and that somebody has acknowledged one of them.
 */
public final class BacnetConnector
        implements Connector, HistoryReader, AlarmAcknowledger, ScheduleReader, PresentReader, ObjectServer {

    /** Answers of so many parts are waited for, each as long as one request. */
    private static final int PARTS_WAITED_FOR = 4;

    private final BacnetSettings settings;
    private final RefusedPackets refused;
    private final LimitsMemory memory;
    private final String name;
    private final int processId;
    private final DeviceWorkers workers = new DeviceWorkers();
    private volatile @Nullable OpenNetwork opened;

    /** What there is while the connection is open. */
    private record OpenNetwork(
            LocalDevice local,
            BacnetIpNetwork network,
            DeviceGate gate,
            DeviceFinder finder,
            DeviceAnnouncements announcements,
            NetworkRouters routers,
            NetworkDiagnostics watch,
            TrendLogReader logs,
            AlarmAcknowledgement acknowledgement,
            PresentObjects present,
            ServedInputs served,
            ConnectorContext context) {}

    BacnetConnector(String name, BacnetSettings settings, RefusedPackets refused, LimitsMemory memory) {
        this.name = name;
        this.memory = memory;
        this.settings = settings;
        this.refused = refused;
        // The same after a restart, so that a device renews our old subscription instead of serving two.
        this.processId = 1 + (name.hashCode() & 0xFFFF);
    }

    @Override
    public void open(ConnectorContext context) throws ConnectorException {
        var network = new BacnetIpNetwork(settings.network(), settings.bbmd());
        Tuning tuning = context.tuning();
        LocalDevice local = OwnDevice.of(settings.instance(), network, tuning);
        var routers = new NetworkRouters(network);
        var gate = new DeviceGate(
                local, tuning.timeout(), tuning.timeout().multipliedBy(PARTS_WAITED_FOR * (1 + OwnDevice.RETRIES)));
        var finder = new DeviceFinder(
                local, gate, settings.fixed(), routers, tuning.timeout().multipliedBy(2));
        var announcements = new DeviceAnnouncements(context.clock());
        var watch = new NetworkDiagnostics(network, local, settings.bbmd(), announcements, context);
        var logs = new TrendLogReader(gate, finder, ObjectReading::recorded, context.clock());
        var acknowledgement =
                new AlarmAcknowledgement(gate, finder, processId, settings.acknowledgement(), context.clock());
        var present = new PresentObjects(gate, finder, workers.byInstance(), tuning.batch(), context.clock());
        var served = new ServedInputs(local, settings.known() != null);
        OpenNetwork made = new OpenNetwork(
                local,
                network,
                gate,
                finder,
                announcements,
                routers,
                watch,
                logs,
                acknowledgement,
                present,
                served,
                context);
        opened = made;
        refused.opened(network, announcements);
        try {
            local.initialize();
        } catch (Exception e) {
            close();
            throw new ConnectorException(
                    Problem.of("connector.problem.bacnet-open", String.valueOf(e.getMessage())), e);
        }
        local.getEventHandler()
                .addListener(new DeviceEvents(workers.byInstance(), announcements, processId, context.clock()));
        follow(made);
    }

    @Override
    public void update() throws ConnectorException {
        follow(open());
    }

    /** Brings the workers into line with the points. */
    private void follow(OpenNetwork open) {
        PointsByDevice points = PointsByDevice.of(open.context(), settings.pace(), settings.instance());
        open.watch().lasting(points.problems());
        open.watch().report();
        List<DeviceWorker> idle = workers.byInstance().values().stream()
                .filter(worker -> !points.devices().containsKey(worker.instance()))
                .toList();
        idle.forEach(worker -> workers.dismiss(worker, open.context()));
        points.devices().forEach((device, objects) -> {
            DeviceWorker present = workers.byInstance().get(device);
            if (present == null) {
                DeviceWorker made = worker(device, objects, open);
                workers.byInstance().put(device, made);
                made.start();
            } else {
                present.change(objects);
            }
        });
    }

    private DeviceWorker worker(int device, Map<ObjectIdentifier, List<Point>> objects, OpenNetwork open) {
        ConnectorContext context = open.context();
        Tuning tuning = context.tuning();
        DevicePace pace = settings.pace().of(device);
        var increments = new CovIncrements(pace.increments());
        var subscriptions =
                new CovSubscriptions(open.gate(), processId, tuning.lifetime(), increments, context.clock());
        var identity = new DeviceIdentity();
        var own = new DevicePoints(device, objects, identity, increments, context);
        var recipient = settings.recipient()
                ? new EventRecipient(open.gate(), settings.known(), open.network(), processId)
                : null;
        var alarms = new DeviceAlarms(own, open.gate(), recipient);
        boolean fixed = settings.fixed().containsKey(device);
        var whole = new DeviceContext(
                device, own, identity, subscriptions, increments, alarms, pace, open.announcements(), fixed);
        return new DeviceWorker(
                whole,
                open.finder(),
                open.routers(),
                open.gate(),
                (remote, reader) ->
                        memory.found(name, remote, reader, open.gate().learnt(device)),
                tuning);
    }

    /** Devices have their own watch; this one is about our own sockets. */
    @Override
    public void ping() throws ConnectorException {
        OpenNetwork open = open();
        open.watch().report();
        memory.round(open.context().clock().instant());
    }

    @Override
    public List<Discovered> discover(DiscoveryLimits limits) throws ConnectorException {
        OpenNetwork open = open();
        var discovery = new BacnetDiscovery(
                open.local(), open.gate(), open.finder(), open.announcements(), open.routers(), settings.whoIs());
        discovery.call();
        LockSupport.parkNanos(open.context().tuning().timeout().toNanos());
        Set<Integer> instances = new TreeSet<>(discovery.answered());
        instances.addAll(settings.fixed().keySet());
        // What is served here is ours already.
        instances.remove(settings.instance());
        return discovery.look(instances, limits);
    }

    @Override
    public List<PointHistory> readHistory(HistoryRequest request) throws ConnectorException {
        return RecordedValues.read(open().logs(), request);
    }

    @Override
    public PresentAnswer readPresent(PresentRequest request) throws ConnectorException {
        return open().present().read(request);
    }

    @Override
    public AlarmOrderResult carryOut(AlarmOrder order) throws ConnectorException {
        OpenNetwork open = open();
        BacnetAddress address = BacnetAddress.of(order.point());
        if (address == null) {
            return AlarmOrderResult.changed();
        }
        try {
            AlarmOrderResult result = open.acknowledgement().carryOut(address, order);
            DeviceWorker worker = workers.byInstance().get(address.device());
            if (worker != null) {
                worker.askAlarms();
            }
            return result;
        } catch (BACnetException | RuntimeException e) {
            throw new ConnectorException(DeviceLossReason.problem(address.device(), e), e);
        }
    }

    @Override
    public DeviceSchedules readSchedules(String device) throws ConnectorException {
        OpenNetwork open = open();
        DeviceWorker known = workers.byInstance().values().stream()
                .filter(worker -> String.valueOf(worker.instance()).equals(device))
                .findFirst()
                .orElseThrow(() -> new ConnectorException(Problem.of("connector.problem.bacnet-not-found", device)));
        try {
            return new DeviceScheduleReader(open.gate(), open.finder()).read(known.instance());
        } catch (BACnetException | RuntimeException e) {
            throw new ConnectorException(DeviceLossReason.problem(known.instance(), e), e);
        }
    }

    @Override
    public void serve(ServedList objects) {
        OpenNetwork open = opened;
        if (open != null) {
            open.watch().serving(open.served().serve(objects));
        }
    }

    @Override
    public void served(List<ServedValue> values) {
        OpenNetwork open = opened;
        if (open != null) {
            open.served().take(values);
        }
    }

    private OpenNetwork open() throws ConnectorException {
        OpenNetwork open = opened;
        if (open == null || !open.local().isInitialized()) {
            throw new ConnectorException(Problem.of("connector.problem.bacnet-closed"));
        }
        return open;
    }

    @Override
    public void close() {
        workers.close();
        OpenNetwork open = opened;
        opened = null;
        if (open != null) {
            memory.save();
            if (open.local().isInitialized()) {
                open.local().terminate();
            }
            refused.closed(open.network());
        }
    }
}
