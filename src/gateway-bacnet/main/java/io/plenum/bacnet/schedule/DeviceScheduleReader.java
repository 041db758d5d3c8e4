package io.plenum.bacnet.schedule;

import com.serotonin.bacnet4j.RemoteDevice;
import com.serotonin.bacnet4j.exception.BACnetException;
import com.serotonin.bacnet4j.exception.BACnetTimeoutException;
import com.serotonin.bacnet4j.type.Encodable;
import com.serotonin.bacnet4j.type.constructed.CalendarEntry;
import com.serotonin.bacnet4j.type.enumerated.ObjectType;
import com.serotonin.bacnet4j.type.enumerated.PropertyIdentifier;
import com.serotonin.bacnet4j.type.primitive.Boolean;
import com.serotonin.bacnet4j.type.primitive.ObjectIdentifier;
import io.plenum.bacnet.discovery.DeviceFinder;
import io.plenum.bacnet.discovery.ObjectList;
import io.plenum.bacnet.request.BacnetAddress;
import io.plenum.bacnet.request.DeviceGate;
import io.plenum.bacnet.request.PropertyReader;
import io.plenum.bacnet.request.PropertyRequest;
import io.plenum.link.Problem;
import io.plenum.link.schedule.ControllerCalendar;
import io.plenum.link.schedule.ControllerSchedule;
import io.plenum.link.schedule.DatePeriod;
import io.plenum.link.schedule.DeviceSchedules;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads all schedules and calendars of a device, found in its object list. */
public final class DeviceScheduleReader {

    private static final int MOST_OBJECTS = 20_000;
    private static final int PROPERTIES_AT_ONCE = 20;

    private final DeviceGate gate;
    private final DeviceFinder finder;

    public DeviceScheduleReader(DeviceGate gate, DeviceFinder finder) {
        this.gate = gate;
        this.finder = finder;
    }

    /** @throws BACnetException where the device does not answer */
    public DeviceSchedules read(int device) throws BACnetException {
        RemoteDevice remote = finder.find(device);
        PropertyReader reader = new PropertyReader(gate, remote, PROPERTIES_AT_ONCE);
        ObjectList objects = new ObjectList(remote, reader);
        objects.read(MOST_OBJECTS, () -> Thread.currentThread().isInterrupted());
        // One that was cut off by silence must not be taken for all.
        reader.ping();
        ListReader lists = new ListReader(gate, remote, reader);
        List<Problem> problems = new ArrayList<>(objects.problems());
        List<ControllerSchedule> schedules = new ArrayList<>();
        for (ObjectIdentifier object : of(objects, ObjectType.schedule, problems)) {
            schedules.add(new ScheduleObjectReader(remote, reader, lists, object).read());
        }
        List<ControllerCalendar> calendars = new ArrayList<>();
        for (ObjectIdentifier object : of(objects, ObjectType.calendar, problems)) {
            calendars.add(calendar(remote, reader, lists, object));
        }
        return new DeviceSchedules(String.valueOf(device), schedules, calendars, problems);
    }

    private static List<ObjectIdentifier> of(ObjectList objects, ObjectType type, List<Problem> problems) {
        List<ObjectIdentifier> all = objects.objects().stream()
                .filter(object -> object.getObjectType().equals(type))
                .toList();
        if (all.size() > DeviceSchedules.MOST_OBJECTS) {
            problems.add(Problem.of("connector.discovery.objects", DeviceSchedules.MOST_OBJECTS, all.size()));
        }
        return all.subList(0, Math.min(all.size(), DeviceSchedules.MOST_OBJECTS));
    }

    private static ControllerCalendar calendar(
            RemoteDevice remote, PropertyReader reader, ListReader lists, ObjectIdentifier object)
            throws BACnetTimeoutException {
        List<? extends Encodable> entries = lists.list(object, PropertyIdentifier.dateList);
        List<DatePeriod> days = new ArrayList<>();
        boolean complete = entries != null;
        for (Encodable entry : entries == null ? List.<Encodable>of() : entries) {
            DatePeriod period = period(entry);
            complete &= period != null;
            if (period != null) {
                days.add(period);
            }
        }
        Encodable today = read(reader, object, PropertyIdentifier.presentValue);
        return new ControllerCalendar(
                BacnetAddress.text(remote.getInstanceNumber(), object),
                text(read(reader, object, PropertyIdentifier.objectName)),
                text(read(reader, object, PropertyIdentifier.description)),
                days,
                today instanceof Boolean among ? among.booleanValue() : null,
                complete);
    }

    private static @Nullable DatePeriod period(Encodable entry) {
        try {
            return entry instanceof CalendarEntry known ? ScheduleDates.period(known) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable Encodable read(PropertyReader reader, ObjectIdentifier object, PropertyIdentifier property)
            throws BACnetTimeoutException {
        return reader.read(new PropertyRequest(object, property)).value();
    }

    private static String text(@Nullable Encodable value) {
        return value == null ? "" : value.toString();
    }
}
