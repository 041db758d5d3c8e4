package io.plenum.bacnet.serving;

import com.serotonin.bacnet4j.LocalDevice;
import com.serotonin.bacnet4j.exception.BACnetServiceException;
import com.serotonin.bacnet4j.obj.MultistateInputObject;
import com.serotonin.bacnet4j.type.constructed.Address;
import com.serotonin.bacnet4j.type.constructed.BACnetArray;
import com.serotonin.bacnet4j.type.constructed.PropertyReference;
import com.serotonin.bacnet4j.type.primitive.Boolean;
import com.serotonin.bacnet4j.type.primitive.CharacterString;
import com.serotonin.bacnet4j.type.primitive.Real;
import com.serotonin.bacnet4j.type.primitive.UnsignedInteger;
import io.plenum.link.serving.ServedObject;
import org.jspecify.annotations.Nullable;

/** One of some states. It has been out of service before anybody can have read it, and is not reliable until its value comes. */
final class ServedMultistateInput extends MultistateInputObject {

    ServedMultistateInput(LocalDevice local, int number, ServedObject object) throws BACnetServiceException {
        super(local, number, object.name(), ServedState.states(object), texts(object), 1, true);
        supportCovReporting();
    }

    private static @Nullable BACnetArray<CharacterString> texts(ServedObject object) {
        return object.stateTexts().isEmpty()
                ? null
                : new BACnetArray<>(
                        object.stateTexts().stream().map(CharacterString::new).toList());
    }

    @Override
    public void addCovSubscription(
            Address from,
            UnsignedInteger process,
            Boolean confirmed,
            @Nullable UnsignedInteger lifetime,
            @Nullable PropertyReference property,
            @Nullable Real increment)
            throws BACnetServiceException {
        CovLimit.check(this);
        super.addCovSubscription(from, process, confirmed, lifetime, property, increment);
    }
}
