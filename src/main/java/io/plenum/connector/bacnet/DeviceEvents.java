package io.plenum.connector.bacnet;

import com.serotonin.bacnet4j.RemoteDevice;
import com.serotonin.bacnet4j.event.DeviceEventAdapter;
import com.serotonin.bacnet4j.type.constructed.PropertyValue;
import com.serotonin.bacnet4j.type.constructed.SequenceOf;
import com.serotonin.bacnet4j.type.constructed.TimeStamp;
import com.serotonin.bacnet4j.type.enumerated.EventState;
import com.serotonin.bacnet4j.type.enumerated.EventType;
import com.serotonin.bacnet4j.type.enumerated.NotifyType;
import com.serotonin.bacnet4j.type.notificationParameters.NotificationParameters;
import com.serotonin.bacnet4j.type.primitive.Boolean;
import com.serotonin.bacnet4j.type.primitive.CharacterString;
import com.serotonin.bacnet4j.type.primitive.ObjectIdentifier;
import com.serotonin.bacnet4j.type.primitive.UnsignedInteger;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What reaches us unasked: announcements and notifications, handed to the worker of their device. */
final class DeviceEvents extends DeviceEventAdapter {

    /** Anybody can announce devices that do not exist; discovery looks at each. */
    private static final int MOST_ANNOUNCED = 2000;

    private final Map<Integer, DeviceWorker> workers;
    private final int processId;
    private final Clock clock;
    private final Set<Integer> announced = ConcurrentHashMap.newKeySet();

    DeviceEvents(Map<Integer, DeviceWorker> workers, int processId, Clock clock) {
        this.workers = workers;
        this.processId = processId;
        this.clock = clock;
    }

    /** The devices that have announced themselves since {@link #forget}. */
    Set<Integer> announced() {
        return Set.copyOf(announced);
    }

    void forget() {
        announced.clear();
    }

    @Override
    public void iAmReceived(RemoteDevice device) {
        if (announced.size() < MOST_ANNOUNCED) {
            announced.add(device.getInstanceNumber());
        }
        DeviceWorker worker = workers.get(device.getInstanceNumber());
        if (worker != null) {
            worker.announced(clock.instant());
        }
    }

    /** From anybody whom an engineer has told to send them here, so whatever the process they are meant for. */
    @Override
    public void eventNotificationReceived(
            UnsignedInteger process,
            ObjectIdentifier device,
            ObjectIdentifier object,
            TimeStamp time,
            UnsignedInteger notificationClass,
            UnsignedInteger priority,
            EventType type,
            @Nullable CharacterString message,
            NotifyType notify,
            @Nullable Boolean mustBeAcknowledged,
            @Nullable EventState before,
            @Nullable EventState now,
            @Nullable NotificationParameters values) {
        DeviceWorker worker = workers.get(device.getInstanceNumber());
        if (worker != null && now != null && !notify.equals(NotifyType.event)) {
            boolean acknowledged = notify.equals(NotifyType.ackNotification);
            String text = message == null ? "" : message.getValue();
            worker.told(new DeviceAlarms.Said(object, now, acknowledged, priority.intValue(), time, text));
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
