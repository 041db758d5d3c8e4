package io.plenum.bacnet.cov;

import com.serotonin.bacnet4j.RemoteDevice;
import com.serotonin.bacnet4j.service.confirmed.ConfirmedRequestService;
import com.serotonin.bacnet4j.service.confirmed.SubscribeCOVPropertyRequest;
import com.serotonin.bacnet4j.service.confirmed.SubscribeCOVRequest;
import com.serotonin.bacnet4j.type.constructed.PropertyReference;
import com.serotonin.bacnet4j.type.constructed.ServicesSupported;
import com.serotonin.bacnet4j.type.enumerated.PropertyIdentifier;
import com.serotonin.bacnet4j.type.primitive.Boolean;
import com.serotonin.bacnet4j.type.primitive.ObjectIdentifier;
import com.serotonin.bacnet4j.type.primitive.Real;
import com.serotonin.bacnet4j.type.primitive.UnsignedInteger;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The two services by which a device may be asked to notify of changes (ASHRAE 135, 13.14 and 13.15). */
enum CovService {
    /** SubscribeCOV: by the increment that the object has. */
    OBJECT,
    /** SubscribeCOVProperty: by an increment of the subscriber, and for properties of objects that offer no COV themselves. */
    PROPERTY;

    boolean offered(RemoteDevice remote) {
        ServicesSupported services = remote.getServicesSupported();
        return services != null && (this == OBJECT ? services.isSubscribeCov() : services.isSubscribeCovProperty());
    }

    /** @param increment to ask for; null for the object's own */
    @SuppressWarnings("NullAway") // the stack, which knows no annotations, expects null for "the object's own"
    ConfirmedRequestService begin(int process, ObjectIdentifier object, Duration lifetime, @Nullable Double increment) {
        var subscriber = new UnsignedInteger(process);
        var seconds = new UnsignedInteger(lifetime.toSeconds());
        return this == OBJECT
                ? new SubscribeCOVRequest(subscriber, object, Boolean.FALSE, seconds)
                : new SubscribeCOVPropertyRequest(
                        subscriber,
                        object,
                        Boolean.FALSE,
                        seconds,
                        new PropertyReference(PropertyIdentifier.presentValue),
                        increment == null ? null : new Real(increment.floatValue()));
    }

    @SuppressWarnings("NullAway") // the stack, which knows no annotations, expects null for "no longer"
    ConfirmedRequestService end(int process, ObjectIdentifier object) {
        var subscriber = new UnsignedInteger(process);
        return this == OBJECT
                ? new SubscribeCOVRequest(subscriber, object, null, null)
                : new SubscribeCOVPropertyRequest(
                        subscriber, object, null, null, new PropertyReference(PropertyIdentifier.presentValue), null);
    }
}
