package io.plenum.bacnet;

import com.serotonin.bacnet4j.event.DeviceEventAdapter;
import com.serotonin.bacnet4j.obj.BACnetObject;
import com.serotonin.bacnet4j.service.Service;
import com.serotonin.bacnet4j.service.unconfirmed.IAmRequest;
import com.serotonin.bacnet4j.type.constructed.Address;
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
import io.plenum.bacnet.discovery.DeviceAnnouncements;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What reaches us unasked: announcements and notifications, handed to the worker of their device. */
final class DeviceEvents extends DeviceEventAdapter {

    private final Map<Integer, DeviceWorker> workers;
    private final DeviceAnnouncements announcements;
    private final int processId;
    private final Clock clock;

    DeviceEvents(Map<Integer, DeviceWorker> workers, DeviceAnnouncements announcements, int processId, Clock clock) {
        this.workers = workers;
        this.announcements = announcements;
        this.processId = processId;
        this.clock = clock;
    }

    /** Nothing of ours is anybody else's to change: what is served, and the device itself. */
    @Override
    public boolean allowPropertyWrite(Address from, BACnetObject object, PropertyValue value) {
        return false;
    }

    /** The stack forgets from where an announcement came; it is known here only. */
    @Override
    public void requestReceived(Address from, Service service) {
        if (service instanceof IAmRequest announcement) {
            int instance = announcements.add(announcement, from);
            DeviceWorker worker = workers.get(instance);
            if (worker != null) {
                worker.announced(from, clock.instant());
            }
            workers.values().stream()
                    .filter(other -> other.instance() != instance)
                    .forEach(other -> other.displaced(from));
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
        if (worker == null || now == null || notify.equals(NotifyType.event)) {
            return;
        }
        if (notify.equals(NotifyType.ackNotification)) {
            // Its state is the one that was acknowledged, and its time when that was done.
            worker.acknowledged(object, now);
        } else {
            boolean acknowledged = mustBeAcknowledged != null && !mustBeAcknowledged.booleanValue();
            String text = message == null ? "" : message.getValue();
            worker.reported(new DeviceAlarms.AlarmReport(object, now, acknowledged, priority.intValue(), time, text));
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
