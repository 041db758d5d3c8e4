package io.plenum.bacnet.request;

import com.serotonin.bacnet4j.type.constructed.PropertyReference;
import com.serotonin.bacnet4j.type.enumerated.PropertyIdentifier;
import com.serotonin.bacnet4j.type.primitive.ObjectIdentifier;
import com.serotonin.bacnet4j.type.primitive.UnsignedInteger;
import org.jspecify.annotations.Nullable;

/**
 * A property that is to be read.
 *
 * @param index of the element of an array, null for the whole
 */
public record PropertyRequest(
        ObjectIdentifier object,
        PropertyIdentifier property,
        @Nullable Integer index) {

    public PropertyRequest(ObjectIdentifier object, PropertyIdentifier property) {
        this(object, property, null);
    }

    @SuppressWarnings("NullAway") // the stack, which knows no annotations, expects null for "the whole"
    UnsignedInteger element() {
        return index == null ? null : new UnsignedInteger(index);
    }

    PropertyReference reference() {
        return new PropertyReference(property, element());
    }
}
