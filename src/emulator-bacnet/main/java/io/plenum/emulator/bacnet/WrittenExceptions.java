package io.plenum.emulator.bacnet;

import com.serotonin.bacnet4j.enums.DayOfWeek;
import com.serotonin.bacnet4j.enums.Month;
import com.serotonin.bacnet4j.exception.BACnetServiceException;
import com.serotonin.bacnet4j.obj.AbstractMixin;
import com.serotonin.bacnet4j.obj.BACnetObject;
import com.serotonin.bacnet4j.type.Encodable;
import com.serotonin.bacnet4j.type.constructed.CalendarEntry;
import com.serotonin.bacnet4j.type.constructed.PropertyValue;
import com.serotonin.bacnet4j.type.constructed.SequenceOf;
import com.serotonin.bacnet4j.type.constructed.SpecialEvent;
import com.serotonin.bacnet4j.type.constructed.ValueSource;
import com.serotonin.bacnet4j.type.enumerated.ErrorClass;
import com.serotonin.bacnet4j.type.enumerated.ErrorCode;
import com.serotonin.bacnet4j.type.enumerated.PropertyIdentifier;
import com.serotonin.bacnet4j.type.primitive.Date;
import com.serotonin.bacnet4j.type.primitive.Enumerated;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The exceptions of a served schedule, where somebody writes them: what is taken, and what they want at which time. */
final class WrittenExceptions extends AbstractMixin {

    private static final int FIRST_YEAR = 1900;

    WrittenExceptions(BACnetObject object) {
        super(object);
    }

    /** On and off and releases alone. */
    @Override
    protected boolean validateProperty(ValueSource source, PropertyValue value) throws BACnetServiceException {
        if (!PropertyIdentifier.exceptionSchedule.equals(value.getPropertyIdentifier())) {
            return false;
        }
        boolean taken = value.getPropertyArrayIndex() == null
                ? value.getValue() instanceof SequenceOf<?> events
                        && events.getValues().stream().allMatch(WrittenExceptions::isTaken)
                : isTaken(value.getValue());
        if (!taken) {
            throw new BACnetServiceException(ErrorClass.property, ErrorCode.valueOutOfRange);
        }
        return false;
    }

    private static boolean isTaken(Encodable event) {
        return event instanceof SpecialEvent known
                && known.getListOfTimeValues().getValues().stream().allMatch(WrittenWeek::isTaken);
    }

    /**
     * What they want: 1 or 0; null where none of them counts.
     *
     * @param holidays the days of the calendar
     */
    static @Nullable Double at(List<SpecialEvent> exceptions, List<CalendarEntry> holidays, LocalDateTime now) {
        Date today = new Date(
                now.getYear() - FIRST_YEAR,
                Month.valueOf(now.getMonthValue()),
                now.getDayOfMonth(),
                DayOfWeek.valueOf(now.getDayOfWeek().getValue()));
        Enumerated state = exceptions.stream()
                .filter(event -> isOn(event, holidays, today))
                .sorted(Comparator.comparing(event -> event.getEventPriority().intValue()))
                .map(event -> WrittenWeek.last(event.getListOfTimeValues(), now.toLocalTime()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return state == null ? null : (double) state.intValue();
    }

    private static boolean isOn(SpecialEvent event, List<CalendarEntry> holidays, Date today) {
        return event.isCalendarReference()
                ? holidays.stream().anyMatch(day -> day.matches(today))
                : event.getCalendarEntry().matches(today);
    }
}
