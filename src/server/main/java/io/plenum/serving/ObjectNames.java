package io.plenum.serving;

import io.plenum.link.serving.ServedId;
import io.plenum.point.PointKind;
import org.jspecify.annotations.Nullable;

/** Identifiers of served objects as BACnet writes them: {@code analog-input,3}. */
public final class ObjectNames {

    private ObjectNames() {}

    public static String of(ServedId id) {
        return type(id.kind()) + "," + id.number();
    }

    static String type(PointKind kind) {
        return switch (kind) {
            case NUMERIC -> "analog-input";
            case BINARY -> "binary-input";
            case MULTISTATE -> "multi-state-input";
        };
    }

    /** Null for a type that is never served. */
    public static @Nullable ServedId parse(String type, int number) {
        for (PointKind kind : PointKind.values()) {
            if (type(kind).equals(type)) {
                return new ServedId(kind, number);
            }
        }
        return null;
    }
}
