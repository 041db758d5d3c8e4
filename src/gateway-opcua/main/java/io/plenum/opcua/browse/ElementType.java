package io.plenum.opcua.browse;

import io.plenum.point.device.DeviceDeclaration;
import java.util.Arrays;
import org.eclipse.milo.opcua.sdk.core.types.DynamicEnumType;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.OpcUaDataType;
import org.eclipse.milo.opcua.stack.core.types.UaEnumeratedType;
import org.eclipse.milo.opcua.stack.core.types.structured.EnumField;
import org.jspecify.annotations.Nullable;

/** What an element of an array or a field of a structure means for a point, by its value. */
public final class ElementType {

    private ElementType() {}

    /** What it is; of an enumeration with the number of its states. */
    public static DeviceDeclaration declaration(Object value) {
        if (value instanceof UaEnumeratedType) {
            return VariableType.declaration(NodeIds.Enumeration, false, "", states(value));
        }
        OpcUaDataType type = OpcUaDataType.fromBackingClass(value.getClass());
        return VariableType.declaration(type == null ? NodeIds.Structure : type.getNodeId(), false, "", null);
    }

    /** Null where its type names none. */
    public static @Nullable EnumStates states(Object value) {
        long[] values =
                switch (value) {
                    case DynamicEnumType own -> numbers(own);
                    case UaEnumeratedType standard -> numbers(standard);
                    default -> new long[0];
                };
        return values.length == 0 ? null : EnumStates.ofValues(values);
    }

    private static long[] numbers(DynamicEnumType own) {
        EnumField[] fields = own.getDataTypeDefinition() == null
                ? null
                : own.getDataTypeDefinition().getFields();
        return fields == null
                ? new long[0]
                : Arrays.stream(fields).mapToLong(EnumField::getValue).toArray();
    }

    private static long[] numbers(UaEnumeratedType standard) {
        UaEnumeratedType[] all = standard.getClass().getEnumConstants() == null
                ? new UaEnumeratedType[0]
                : standard.getClass().getEnumConstants();
        return Arrays.stream(all).mapToLong(UaEnumeratedType::getValue).toArray();
    }
}
