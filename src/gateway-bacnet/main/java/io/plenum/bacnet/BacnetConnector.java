package io.plenum.bacnet;

import com.serotonin.bacnet4j.LocalDevice;
import com.serotonin.bacnet4j.exception.BACnetException;
import com.serotonin.bacnet4j.type.primitive.ObjectIdentifier;
import io.plenum.bacnet.cov.CovIncrements;
import io.plenum.bacnet.cov.CovSubscriptions;
import io.plenum.bacnet.discovery.BacnetDiscovery;
import io.plenum.bacnet.identity.DeviceIdentity;
import io.plenum.bacnet.memory.LimitsMemory;
import io.plenum.bacnet.pace.DevicePace;
import io.plenum.bacnet.request.BacnetAddress;
import io.plenum.bacnet.schedule.DeviceScheduleReader;
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
import io.plenum.link.command.CommandState;
import io.plenum.link.command.CommandWriter;
import io.plenum.link.command.PointWrite;
import io.plenum.link.command.WriteResult;
import io.plenum.link.history.HistoryReader;
import io.plenum.link.history.HistoryRequest;
import io.plenum.link.history.PointHistory;
import io.plenum.link.present.PresentAnswer;
import io.plenum.link.present.PresentReader;
import io.plenum.link.present.PresentRequest;
import io.plenum.link.schedule.DeviceSchedules;
import io.plenum.link.schedule.ScheduleOrder;
import io.plenum.link.schedule.ScheduleOrderResult;
import io.plenum.link.schedule.ScheduleReader;
import io.plenum.link.schedule.ScheduleWriter;
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
 * BACnet/IP: one local device on the network, one worker for each device that has points. It writes nothing but commands and weeks of
 * schedules that it is given and, where that is allowed, its own entry among the recipients of a device's events, and that somebody has acknowledged one of them.
 */
public final class BacnetConnector
        implements Connector,
                HistoryReader,
                AlarmAcknowledger,
                ScheduleReader,
                ScheduleWriter,
                PresentReader,
                ObjectServer,
                CommandWriter {

    private final BacnetSettings settings;
    private final RefusedPackets refused;
    private final LimitsMemory memory;
    private final String name;
    private final int processId;
    private final DeviceWorkers workers = new DeviceWorkers();
    private volatile @Nullable OpenNetwork opened;

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
        OpenNetwork made = OpenNetwork.of(settings, processId, workers.byInstance(), context);
        LocalDevice local = made.local();
        opened = made;
        refused.opened(made.network(), made.announcements());
        try {
            local.initialize();
        } catch (Exception e) {
            close();
            throw new ConnectorException(
                    Problem.of("connector.problem.bacnet-open", String.valueOf(e.getMessage())), e);
        }
        local.getEventHandler()
                .addListener(new DeviceEvents(workers.byInstance(), made.announcements(), processId, context.clock()));
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
    public CommandState readState(Point point) throws ConnectorException {
        return open().commands().readState(point);
    }

    @Override
    public WriteResult write(PointWrite write) throws ConnectorException {
        return open().commands().write(write);
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
    public ScheduleOrderResult writeSchedule(ScheduleOrder order, Permission permission) throws ConnectorException {
        return open().scheduleWriter().write(order, permission);
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
