package io.plenum.emulator.bacnet;

import com.serotonin.bacnet4j.exception.BACnetServiceException;
import com.serotonin.bacnet4j.obj.AbstractMixin;
import com.serotonin.bacnet4j.obj.BACnetObject;
import com.serotonin.bacnet4j.type.Encodable;
import com.serotonin.bacnet4j.type.constructed.DailySchedule;
import com.serotonin.bacnet4j.type.constructed.PropertyValue;
import com.serotonin.bacnet4j.type.constructed.SequenceOf;
import com.serotonin.bacnet4j.type.constructed.TimeValue;
import com.serotonin.bacnet4j.type.constructed.ValueSource;
import com.serotonin.bacnet4j.type.enumerated.ErrorClass;
import com.serotonin.bacnet4j.type.enumerated.ErrorCode;
import com.serotonin.bacnet4j.type.enumerated.PropertyIdentifier;
import com.serotonin.bacnet4j.type.primitive.Enumerated;
import com.serotonin.bacnet4j.type.primitive.Null;
import com.serotonin.bacnet4j.type.primitive.Time;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The week of a served schedule, where somebody writes it: what is taken, and what it wants at which time. */
final class WrittenWeek extends AbstractMixin {

    private static final int DAYS = 7;

    WrittenWeek(BACnetObject object) {
        super(object);
    }

    /** On and off and releases alone; what is written to one day is checked as that day. */
    @Override
    protected boolean validateProperty(ValueSource source, PropertyValue value) throws BACnetServiceException {
        if (!PropertyIdentifier.weeklySchedule.equals(value.getPropertyIdentifier())) {
            return false;
        }
        boolean taken = value.getPropertyArrayIndex() == null
                ? value.getValue() instanceof SequenceOf<?> days
                        && days.size() == DAYS
                        && days.getValues().stream().allMatch(WrittenWeek::isDay)
                : isDay(value.getValue());
        if (!taken) {
            throw new BACnetServiceException(ErrorClass.property, ErrorCode.valueOutOfRange);
        }
        return false;
    }

    private static boolean isDay(Encodable day) {
        return day instanceof DailySchedule known
                && known.getDaySchedule().getValues().stream().allMatch(WrittenWeek::isTaken);
    }

    static boolean isTaken(TimeValue value) {
        boolean open = value.getTime().isHourUnspecified() || value.getTime().isMinuteUnspecified();
        return !open
                && (value.getValue() instanceof Null
                        || value.getValue() instanceof Enumerated state
                                && (state.intValue() == 0 || state.intValue() == 1));
    }

    /** What a week wants: 1, or 0 where it says so or nothing. */
    static double at(SequenceOf<DailySchedule> week, LocalDateTime now) {
        DailySchedule today = week.getBase1(now.getDayOfWeek().getValue());
        Enumerated state = last(today.getDaySchedule(), now.toLocalTime());
        return state == null ? 0 : state.intValue();
    }

    /** What holds by then; null where nothing does, or a release. */
    static @Nullable Enumerated last(SequenceOf<TimeValue> values, LocalTime now) {
        Enumerated state = null;
        LocalTime latest = LocalTime.MIN;
        for (TimeValue value : values) {
            LocalTime at = time(value.getTime());
            if (!at.isAfter(now) && !at.isBefore(latest)) {
                latest = at;
                state = value.getValue() instanceof Enumerated on ? on : null;
            }
        }
        return state;
    }

    /** Whether both want the same, whatever the types of their values. */
    static boolean areLike(SequenceOf<DailySchedule> week, SequenceOf<DailySchedule> other) {
        return words(week).equals(words(other));
    }

    private static List<String> words(SequenceOf<DailySchedule> week) {
        List<String> words = new ArrayList<>();
        for (DailySchedule day : week) {
            words.add("day");
            for (TimeValue value : day.getDaySchedule()) {
                words.add(
                        time(value.getTime()) + " " + (value.getValue() instanceof Enumerated on ? on.intValue() : -1));
            }
        }
        return words;
    }

    private static LocalTime time(Time time) {
        return LocalTime.of(time.getHour(), time.getMinute(), time.isSecondUnspecified() ? 0 : time.getSecond());
    }
}
