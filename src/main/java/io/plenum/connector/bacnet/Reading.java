package io.plenum.connector.bacnet;

import com.serotonin.bacnet4j.type.Encodable;
import com.serotonin.bacnet4j.type.constructed.PropertyValue;
import com.serotonin.bacnet4j.type.constructed.StatusFlags;
import com.serotonin.bacnet4j.type.enumerated.PropertyIdentifier;
import com.serotonin.bacnet4j.type.primitive.Boolean;
import com.serotonin.bacnet4j.type.primitive.Double;
import com.serotonin.bacnet4j.type.primitive.Enumerated;
import com.serotonin.bacnet4j.type.primitive.Real;
import com.serotonin.bacnet4j.type.primitive.SignedInteger;
import com.serotonin.bacnet4j.type.primitive.UnsignedInteger;
import io.plenum.point.PointId;
import io.plenum.point.Quality;
import io.plenum.point.Sample;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a device said about one object.
 *
 * @param flags null where the object has no status flags
 * @param error the device's own word where it refused to tell the value
 */
record Reading(
        @Nullable Encodable value,
        @Nullable StatusFlags flags,
        @Nullable String error) {

    /** What a notification holds. */
    static Reading of(Iterable<PropertyValue> notified) {
        Encodable value = null;
        StatusFlags flags = null;
        for (PropertyValue property : notified) {
            if (property.getPropertyIdentifier().equals(PropertyIdentifier.presentValue)) {
                value = property.getValue();
            } else if (property.getValue() instanceof StatusFlags told) {
                flags = told;
            }
        }
        return new Reading(value, flags, null);
    }

    static Reading refused(String error) {
        return new Reading(null, null, error);
    }

    Sample toSample(PointId point, Instant time) {
        double number = number();
        Quality quality = java.lang.Double.isNaN(number) ? Quality.FAULT.worse(flagged()) : flagged();
        return new Sample(point, time, number, quality);
    }

    /** NaN where the value is missing or no number. */
    double number() {
        return switch (value) {
            case Real real -> real.floatValue();
            case Double real -> real.doubleValue();
            case UnsignedInteger number -> number.bigIntegerValue().doubleValue();
            case SignedInteger number -> number.bigIntegerValue().doubleValue();
            case Enumerated state -> state.intValue();
            case Boolean truth -> truth.booleanValue() ? 1 : 0;
            case null, default -> java.lang.Double.NaN;
        };
    }

    private Quality flagged() {
        if (flags == null) {
            return Quality.GOOD;
        }
        if (flags.isOutOfService()) {
            return Quality.DISABLED;
        }
        if (flags.isFault()) {
            return Quality.FAULT;
        }
        if (flags.isInAlarm()) {
            return Quality.ALARM;
        }
        return flags.isOverridden() ? Quality.OVERRIDDEN : Quality.GOOD;
    }
}
