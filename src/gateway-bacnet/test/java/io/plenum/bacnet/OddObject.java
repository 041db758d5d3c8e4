package io.plenum.bacnet;

import com.serotonin.bacnet4j.LocalDevice;
import com.serotonin.bacnet4j.enums.DayOfWeek;
import com.serotonin.bacnet4j.enums.Month;
import com.serotonin.bacnet4j.exception.BACnetServiceException;
import com.serotonin.bacnet4j.obj.AbstractMixin;
import com.serotonin.bacnet4j.obj.BACnetObject;
import com.serotonin.bacnet4j.type.constructed.BACnetArray;
import com.serotonin.bacnet4j.type.constructed.CalendarEntry;
import com.serotonin.bacnet4j.type.constructed.PropertyValue;
import com.serotonin.bacnet4j.type.constructed.SequenceOf;
import com.serotonin.bacnet4j.type.constructed.SpecialEvent;
import com.serotonin.bacnet4j.type.constructed.ValueSource;
import com.serotonin.bacnet4j.type.enumerated.ErrorClass;
import com.serotonin.bacnet4j.type.enumerated.ErrorCode;
import com.serotonin.bacnet4j.type.enumerated.ObjectType;
import com.serotonin.bacnet4j.type.enumerated.PropertyIdentifier;
import com.serotonin.bacnet4j.type.primitive.Date;
import com.serotonin.bacnet4j.type.primitive.UnsignedInteger;
import java.util.ArrayList;
import java.util.List;

/** An object that says what it was given, and takes writes in odd ways. */
public final class OddObject extends BACnetObject {

    OddObject(LocalDevice device, ObjectType type, String name) {
        super(device, type, 1, name);
    }

    /** Its exceptions are written one by one, and their number; never all at once. */
    OddObject withExceptionsOneByOne() {
        addMixin(new OneByOne(this));
        return this;
    }

    /** A property is refused. */
    OddObject refusing(PropertyIdentifier property) {
        addMixin(new AbstractMixin(this) {
            @Override
            protected boolean validateProperty(ValueSource source, PropertyValue value) throws BACnetServiceException {
                if (property.equals(value.getPropertyIdentifier())) {
                    throw new BACnetServiceException(ErrorClass.property, ErrorCode.writeAccessDenied);
                }
                return false;
            }
        });
        return this;
    }

    private static final class OneByOne extends AbstractMixin {

        private static final int LOWEST = 16;

        OneByOne(BACnetObject object) {
            super(object);
        }

        @Override
        protected boolean validateProperty(ValueSource source, PropertyValue value) {
            return PropertyIdentifier.exceptionSchedule.equals(value.getPropertyIdentifier());
        }

        @Override
        protected boolean writeProperty(ValueSource source, PropertyValue value) throws BACnetServiceException {
            if (!PropertyIdentifier.exceptionSchedule.equals(value.getPropertyIdentifier())) {
                return false;
            }
            UnsignedInteger index = value.getPropertyArrayIndex();
            if (index == null) {
                throw new BACnetServiceException(ErrorClass.property, ErrorCode.invalidArrayIndex);
            }
            BACnetArray<SpecialEvent> present = get(PropertyIdentifier.exceptionSchedule);
            List<SpecialEvent> events = new ArrayList<>(present.getValues());
            if (index.intValue() > events.size()) {
                throw new BACnetServiceException(ErrorClass.property, ErrorCode.invalidArrayIndex);
            }
            if (index.intValue() > 0) {
                events.set(index.intValue() - 1, value.getValue());
            } else {
                resize(events, value.<UnsignedInteger>getValue().intValue());
            }
            writePropertyInternal(PropertyIdentifier.exceptionSchedule, new BACnetArray<>(events));
            return true;
        }

        private static void resize(List<SpecialEvent> events, int size) {
            Date open = new Date(-1, Month.UNSPECIFIED, -1, DayOfWeek.UNSPECIFIED);
            while (events.size() < size) {
                events.add(new SpecialEvent(new CalendarEntry(open), new SequenceOf<>(), new UnsignedInteger(LOWEST)));
            }
            events.subList(size, events.size()).clear();
        }
    }
}
