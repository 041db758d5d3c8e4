package io.plenum.opcua.browse;

import io.plenum.point.PointKind;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Types of objects of the companion model for BACnet, by the numbers of their nodes in its namespace (OPC 30030). */
enum BacnetObjectKind {
    ANALOG_INPUT(1005, "analog-input", PointKind.NUMERIC),
    ANALOG_OUTPUT(1006, "analog-output", PointKind.NUMERIC),
    ANALOG_VALUE(1007, "analog-value", PointKind.NUMERIC),
    BINARY_INPUT(1013, "binary-input", PointKind.BINARY),
    BINARY_OUTPUT(1014, "binary-output", PointKind.BINARY),
    BINARY_VALUE(1015, "binary-value", PointKind.BINARY),
    MULTI_STATE_INPUT(1019, "multi-state-input", PointKind.MULTISTATE),
    MULTI_STATE_OUTPUT(1020, "multi-state-output", PointKind.MULTISTATE),
    MULTI_STATE_VALUE(1021, "multi-state-value", PointKind.MULTISTATE),
    LOOP(101001, "loop", PointKind.NUMERIC),
    DEVICE(1011, "device", null),
    /** Any other object: schedules, calendars, logs, notification classes. They have no value that is a point. */
    OTHER(1002, "", null);

    private final long node;
    private final String type;
    private final @Nullable PointKind kind;

    BacnetObjectKind(long node, String type, @Nullable PointKind kind) {
        this.node = node;
        this.type = type;
        this.kind = kind;
    }

    /** Null where this is no type of BACnet objects. */
    static @Nullable BacnetObjectKind of(long node) {
        return Arrays.stream(values())
                .filter(one -> one.node == node)
                .findFirst()
                .orElse(null);
    }

    /** As BACnet writes it. */
    String type() {
        return type;
    }

    /** What a point of its present value is, null where it has none. */
    @Nullable
    PointKind kind() {
        return kind;
    }
}
