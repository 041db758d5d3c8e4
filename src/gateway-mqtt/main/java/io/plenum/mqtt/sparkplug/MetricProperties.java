package io.plenum.mqtt.sparkplug;

import io.plenum.point.Quality;
import java.util.List;
import java.util.Locale;
import org.eclipse.tahu.protobuf.SparkplugBProto.Payload.Metric;
import org.eclipse.tahu.protobuf.SparkplugBProto.Payload.PropertySet;
import org.eclipse.tahu.protobuf.SparkplugBProto.Payload.PropertyValue;
import org.jspecify.annotations.Nullable;

/** What the properties of a metric say beside its value. */
final class MetricProperties {

    /** As edge nodes name them: Ignition's first, then what others write. */
    private static final List<String> UNITS = List.of("engunit", "engunits", "units", "unit");

    private static final int BAD = 0;
    private static final int STALE = 500;

    private MetricProperties() {}

    /** Empty where it has none. */
    static String unit(Metric metric) {
        for (String name : UNITS) {
            PropertyValue value = value(metric.getProperties(), name);
            if (value != null && value.hasStringValue()) {
                return value.getStringValue().strip();
            }
        }
        return "";
    }

    /** Null where it says nothing of it. The numbers are of Sparkplug 3.0, 6.4.9.1, tck-id-payloads-propertyset-quality-value-value */
    static @Nullable Quality quality(Metric metric) {
        PropertyValue value = value(metric.getProperties(), "quality");
        if (value == null || !value.hasIntValue()) {
            return null;
        }
        return switch (value.getIntValue()) {
            case BAD -> Quality.FAULT;
            case STALE -> Quality.STALE;
            default -> Quality.GOOD;
        };
    }

    private static @Nullable PropertyValue value(PropertySet properties, String wanted) {
        int count = Math.min(properties.getKeysCount(), properties.getValuesCount());
        for (int i = 0; i < count; i++) {
            if (properties.getKeys(i).toLowerCase(Locale.ROOT).equals(wanted)) {
                return properties.getValues(i);
            }
        }
        return null;
    }
}
