package io.plenum.emulator.bacnet;

import com.serotonin.bacnet4j.LocalDevice;
import com.serotonin.bacnet4j.enums.DayOfWeek;
import com.serotonin.bacnet4j.enums.Month;
import com.serotonin.bacnet4j.exception.BACnetServiceException;
import com.serotonin.bacnet4j.obj.BACnetObject;
import com.serotonin.bacnet4j.obj.mixin.ReadOnlyPropertyMixin;
import com.serotonin.bacnet4j.type.constructed.BACnetArray;
import com.serotonin.bacnet4j.type.constructed.CalendarEntry;
import com.serotonin.bacnet4j.type.constructed.DailySchedule;
import com.serotonin.bacnet4j.type.constructed.DateRange;
import com.serotonin.bacnet4j.type.constructed.DeviceObjectPropertyReference;
import com.serotonin.bacnet4j.type.constructed.SequenceOf;
import com.serotonin.bacnet4j.type.constructed.SpecialEvent;
import com.serotonin.bacnet4j.type.constructed.StatusFlags;
import com.serotonin.bacnet4j.type.constructed.TimeValue;
import com.serotonin.bacnet4j.type.enumerated.BinaryPV;
import com.serotonin.bacnet4j.type.enumerated.ObjectType;
import com.serotonin.bacnet4j.type.enumerated.PropertyIdentifier;
import com.serotonin.bacnet4j.type.enumerated.Reliability;
import com.serotonin.bacnet4j.type.primitive.Boolean;
import com.serotonin.bacnet4j.type.primitive.CharacterString;
import com.serotonin.bacnet4j.type.primitive.Date;
import com.serotonin.bacnet4j.type.primitive.Time;
import com.serotonin.bacnet4j.type.primitive.UnsignedInteger;
import io.plenum.emulator.EmulatedSchedule;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The schedules that a controller holds, as the model runs, and its calendar of holidays, which no schedule uses: the building runs on holidays
 * as on any other day. Not the stack's own schedules, which would command the points themselves. Whoever writes another week gets it followed
 * in place of the model's, until the model's is written again or the process ends; so are exceptions until they are removed. Nothing else of
 * them is written from outside.
 */
final class ServedSchedules {

    private static final int DAYS = 7;
    private static final int MINUTES = 60;
    private static final int PRIORITY = 16;
    private static final int CALENDAR = -1;

    /** Public holidays of Berlin that are on the same day each year. */
    private static final List<CalendarEntry> HOLIDAYS = List.of(
            each(Month.JANUARY, 1),
            each(Month.MARCH, 8),
            each(Month.MAY, 1),
            each(Month.OCTOBER, 3),
            each(Month.DECEMBER, 25),
            each(Month.DECEMBER, 26));

    private static final PropertyIdentifier[] SHOWN = {
        PropertyIdentifier.presentValue,
        PropertyIdentifier.scheduleDefault,
        PropertyIdentifier.effectivePeriod,
        PropertyIdentifier.listOfObjectPropertyReferences,
        PropertyIdentifier.priorityForWriting,
        PropertyIdentifier.outOfService,
        PropertyIdentifier.dateList
    };

    private final LocalDevice device;
    private final List<EmulatedSchedule> first;
    /** By the command's point; the calendar is of none. */
    private final Map<Integer, BACnetObject> objects = new HashMap<>();

    private final Map<Integer, EmulatedSchedule> shown = new HashMap<>();
    /** The model's weeks, as they are shown where nobody has written another one. */
    private final Map<Integer, BACnetArray<DailySchedule>> own = new HashMap<>();

    /** @param first the schedules of the building as they are now */
    ServedSchedules(LocalDevice device, List<EmulatedSchedule> first) {
        this.device = device;
        this.first = first;
    }

    private static CalendarEntry each(Month month, int day) {
        return new CalendarEntry(new Date(-1, month, day, DayOfWeek.UNSPECIFIED));
    }

    /** An object of another kind than those that the stack acts on. */
    private static final class ShownObject extends BACnetObject {

        ShownObject(LocalDevice device, ObjectType type, int instance, String name) {
            super(device, type, instance, name);
            addMixin(new ReadOnlyPropertyMixin(this, SHOWN));
            addMixin(new WrittenWeek(this));
            addMixin(new WrittenExceptions(this));
        }
    }

    /** @param point its index in the model's snapshots */
    void support(BACnetObject command, int point) throws BACnetServiceException {
        for (EmulatedSchedule schedule : first) {
            if (schedule.point() == point) {
                add(command, schedule);
            }
        }
    }

    private void add(BACnetObject command, EmulatedSchedule schedule) throws BACnetServiceException {
        if (objects.isEmpty()) {
            addCalendar();
        }
        String name = command.getObjectName() + " schedule";
        var object = new ShownObject(device, ObjectType.schedule, objects.size(), name);
        Date open = new Date(-1, Month.UNSPECIFIED, -1, DayOfWeek.UNSPECIFIED);
        object.writePropertyInternal(PropertyIdentifier.effectivePeriod, new DateRange(open, open));
        object.writePropertyInternal(PropertyIdentifier.exceptionSchedule, new BACnetArray<>());
        object.writePropertyInternal(PropertyIdentifier.scheduleDefault, BinaryPV.inactive);
        object.writePropertyInternal(PropertyIdentifier.priorityForWriting, new UnsignedInteger(PRIORITY));
        object.writePropertyInternal(PropertyIdentifier.outOfService, Boolean.FALSE);
        object.writePropertyInternal(PropertyIdentifier.reliability, Reliability.noFaultDetected);
        object.writePropertyInternal(PropertyIdentifier.statusFlags, new StatusFlags(false, false, false, false));
        object.writePropertyInternal(
                PropertyIdentifier.listOfObjectPropertyReferences,
                new SequenceOf<>(new DeviceObjectPropertyReference(
                        device.getInstanceNumber(), command.getId(), PropertyIdentifier.presentValue)));
        device.addObject(object);
        objects.put(schedule.point(), object);
        show(schedule);
    }

    private void addCalendar() throws BACnetServiceException {
        var calendar = new ShownObject(device, ObjectType.calendar, 1, "Public holidays");
        calendar.writePropertyInternal(
                PropertyIdentifier.description, new CharacterString("Public holidays; used by no schedule"));
        calendar.writePropertyInternal(PropertyIdentifier.dateList, new SequenceOf<>(HOLIDAYS));
        calendar.writePropertyInternal(PropertyIdentifier.presentValue, Boolean.FALSE);
        device.addObject(calendar);
        objects.put(CALENDAR, calendar);
    }

    /** As the model runs now; called on one thread only. */
    void publish(List<EmulatedSchedule> now) {
        if (objects.isEmpty()) {
            return;
        }
        now.forEach(this::show);
        Date today = new Date(device);
        boolean free = HOLIDAYS.stream().anyMatch(day -> day.matches(today));
        Objects.requireNonNull(objects.get(CALENDAR))
                .writePropertyInternal(PropertyIdentifier.presentValue, Boolean.valueOf(free));
    }

    private void show(EmulatedSchedule schedule) {
        BACnetObject object = objects.get(schedule.point());
        if (object == null || schedule.equals(shown.put(schedule.point(), schedule))) {
            return;
        }
        boolean written = isWritten(schedule.point(), object);
        DailySchedule runs = new DailySchedule(new SequenceOf<>(
                new TimeValue(time(schedule.start()), BinaryPV.active),
                new TimeValue(time(schedule.end()), BinaryPV.inactive)));
        DailySchedule free = new DailySchedule(new SequenceOf<>());
        var week = new BACnetArray<>(Stream.iterate(1, day -> day + 1)
                .limit(DAYS)
                .map(day -> day <= schedule.days() ? runs : free)
                .toList());
        own.put(schedule.point(), week);
        if (!written) {
            object.writePropertyInternal(PropertyIdentifier.weeklySchedule, week);
            show(object, schedule.running());
        }
    }

    private static void show(BACnetObject object, boolean running) {
        object.writePropertyInternal(PropertyIdentifier.presentValue, running ? BinaryPV.active : BinaryPV.inactive);
    }

    private boolean isWritten(int point, BACnetObject object) {
        BACnetArray<DailySchedule> model = own.get(point);
        return model != null && !WrittenWeek.areLike(model, object.get(PropertyIdentifier.weeklySchedule));
    }

    /** What a week or an exception that somebody has written wants of a point now; null where the model's own holds. Called on one thread only. */
    @Nullable
    Double program(int point, LocalDateTime now) {
        BACnetObject object = objects.get(point);
        EmulatedSchedule model = shown.get(point);
        if (object == null || model == null) {
            return null;
        }
        SequenceOf<SpecialEvent> exceptions = object.get(PropertyIdentifier.exceptionSchedule);
        Double wanted = WrittenExceptions.at(exceptions.getValues(), HOLIDAYS, now);
        if (wanted == null && isWritten(point, object)) {
            wanted = WrittenWeek.at(object.get(PropertyIdentifier.weeklySchedule), now);
        }
        show(object, wanted == null ? model.running() : wanted == 1);
        return wanted;
    }

    /** Midnight at the end of a day is a minute before it: a schedule has no 24 o'clock. */
    private static Time time(double hour) {
        int minutes = Math.min(24 * MINUTES - 1, (int) Math.round(hour * MINUTES));
        return new Time(minutes / MINUTES, minutes % MINUTES, 0, 0);
    }
}
