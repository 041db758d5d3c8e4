package io.plenum.bacnet.serving;

import com.serotonin.bacnet4j.LocalDevice;
import com.serotonin.bacnet4j.exception.BACnetServiceException;
import com.serotonin.bacnet4j.obj.AnalogInputObject;
import com.serotonin.bacnet4j.type.constructed.Address;
import com.serotonin.bacnet4j.type.constructed.PropertyReference;
import com.serotonin.bacnet4j.type.primitive.Boolean;
import com.serotonin.bacnet4j.type.primitive.Real;
import com.serotonin.bacnet4j.type.primitive.UnsignedInteger;
import io.plenum.link.serving.ServedObject;
import org.jspecify.annotations.Nullable;

/** A number. It has been out of service before anybody can have read it, and says that it is not reliable until its value comes. */
final class ServedAnalogInput extends AnalogInputObject {

    ServedAnalogInput(LocalDevice local, int number, ServedObject object) throws BACnetServiceException {
        super(local, number, object.name(), Float.NaN, EngineeringUnitNames.of(object.unit()), true);
        // Whatever has changed is said: the server has left out already what nobody would notice.
        supportCovReporting(0);
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
