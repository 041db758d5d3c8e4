package io.plenum.connector.bacnet;

import com.serotonin.bacnet4j.type.Encodable;
import com.serotonin.bacnet4j.type.constructed.PropertyValue;
import com.serotonin.bacnet4j.type.constructed.StatusFlags;
import com.serotonin.bacnet4j.type.enumerated.PropertyIdentifier;
import io.plenum.point.Point;
import io.plenum.point.Quality;
import io.plenum.point.QualityReason;
import io.plenum.point.Sample;
import io.plenum.point.ValueCheck;
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

    /** The error of an object about which the device, though it lives, says nothing at all. */
    static final String SILENCE = "timeout";

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

    Sample toSample(Point point, Instant time) {
        double number = number();
        if (Double.isNaN(number)) {
            return ValueCheck.withoutNumber(point, time, flagged(), whyNoNumber());
        }
        boolean faulty = flagged() == Quality.FAULT;
        return ValueCheck.sample(
                point, time, number, flagged(), faulty ? QualityReason.of("point.reason.controller-fault") : null);
    }

    private QualityReason whyNoNumber() {
        if (error == null) {
            return PresentValue.whyNoNumber(value);
        }
        return error.equals(SILENCE)
                ? QualityReason.of("point.reason.silent-object")
                : QualityReason.of("point.reason.refused", error);
    }

    /** NaN where the value is missing or no number. */
    double number() {
        return PresentValue.number(value);
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
