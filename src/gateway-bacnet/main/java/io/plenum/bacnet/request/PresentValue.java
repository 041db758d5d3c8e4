package io.plenum.bacnet.request;

import com.serotonin.bacnet4j.type.Encodable;
import com.serotonin.bacnet4j.type.constructed.BaseType;
import com.serotonin.bacnet4j.type.constructed.DateTime;
import com.serotonin.bacnet4j.type.constructed.SequenceOf;
import com.serotonin.bacnet4j.type.primitive.Boolean;
import com.serotonin.bacnet4j.type.primitive.CharacterString;
import com.serotonin.bacnet4j.type.primitive.Date;
import com.serotonin.bacnet4j.type.primitive.Double;
import com.serotonin.bacnet4j.type.primitive.Enumerated;
import com.serotonin.bacnet4j.type.primitive.Null;
import com.serotonin.bacnet4j.type.primitive.Real;
import com.serotonin.bacnet4j.type.primitive.SignedInteger;
import com.serotonin.bacnet4j.type.primitive.Time;
import com.serotonin.bacnet4j.type.primitive.UnsignedInteger;
import io.plenum.point.QualityReason;
import org.jspecify.annotations.Nullable;

/** The present value of an object as a number, or what it is instead. */
public final class PresentValue {

    private PresentValue() {}

    /** NaN where it is missing or no number. */
    public static double number(@Nullable Encodable value) {
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

    public static QualityReason whyNoNumber(@Nullable Encodable value) {
        return switch (value) {
            case null -> QualityReason.of("point.reason.missing");
            case Null none -> QualityReason.of("point.reason.missing");
            case Real nan -> QualityReason.of("point.reason.not-a-number");
            case Double nan -> QualityReason.of("point.reason.not-a-number");
            case CharacterString text -> QualityReason.of("point.reason.text", text.getValue());
            case Date date -> QualityReason.of("point.reason.date", date);
            case Time time -> QualityReason.of("point.reason.date", time);
            case DateTime instant -> QualityReason.of("point.reason.date", instant);
            case SequenceOf<?> list -> QualityReason.of("point.reason.array", list.size());
            case BaseType structure ->
                QualityReason.of("point.reason.structure", structure.getClass().getSimpleName());
            default ->
                QualityReason.of("point.reason.other-type", value.getClass().getSimpleName());
        };
    }
}
