package io.plenum.bacnet.discovery;

import com.serotonin.bacnet4j.type.enumerated.PropertyIdentifier;
import com.serotonin.bacnet4j.type.primitive.ObjectIdentifier;
import com.serotonin.bacnet4j.type.primitive.UnsignedInteger;
import io.plenum.bacnet.request.PropertyRequest;
import io.plenum.bacnet.request.PropertyResult;
import io.plenum.point.PointKind;
import io.plenum.point.device.DeviceDeclaration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an object says about its value: its unit, or how many states it has. */
final class ObjectDeclaration {

    private static final int HIGHEST_STATE = 65_535;
    /** Types of objects whose present value is no number. */
    private static final String NO_NUMBER = "(character|octet|bit)-?string-value|(date|time|date-?time).*-value";

    private static final Set<String> MEASURED = Set.of(
            "large-analog-value",
            "integer-value",
            "positive-integer-value",
            "accumulator",
            "pulse-converter",
            "averaging");

    private ObjectDeclaration() {}

    static @Nullable PointKind kind(ObjectIdentifier object) {
        String type = object.getObjectType().toString();
        if (type.startsWith("analog-") || MEASURED.contains(type)) {
            return PointKind.NUMERIC;
        }
        if (type.startsWith("multi-state-")) {
            return PointKind.MULTISTATE;
        }
        return type.matches("binary-(input|output|value)") ? PointKind.BINARY : null;
    }

    /** The properties to read for it; none where the type of the object says everything. */
    static List<PropertyIdentifier> properties(ObjectIdentifier object) {
        return switch (kind(object)) {
            case NUMERIC -> List.of(PropertyIdentifier.units);
            case MULTISTATE -> List.of(PropertyIdentifier.numberOfStates);
            case BINARY -> List.of();
            case null -> List.of();
        };
    }

    /** @param answers with those of {@link #properties} among them */
    static DeviceDeclaration of(ObjectIdentifier object, Map<PropertyRequest, PropertyResult> answers) {
        PropertyResult unit = answers.get(new PropertyRequest(object, PropertyIdentifier.units));
        PropertyResult states = answers.get(new PropertyRequest(object, PropertyIdentifier.numberOfStates));
        return new DeviceDeclaration(
                object.getObjectType().toString(),
                !object.getObjectType().toString().matches(NO_NUMBER),
                kind(object),
                unit == null ? "" : UnitSymbols.of(unit.text()),
                states != null && states.value() instanceof UnsignedInteger number
                        ? Math.min(HIGHEST_STATE, number.intValue())
                        : 0);
    }
}
