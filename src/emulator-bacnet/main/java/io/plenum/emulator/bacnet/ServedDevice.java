package io.plenum.emulator.bacnet;

import com.serotonin.bacnet4j.LocalDevice;
import com.serotonin.bacnet4j.exception.BACnetServiceException;
import com.serotonin.bacnet4j.obj.BACnetObject;
import com.serotonin.bacnet4j.obj.mixin.CovContext;
import com.serotonin.bacnet4j.transport.DefaultTransport;
import com.serotonin.bacnet4j.type.constructed.SequenceOf;
import com.serotonin.bacnet4j.type.enumerated.ObjectType;
import com.serotonin.bacnet4j.type.enumerated.PropertyIdentifier;
import com.serotonin.bacnet4j.type.primitive.CharacterString;
import com.serotonin.bacnet4j.type.primitive.ObjectIdentifier;
import io.plenum.bacnetip.BacnetIpSettings;
import io.plenum.emulator.EmulatedBuilding;
import io.plenum.emulator.EmulatedDevice;
import io.plenum.emulator.EmulatedPoint;
import io.plenum.emulator.PointAddress;
import io.plenum.emulator.takeback.TakeBack;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;

/** One controller of the building on the network. */
final class ServedDevice {

    private final EmulatedBuilding building;
    private final EmulatedDevice description;
    private final SilenceableNetwork network;
    private final LocalDevice device;
    private final TrendLogs logs;
    private final ServedSchedules schedules;
    private final List<Integer> indices = new ArrayList<>();
    private final List<ServedPoint> points = new ArrayList<>();
    private boolean offline;

    /** @param records that the device keeps of each of its numbers; 0 for none */
    ServedDevice(EmulatedBuilding building, EmulatedDevice description, BacnetIpSettings settings, int records)
            throws BACnetServiceException {
        this.building = building;
        this.description = description;
        network = new SilenceableNetwork(settings);
        device = new Controller(description.instance(), network);
        logs = new TrendLogs(device, records);
        schedules = new ServedSchedules(device, building.schedules());
        // Nobody knows this password: no stranger restarts or silences the device.
        device.withPassword(UUID.randomUUID().toString().substring(0, 20));
        describe();
        addObjects();
    }

    private void describe() {
        device.writePropertyInternal(PropertyIdentifier.objectName, new CharacterString(description.name()));
        device.writePropertyInternal(PropertyIdentifier.modelName, new CharacterString(description.model()));
        device.writePropertyInternal(PropertyIdentifier.vendorName, new CharacterString("Plenum building emulator"));
        device.writePropertyInternal(PropertyIdentifier.firmwareRevision, new CharacterString("1.0"));
        device.writePropertyInternal(PropertyIdentifier.applicationSoftwareVersion, new CharacterString("1.0"));
        device.writePropertyInternal(PropertyIdentifier.location, new CharacterString("Aula House"));
    }

    private void addObjects() throws BACnetServiceException {
        var factory = new ObjectFactory(device);
        double[] values = building.snapshot();
        for (EmulatedPoint point : building.points()) {
            if (point.binding() instanceof PointAddress.Bacnet at && at.device() == description.instance()) {
                var object = factory.make(point, at.type(), at.instance(), values[point.index()]);
                logs.support(object, point.index());
                schedules.support(object, point.index());
                points.add(new ServedPoint(building, point, object, at.type().endsWith("-output")));
                indices.add(point.index());
            }
        }
    }

    int instance() {
        return description.instance();
    }

    int recipients() {
        BACnetObject list = device.getObject(
                new ObjectIdentifier(ObjectType.notificationClass, IntrinsicAlarms.NOTIFICATION_CLASS));
        return list == null
                ? 0
                : list.<SequenceOf<?>>get(PropertyIdentifier.recipientList).size();
    }

    void start() throws Exception {
        device.initialize();
        // Not before: an alarm that stands from the beginning needs the device's clock.
        var intrinsic = new IntrinsicAlarms(device);
        for (ServedPoint point : points) {
            intrinsic.support(point.object(), point.point());
        }
        device.sendGlobalBroadcast(device.getIAm());
    }

    void silence() {
        network.setSilent(true);
    }

    void stop() {
        if (device.isInitialized()) {
            device.terminate();
        }
    }

    /** Shows the model's values; called on one thread only. */
    void publish(double[] snapshot) {
        followFault();
        List<TakeBack> others = building.takeBacks();
        ZonedDateTime time = building.clock().atZone(building.zone());
        for (int i = 0; i < points.size(); i++) {
            int index = indices.get(i);
            points.get(i).program(schedules.program(index, time.toLocalDateTime()));
            points.get(i).publish(snapshot[index]);
            points.get(i).takeBack(TakeBack.of(others, index), time);
        }
        logs.record(snapshot);
        schedules.publish(building.schedules());
    }

    /** A device that lost its power forgets its subscribers, and announces itself when it is back. */
    private void followFault() {
        boolean now = building.offline(description.instance());
        if (now == offline) {
            return;
        }
        offline = now;
        network.setSilent(now);
        if (now) {
            device.getCovContexts().values().forEach(ServedDevice::forget);
        } else {
            device.sendGlobalBroadcast(device.getIAm());
        }
    }

    private static void forget(List<CovContext> subscriptions) {
        // The stack guards each list by its own monitor.
        synchronized (subscriptions) {
            subscriptions.clear();
        }
    }

    /** A device whose timers are virtual threads: a dozen devices then cost a dozen platform threads, not sixty. */
    private static final class Controller extends LocalDevice {

        Controller(int instance, SilenceableNetwork network) {
            super(instance, new DefaultTransport(network));
        }

        @Override
        protected ScheduledExecutorService createScheduledExecutorService() {
            var timers = new ScheduledThreadPoolExecutor(
                    2,
                    Thread.ofVirtual()
                            .name("bacnet-timer-" + getInstanceNumber())
                            .factory());
            timers.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
            timers.setRemoveOnCancelPolicy(true);
            return timers;
        }
    }
}
