package io.plenum.bacnet.schedule;

import com.serotonin.bacnet4j.type.Encodable;
import com.serotonin.bacnet4j.type.constructed.DailySchedule;
import com.serotonin.bacnet4j.type.constructed.SequenceOf;
import com.serotonin.bacnet4j.type.constructed.TimeValue;
import com.serotonin.bacnet4j.type.primitive.Boolean;
import com.serotonin.bacnet4j.type.primitive.Null;
import com.serotonin.bacnet4j.type.primitive.ObjectIdentifier;
import com.serotonin.bacnet4j.type.primitive.Primitive;
import com.serotonin.bacnet4j.type.primitive.Time;
import io.plenum.bacnet.command.CommandedType;
import io.plenum.link.schedule.ScheduledState;
import io.plenum.link.schedule.ScheduledValue;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
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

    /** The first value of the days that is no release; null where there is none. */
    static @Nullable Encodable sample(List<DailySchedule> days) {
        for (DailySchedule day : days) {
            for (TimeValue value : day.getDaySchedule()) {
                if (!(value.getValue() instanceof Null)) {
                    return value.getValue();
                }
            }
        }
        return null;
    }

    /** Null where a value is none of that type. */
    @Nullable
    List<DailySchedule> week(List<List<ScheduledValue>> week) {
        List<DailySchedule> days = new ArrayList<>();
        for (List<ScheduledValue> day : week) {
            List<TimeValue> values = new ArrayList<>();
            for (ScheduledValue value : day) {
                Primitive encoded = encode(value.state());
                if (encoded == null) {
                    return null;
                }
                values.add(new TimeValue(time(value.at()), encoded));
            }
            days.add(new DailySchedule(new SequenceOf<>(values)));
        }
        return days;
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
