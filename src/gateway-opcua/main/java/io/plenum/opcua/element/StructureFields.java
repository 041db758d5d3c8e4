package io.plenum.opcua.element;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.milo.opcua.sdk.core.types.DynamicStructType;
import org.eclipse.milo.opcua.sdk.core.types.DynamicUnionType;
import org.eclipse.milo.opcua.stack.core.types.UaStructuredType;
import org.jspecify.annotations.Nullable;

/** The fields of a structure that was decoded, in their order; a union has the one that is set. */
public record StructureFields(Map<String, @Nullable Object> values) {

    private static final String GETTER = "get";

    /** Null where it is no structure. */
    public static @Nullable StructureFields of(Object structure) {
        return switch (structure) {
            case DynamicStructType own -> {
                // a member that is not set is null, though Milo's map does not say so
                Map<String, @Nullable Object> members = new LinkedHashMap<>();
                own.getMembers().forEach(members::put);
                yield new StructureFields(members);
            }
            case DynamicUnionType union -> {
                Map<String, @Nullable Object> one = new LinkedHashMap<>();
                union.getValue().ifPresent(set -> one.put(set.fieldName(), set.fieldValue()));
                yield new StructureFields(one);
            }
            case UaStructuredType known -> new StructureFields(standard(known));
            default -> null;
        };
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    @Nullable
    Object get(String name) {
        return values.get(name);
    }

    /** Structures of the standard itself, such as Range, are classes; their fields are written as there: {@code Low}. */
    private static Map<String, @Nullable Object> standard(UaStructuredType known) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        for (Method method : known.getClass().getDeclaredMethods()) {
            if (method.getName().startsWith(GETTER) && method.getParameterCount() == 0 && !isOfType(method)) {
                fields.put(method.getName().substring(GETTER.length()), value(known, method));
            }
        }
        return fields;
    }

    private static boolean isOfType(Method method) {
        return method.getName().endsWith("Id")
                && method.getReturnType().getSimpleName().equals("ExpandedNodeId");
    }

    private static @Nullable Object value(UaStructuredType known, Method method) {
        try {
            return method.invoke(known);
        } catch (IllegalAccessException | InvocationTargetException e) {
            return null;
        }
    }
}
