package io.plenum.bacnet.serving;

import com.serotonin.bacnet4j.LocalDevice;
import com.serotonin.bacnet4j.exception.BACnetServiceException;
import com.serotonin.bacnet4j.obj.BinaryInputObject;
import com.serotonin.bacnet4j.type.constructed.Address;
import com.serotonin.bacnet4j.type.constructed.PropertyReference;
import com.serotonin.bacnet4j.type.enumerated.BinaryPV;
import com.serotonin.bacnet4j.type.enumerated.Polarity;
import com.serotonin.bacnet4j.type.primitive.Boolean;
import com.serotonin.bacnet4j.type.primitive.Real;
import com.serotonin.bacnet4j.type.primitive.UnsignedInteger;
import io.plenum.link.serving.ServedObject;
import org.jspecify.annotations.Nullable;

/** Off or on. It has been out of service before anybody can have read it, and says that it is not reliable until its value comes. */
final class ServedBinaryInput extends BinaryInputObject {

    private static final int BOTH = 2;

    ServedBinaryInput(LocalDevice local, int number, ServedObject object) throws BACnetServiceException {
        super(local, number, object.name(), BinaryPV.inactive, true, Polarity.normal);
        if (object.stateTexts().size() >= BOTH) {
            supportStateText(object.stateTexts().get(0), object.stateTexts().get(1));
        }
        supportCovReporting();
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
