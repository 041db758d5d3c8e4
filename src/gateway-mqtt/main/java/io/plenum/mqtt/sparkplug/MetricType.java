package io.plenum.mqtt.sparkplug;

import io.plenum.point.PointKind;
import java.util.Set;
import org.eclipse.tahu.protobuf.SparkplugBProto.DataType;
import org.eclipse.tahu.protobuf.SparkplugBProto.Payload.Metric;
import org.jspecify.annotations.Nullable;

/** The data types of Sparkplug B, as numbers (Sparkplug 3.0, 6.4.16). */
final class MetricType {

    private static final int BYTE = 0xFF;
    private static final int SHORT = 0xFFFF;
    private static final long INT = 0xFFFF_FFFFL;
    private static final Set<DataType> INTEGERS = Set.of(
            DataType.Int8,
            DataType.Int16,
            DataType.Int32,
            DataType.Int64,
            DataType.UInt8,
            DataType.UInt16,
            DataType.UInt32,
            DataType.UInt64);

    private MetricType() {}

    static DataType of(int code) {
        DataType type = DataType.forNumber(code);
        return type == null ? DataType.Unknown : type;
    }

    static boolean isNumber(DataType type) {
        return INTEGERS.contains(type) || type == DataType.Float || type == DataType.Double || type == DataType.Boolean;
    }

    static @Nullable PointKind kind(DataType type) {
        return switch (type) {
            case Boolean -> PointKind.BINARY;
            case Float, Double -> PointKind.NUMERIC;
            // An integer may count states.
            default -> null;
        };
    }

    /** NaN where the metric has no number. Whole numbers travel without a sign, in two's complement (tck-id-payloads-metric-datatype-value). */
    static double number(DataType type, Metric metric) {
        if (INTEGERS.contains(type)) {
            return whole(type, metric);
        }
        if (!isNumber(type)) {
            return Double.NaN;
        }
        return switch (metric.getValueCase()) {
            case BOOLEAN_VALUE -> metric.getBooleanValue() ? 1 : 0;
            case FLOAT_VALUE -> metric.getFloatValue();
            case DOUBLE_VALUE -> metric.getDoubleValue();
            default -> Double.NaN;
        };
    }

    private static double whole(DataType type, Metric metric) {
        long bits;
        switch (metric.getValueCase()) {
            case INT_VALUE -> bits = metric.getIntValue();
            case LONG_VALUE -> bits = metric.getLongValue();
            default -> {
                return Double.NaN;
            }
        }
        return switch (type) {
            case Int8 -> (byte) bits;
            case Int16 -> (short) bits;
            case Int32 -> (int) bits;
            case UInt8 -> bits & BYTE;
            case UInt16 -> bits & SHORT;
            case UInt32 -> bits & INT;
            case UInt64 -> unsigned(metric.hasIntValue() ? bits & INT : bits);
            default -> bits;
        };
    }

    private static double unsigned(long bits) {
        double half = (double) (bits >>> 1);
        return bits >= 0 ? bits : half * 2 + (bits & 1);
    }
}
