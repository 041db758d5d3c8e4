package io.plenum.opcua.read;

import io.plenum.point.QualityReason;
import java.lang.reflect.Array;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.eclipse.milo.opcua.stack.core.types.UaEnumeratedType;
import org.eclipse.milo.opcua.stack.core.types.UaStructuredType;
import org.eclipse.milo.opcua.stack.core.types.builtin.DateTime;
import org.eclipse.milo.opcua.stack.core.types.builtin.ExtensionObject;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.builtin.Matrix;
import org.eclipse.milo.opcua.stack.core.types.builtin.XmlElement;
import org.jspecify.annotations.Nullable;

/** The value of a variable as a number, or what it is instead. */
public final class VariableValue {

    private VariableValue() {}

    public static boolean isNumber(@Nullable Object value) {
        return value instanceof Number || value instanceof Boolean || value instanceof UaEnumeratedType;
    }

    /** NaN for what is no number. */
    public static double number(@Nullable Object value) {
        return switch (value) {
            case Boolean on -> on ? 1 : 0;
            case Number told -> told.doubleValue();
            // A field of a structure; variables give their states as numbers.
            case UaEnumeratedType state -> state.getValue();
            case null, default -> Double.NaN;
        };
    }

    static QualityReason whyNoNumber(@Nullable Object value) {
        return switch (value) {
            case null -> QualityReason.of("point.reason.missing");
            case String text -> QualityReason.of("point.reason.text", text);
            case LocalizedText text -> QualityReason.of("point.reason.text", Objects.toString(text.text(), ""));
            case DateTime date -> QualityReason.of("point.reason.date", date.getJavaInstant());
            case OffsetDateTime date -> QualityReason.of("point.reason.date", date);
            case ExtensionObject packed -> QualityReason.of("point.reason.structure", packed.getEncodingOrTypeId());
            case UaStructuredType open ->
                QualityReason.of("point.reason.structure", open.getClass().getSimpleName());
            case XmlElement xml -> QualityReason.of("point.reason.structure", "XML");
            case Matrix matrix -> QualityReason.of("point.reason.array", elements(matrix.getElements()));
            default ->
                value.getClass().isArray()
                        ? QualityReason.of("point.reason.array", elements(value))
                        : QualityReason.of(
                                "point.reason.other-type", value.getClass().getSimpleName());
        };
    }

    private static int elements(@Nullable Object array) {
        return array == null ? 0 : Array.getLength(array);
    }
}
