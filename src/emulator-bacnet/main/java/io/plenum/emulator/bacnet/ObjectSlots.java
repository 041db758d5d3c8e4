package io.plenum.emulator.bacnet;

import com.serotonin.bacnet4j.exception.BACnetServiceException;
import com.serotonin.bacnet4j.obj.BACnetObject;
import com.serotonin.bacnet4j.type.Encodable;
import com.serotonin.bacnet4j.type.constructed.PriorityArray;
import com.serotonin.bacnet4j.type.constructed.PriorityValue;
import com.serotonin.bacnet4j.type.constructed.PropertyValue;
import com.serotonin.bacnet4j.type.constructed.ValueSource;
import com.serotonin.bacnet4j.type.enumerated.PropertyIdentifier;
import com.serotonin.bacnet4j.type.primitive.Null;
import com.serotonin.bacnet4j.type.primitive.UnsignedInteger;
import io.plenum.emulator.takeback.EmulatedSlots;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;

/** The priority array of an object, written as the network writes it. */
record ObjectSlots(BACnetObject object, DoubleFunction<Encodable> encode) implements EmulatedSlots {

    @Override
    public @Nullable Double at(int priority) {
        PriorityArray priorities = object.get(PropertyIdentifier.priorityArray);
        PriorityValue entry = priorities.getBase1(priority);
        return entry.isa(Null.class) ? null : Double.valueOf(ServedPoint.decode(entry.getValue()));
    }

    @Override
    public void write(int priority, double value) {
        put(priority, encode.apply(value));
    }

    @Override
    public void release(int priority) {
        put(priority, Null.instance);
    }

    private void put(int priority, Encodable value) {
        try {
            object.writeProperty(
                    new ValueSource(),
                    new PropertyValue(PropertyIdentifier.presentValue, null, value, new UnsignedInteger(priority)));
        } catch (BACnetServiceException e) {
            throw new IllegalStateException("Somebody could not command " + object.getObjectName(), e);
        }
    }
}
