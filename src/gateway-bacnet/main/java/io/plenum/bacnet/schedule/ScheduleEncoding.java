package io.plenum.bacnet.schedule;

import com.serotonin.bacnet4j.type.Encodable;
import com.serotonin.bacnet4j.type.constructed.DailySchedule;
import com.serotonin.bacnet4j.type.constructed.SequenceOf;
import com.serotonin.bacnet4j.type.constructed.SpecialEvent;
import com.serotonin.bacnet4j.type.constructed.TimeValue;
import com.serotonin.bacnet4j.type.enumerated.ObjectType;
import com.serotonin.bacnet4j.type.primitive.Boolean;
import com.serotonin.bacnet4j.type.primitive.Null;
import com.serotonin.bacnet4j.type.primitive.ObjectIdentifier;
import com.serotonin.bacnet4j.type.primitive.Primitive;
import com.serotonin.bacnet4j.type.primitive.Time;
import com.serotonin.bacnet4j.type.primitive.UnsignedInteger;
import io.plenum.bacnet.command.CommandedType;
import io.plenum.bacnet.request.BacnetAddress;
import io.plenum.link.schedule.ScheduleException;
import io.plenum.link.schedule.ScheduledState;
import io.plenum.link.schedule.ScheduledValue;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Scheduled values in the terms of the stack: of the type that the schedule has its values in already (ASHRAE 135, 12.24.7: all are of one
 * type), else of the type of what it commands.
 *
 * @param like a value that the schedule has; null where it has none but releases
 * @param target what it commands
 */
record ScheduleEncoding(@Nullable Encodable like, ObjectIdentifier target) {

    private static final int NANOS_OF_HUNDREDTH = 10_000_000;

    /** The first value of days or exceptions that is no release; null where there is none. */
    static @Nullable Encodable sample(List<DailySchedule> days, List<SpecialEvent> events) {
        return Stream.concat(
                        days.stream().map(DailySchedule::getDaySchedule),
                        events.stream().map(SpecialEvent::getListOfTimeValues))
                .flatMap(values -> values.getValues().stream())
                .map(TimeValue::getValue)
                .filter(value -> !(value instanceof Null))
                .findFirst()
                .orElse(null);
    }

    /** Null where a value is none of that type. */
    @Nullable
    List<DailySchedule> week(List<List<ScheduledValue>> week) {
        List<DailySchedule> days = new ArrayList<>();
        for (List<ScheduledValue> day : week) {
            SequenceOf<TimeValue> values = day(day);
            if (values == null) {
                return null;
            }
            days.add(new DailySchedule(values));
        }
        return days;
    }

    /**
     * Those that the device has already are its own, bit for bit; null where a value of another is none of that type, or a calendar is none.
     *
     * @param present what it has, each in the place of its own
     */
    @Nullable
    List<SpecialEvent> exceptions(
            List<ScheduleException> wanted, List<ScheduleException> present, List<SpecialEvent> own) {
        List<ScheduleException> left = new ArrayList<>(present);
        List<SpecialEvent> leftOwn = new ArrayList<>(own);
        List<SpecialEvent> events = new ArrayList<>();
        for (ScheduleException exception : wanted) {
            int known = IntStream.range(0, left.size())
                    .filter(i -> left.get(i).isLike(exception))
                    .findFirst()
                    .orElse(-1);
            SpecialEvent event = known < 0 ? event(exception) : leftOwn.remove(known);
            if (event == null) {
                return null;
            }
            if (known >= 0) {
                left.remove(known);
            }
            events.add(event);
        }
        return events;
    }

    private @Nullable SpecialEvent event(ScheduleException exception) {
        SequenceOf<TimeValue> values = day(exception.values());
        if (values == null) {
            return null;
        }
        var priority = new UnsignedInteger(exception.priority());
        if (exception.days() != null) {
            return new SpecialEvent(DateEncoding.entry(exception.days()), values, priority);
        }
        BacnetAddress calendar = BacnetAddress.parse(String.valueOf(exception.calendar()));
        return calendar == null || !calendar.object().getObjectType().equals(ObjectType.calendar)
                ? null
                : new SpecialEvent(calendar.object(), values, priority);
    }

    private @Nullable SequenceOf<TimeValue> day(List<ScheduledValue> day) {
        List<TimeValue> values = new ArrayList<>();
        for (ScheduledValue value : day) {
            Primitive encoded = encode(value.state());
            if (encoded == null) {
                return null;
            }
            values.add(new TimeValue(time(value.at()), encoded));
        }
        return new SequenceOf<>(values);
    }

    private @Nullable Primitive encode(ScheduledState state) {
        return switch (state.kind()) {
            case RELEASED -> Null.instance;
            case NUMBER -> number(state.number());
            case TEXT, UNKNOWN -> null;
        };
    }

    private @Nullable Primitive number(double value) {
        if (like instanceof Boolean) {
            return value == 0 || value == 1 ? Boolean.valueOf(value == 1) : null;
        }
        return CommandedType.encode(target, like, value) instanceof Primitive encoded ? encoded : null;
    }

    private static Time time(LocalTime at) {
        return new Time(at.getHour(), at.getMinute(), at.getSecond(), at.getNano() / NANOS_OF_HUNDREDTH);
    }
}
