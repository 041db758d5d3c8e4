package io.plenum.bacnet;

import com.serotonin.bacnet4j.type.Encodable;
import com.serotonin.bacnet4j.type.constructed.PropertyValue;
import com.serotonin.bacnet4j.type.constructed.StatusFlags;
import com.serotonin.bacnet4j.type.enumerated.PropertyIdentifier;
import io.plenum.bacnet.request.PresentValue;
import io.plenum.bacnet.request.PropertyResult;
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
 * @param reliability the device's own word for what is wrong with a faulty object, where it is known
 */
public record ObjectReading(
        @Nullable Encodable value,
        @Nullable StatusFlags flags,
        @Nullable String error,
        @Nullable String reliability) {

    /** What a notification holds. */
    static ObjectReading of(Iterable<PropertyValue> notified) {
        Encodable value = null;
        StatusFlags flags = null;
        for (PropertyValue property : notified) {
            if (property.getPropertyIdentifier().equals(PropertyIdentifier.presentValue)) {
                value = property.getValue();
            } else if (property.getValue() instanceof StatusFlags told) {
                flags = told;
            }
        }
        return new ObjectReading(value, flags, null, null);
    }

    static ObjectReading refused(String error) {
        return new ObjectReading(null, null, error, null);
    }

    /** Of a controller's own record. */
    static Sample recorded(Point point, Instant time, Encodable value, @Nullable StatusFlags flags) {
        return new ObjectReading(value, flags, null, null).toSample(point, time);
    }

    Sample toSample(Point point, Instant time) {
        double number = number();
        if (Double.isNaN(number)) {
            return ValueCheck.withoutNumber(point, time, flagged(), whyNoNumber());
        }
        return ValueCheck.sample(point, time, number, flagged(), isFaulty() ? whyFaulty() : null);
    }

    boolean isFaulty() {
        return flags != null && flags.isFault();
    }

    ObjectReading because(@Nullable String word) {
        return new ObjectReading(value, flags, error, word);
    }

    private QualityReason whyFaulty() {
        boolean told = reliability != null && !reliability.isBlank() && !reliability.equals("no-fault-detected");
        return told
                ? QualityReason.of("point.reason.controller-fault-why", String.valueOf(reliability))
                : QualityReason.of("point.reason.controller-fault");
    }

    private QualityReason whyNoNumber() {
        if (error == null) {
            return PresentValue.whyNoNumber(value);
        }
        return switch (error) {
            case PropertyResult.SILENCE -> QualityReason.of("point.reason.silent-object");
            case PropertyResult.UNDECODABLE -> QualityReason.of("point.reason.undecodable");
            default -> QualityReason.of("point.reason.refused", error);
        };
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
