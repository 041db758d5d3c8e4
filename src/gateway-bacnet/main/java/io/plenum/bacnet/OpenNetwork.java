package io.plenum.bacnet;

import com.serotonin.bacnet4j.LocalDevice;
import com.serotonin.bacnet4j.RemoteDevice;
import com.serotonin.bacnet4j.exception.BACnetException;
import io.plenum.bacnet.alarm.AlarmAcknowledgement;
import io.plenum.bacnet.alarm.LifeSafetyDevices;
import io.plenum.bacnet.command.ObjectCommands;
import io.plenum.bacnet.discovery.DeviceAnnouncements;
import io.plenum.bacnet.discovery.DeviceFinder;
import io.plenum.bacnet.discovery.NetworkRouters;
import io.plenum.bacnet.request.DeviceGate;
import io.plenum.bacnet.schedule.DeviceScheduleWriter;
import io.plenum.bacnet.serving.ServedInputs;
import io.plenum.bacnet.trendlog.TrendLogReader;
import io.plenum.bacnetip.BacnetIpNetwork;
import io.plenum.link.ConnectorContext;
import io.plenum.link.Problem;
import io.plenum.link.Tuning;
import java.util.Map;

/** What there is while the connection is open. */
record OpenNetwork(
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
        ObjectCommands commands,
        DeviceScheduleWriter scheduleWriter,
        ConnectorContext context) {

    /** Answers of so many parts are waited for, each as long as one request. */
    private static final int PARTS_WAITED_FOR = 4;

    /** Nothing is on the network yet. */
    static OpenNetwork of(
            BacnetSettings settings, int processId, Map<Integer, DeviceWorker> workers, ConnectorContext context) {
        var network = new BacnetIpNetwork(settings.network(), settings.bbmd());
        Tuning tuning = context.tuning();
        LocalDevice local = OwnDevice.of(settings.instance(), network, tuning);
        var routers = new NetworkRouters(network);
        var gate = new DeviceGate(
                local, tuning.timeout(), tuning.timeout().multipliedBy(PARTS_WAITED_FOR * (1 + OwnDevice.RETRIES)));
        var finder = new DeviceFinder(
                local, gate, settings.fixed(), routers, tuning.timeout().multipliedBy(2));
        var announcements = new DeviceAnnouncements(context.clock());
        var lifeSafety = new LifeSafetyDevices(gate, context.clock());
        ObjectCommands.Devices devices = known(workers, finder);
        return new OpenNetwork(
                local,
                network,
                gate,
                finder,
                announcements,
                routers,
                new NetworkDiagnostics(network, local, settings.bbmd(), announcements, context),
                new TrendLogReader(gate, finder, ObjectReading::recorded, context.clock()),
                new AlarmAcknowledgement(
                        gate, finder, processId, settings.acknowledgement(), lifeSafety, context.clock()),
                new PresentObjects(gate, finder, workers, tuning.batch(), context.clock()),
                new ServedInputs(local, settings.known() != null),
                new ObjectCommands(gate, devices, lifeSafety, tuning.timeout(), context.clock()),
                new DeviceScheduleWriter(gate, devices, lifeSafety, tuning.timeout()),
                context);
    }

    /** As their workers know them; who is silent there is looked for. */
    private static ObjectCommands.Devices known(Map<Integer, DeviceWorker> workers, DeviceFinder finder) {
        return new ObjectCommands.Devices() {
            @Override
            public RemoteDevice find(int instance) throws BACnetException {
                DeviceWorker worker = workers.get(instance);
                RemoteDevice remote = worker == null ? null : worker.remote();
                return remote == null ? finder.find(instance) : remote;
            }

            @Override
            public Problem lost(int instance, Exception failure) {
                return DeviceLossReason.problem(instance, failure);
            }
        };
    }
}
