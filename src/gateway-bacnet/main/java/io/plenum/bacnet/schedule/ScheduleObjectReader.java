package io.plenum.bacnet.schedule;

import com.serotonin.bacnet4j.RemoteDevice;
import com.serotonin.bacnet4j.exception.BACnetTimeoutException;
import com.serotonin.bacnet4j.type.Encodable;
import com.serotonin.bacnet4j.type.constructed.DailySchedule;
import com.serotonin.bacnet4j.type.constructed.DateRange;
import com.serotonin.bacnet4j.type.constructed.DeviceObjectPropertyReference;
import com.serotonin.bacnet4j.type.constructed.SpecialEvent;
import com.serotonin.bacnet4j.type.enumerated.PropertyIdentifier;
import com.serotonin.bacnet4j.type.primitive.Boolean;
import com.serotonin.bacnet4j.type.primitive.ObjectIdentifier;
import com.serotonin.bacnet4j.type.primitive.UnsignedInteger;
import io.plenum.bacnet.request.BacnetAddress;
import io.plenum.bacnet.request.PropertyReader;
import io.plenum.bacnet.request.PropertyRequest;
import io.plenum.bacnet.request.PropertyResult;
import io.plenum.link.schedule.ControllerSchedule;
import io.plenum.link.schedule.DatePeriod;
import io.plenum.link.schedule.ScheduleException;
import io.plenum.link.schedule.ScheduledValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one Schedule object; a part that cannot be read is missing, and the schedule says that it is not complete. For one object. */
final class ScheduleObjectReader {

    private static final int DAYS = 7;
    private static final int HIGHEST_PRIORITY = 16;
    private static final List<PropertyIdentifier> SIMPLE = List.of(
            PropertyIdentifier.objectName,
            PropertyIdentifier.description,
            PropertyIdentifier.presentValue,
            PropertyIdentifier.effectivePeriod,
            PropertyIdentifier.scheduleDefault,
            PropertyIdentifier.priorityForWriting,
            PropertyIdentifier.outOfService);

    private final RemoteDevice remote;
    private final PropertyReader reader;
    private final ListReader lists;
    private final ObjectIdentifier object;
    private final Map<PropertyIdentifier, PropertyResult> simple = new HashMap<>();
    private boolean complete = true;

    ScheduleObjectReader(RemoteDevice remote, PropertyReader reader, ListReader lists, ObjectIdentifier object) {
        this.remote = remote;
        this.reader = reader;
        this.lists = lists;
        this.object = object;
    }

    /** @throws BACnetTimeoutException where the device does not answer at all */
    ControllerSchedule read() throws BACnetTimeoutException {
        reader.read(SIMPLE.stream()
                        .map(property -> new PropertyRequest(object, property))
                        .toList())
                .forEach((one, answer) -> simple.put(one.property(), answer));
        List<List<ScheduledValue>> week = week();
        List<ScheduleException> exceptions = exceptions();
        List<String> targets = targets();
        DatePeriod period = period();
        return new ControllerSchedule(
                BacnetAddress.text(remote.getInstanceNumber(), object),
                text(PropertyIdentifier.objectName),
                text(PropertyIdentifier.description),
                week,
                exceptions,
                period,
                ScheduleValues.state(value(PropertyIdentifier.scheduleDefault)),
                ScheduleValues.state(value(PropertyIdentifier.presentValue)),
                value(PropertyIdentifier.priorityForWriting) instanceof UnsignedInteger number
                                && number.longValue() <= HIGHEST_PRIORITY
                        ? number.intValue()
                        : 0,
                targets,
                value(PropertyIdentifier.outOfService) instanceof Boolean out && out.booleanValue(),
                complete);
    }

    private @Nullable Encodable value(PropertyIdentifier property) {
        PropertyResult answer = simple.get(property);
        return answer == null ? null : answer.value();
    }

    private String text(PropertyIdentifier property) {
        PropertyResult answer = simple.get(property);
        return answer == null ? "" : answer.text();
    }

    private @Nullable DatePeriod period() {
        try {
            return value(PropertyIdentifier.effectivePeriod) instanceof DateRange range
                    ? ScheduleDates.period(range)
                    : unreadable(null);
        } catch (IllegalArgumentException e) {
            return unreadable(null);
        }
    }

    private List<List<ScheduledValue>> week() throws BACnetTimeoutException {
        List<? extends Encodable> days = lists.array(object, PropertyIdentifier.weeklySchedule);
        if (days == null || (!days.isEmpty() && days.size() != DAYS)) {
            return unreadable(List.of());
        }
        List<List<ScheduledValue>> week = new ArrayList<>();
        try {
            for (Encodable day : days) {
                if (!(day instanceof DailySchedule known)) {
                    return unreadable(List.of());
                }
                week.add(ScheduleValues.day(known.getDaySchedule()));
            }
        } catch (IllegalArgumentException e) {
            return unreadable(List.of());
        }
        return week;
    }

    private List<ScheduleException> exceptions() throws BACnetTimeoutException {
        List<? extends Encodable> all = lists.array(object, PropertyIdentifier.exceptionSchedule);
        List<ScheduleException> exceptions = new ArrayList<>();
        for (Encodable one : all == null ? unreadable(List.<Encodable>of()) : all) {
            try {
                if (one instanceof SpecialEvent event) {
                    exceptions.add(exception(event));
                } else {
                    complete = false;
                }
            } catch (IllegalArgumentException e) {
                complete = false;
            }
        }
        return exceptions;
    }

    private ScheduleException exception(SpecialEvent event) {
        long priority = event.getEventPriority().longValue();
        if (priority < 1 || priority > HIGHEST_PRIORITY) {
            throw new IllegalArgumentException("No priority: " + priority);
        }
        List<ScheduledValue> values = ScheduleValues.day(event.getListOfTimeValues());
        return event.isCalendarReference()
                ? new ScheduleException(
                        null,
                        BacnetAddress.text(remote.getInstanceNumber(), event.getCalendarReference()),
                        (int) priority,
                        values)
                : new ScheduleException(ScheduleDates.period(event.getCalendarEntry()), null, (int) priority, values);
    }

    private List<String> targets() throws BACnetTimeoutException {
        List<? extends Encodable> all = lists.list(object, PropertyIdentifier.listOfObjectPropertyReferences);
        List<String> targets = new ArrayList<>();
        for (Encodable one : all == null ? unreadable(List.<Encodable>of()) : all) {
            if (one instanceof DeviceObjectPropertyReference reference) {
                targets.add(target(reference));
            } else {
                complete = false;
            }
        }
        return targets;
    }

    private String target(DeviceObjectPropertyReference reference) {
        ObjectIdentifier device = reference.getDeviceIdentifier();
        int instance = device == null ? remote.getInstanceNumber() : device.getInstanceNumber();
        String address = BacnetAddress.text(instance, reference.getObjectIdentifier());
        boolean value = PropertyIdentifier.presentValue.equals(reference.getPropertyIdentifier());
        return value ? address : address + " " + reference.getPropertyIdentifier();
    }

    private <T extends @Nullable Object> T unreadable(T instead) {
        complete = false;
        return instead;
    }
}
