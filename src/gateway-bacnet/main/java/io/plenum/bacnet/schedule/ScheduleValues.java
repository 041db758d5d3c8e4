package io.plenum.bacnet.schedule;

import com.serotonin.bacnet4j.type.Encodable;
import com.serotonin.bacnet4j.type.constructed.SequenceOf;
import com.serotonin.bacnet4j.type.constructed.TimeValue;
import com.serotonin.bacnet4j.type.primitive.CharacterString;
import com.serotonin.bacnet4j.type.primitive.Null;
import com.serotonin.bacnet4j.type.primitive.Time;
import io.plenum.bacnet.request.PresentValue;
import io.plenum.link.schedule.DeviceSchedules;
import io.plenum.link.schedule.ScheduledState;
import io.plenum.link.schedule.ScheduledValue;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Scheduled values as the stack decodes them, in our own terms. */
final class ScheduleValues {

    private static final int LONGEST_TEXT = 100;
    private static final int NANOS_OF_HUNDREDTH = 10_000_000;

    private ScheduleValues() {}

    static ScheduledState state(@Nullable Encodable value) {
        if (value instanceof Null) {
            return ScheduledState.RELEASED;
        }
        if (value instanceof CharacterString text) {
            String said = text.getValue();
            return ScheduledState.of(said.substring(0, Math.min(LONGEST_TEXT, said.length())));
        }
        double number = PresentValue.number(value);
        return Double.isNaN(number) ? ScheduledState.UNKNOWN : ScheduledState.of(number);
    }

    /**
     * In the order of their times; devices need not keep one.
     *
     * @throws IllegalArgumentException where a time is open in part, or there are more than anybody could show
     */
    static List<ScheduledValue> day(@Nullable SequenceOf<TimeValue> values) {
        if (values == null) {
            return List.of();
        }
        if (values.size() > DeviceSchedules.MOST_ENTRIES) {
            throw new IllegalArgumentException(values.size() + " values in a day");
        }
        return values.getValues().stream()
                .map(value -> new ScheduledValue(time(value.getTime()), state(value.getValue())))
                .sorted(Comparator.comparing(ScheduledValue::at))
                .toList();
    }

    private static LocalTime time(Time time) {
        boolean open = time.isHourUnspecified() || time.isMinuteUnspecified();
        if (open || time.getHour() > 23 || time.getMinute() > 59) {
            throw new IllegalArgumentException("No time: " + time);
        }
        return LocalTime.of(
                time.getHour(),
                time.getMinute(),
                time.isSecondUnspecified() ? 0 : time.getSecond(),
                time.isHundredthUnspecified() ? 0 : time.getHundredth() * NANOS_OF_HUNDREDTH);
    }
}
