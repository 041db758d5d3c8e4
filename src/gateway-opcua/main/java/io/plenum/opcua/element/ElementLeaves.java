package io.plenum.opcua.element;

import io.plenum.opcua.element.ElementPath.Field;
import io.plenum.opcua.element.ElementPath.Place;
import io.plenum.opcua.element.ElementPath.Step;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.milo.opcua.stack.core.types.UaEnumeratedType;
import org.eclipse.milo.opcua.stack.core.types.builtin.ExtensionObject;
import org.eclipse.milo.opcua.stack.core.types.builtin.Matrix;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.jspecify.annotations.Nullable;

/** All numbers and states in the value of a variable, with the ways to them, bounded in number and depth. */
public final class ElementLeaves {

    private static final int DEPTH = 5;

    private final StructureTypes types;
    private final int most;
    private final Map<ElementPath, Object> leaves = new LinkedHashMap<>();
    private boolean complete = true;

    /** @param most of one variable */
    public ElementLeaves(StructureTypes types, int most) {
        this.types = types;
        this.most = most;
    }

    /** In the order of the value. */
    public Map<ElementPath, Object> of(Object value) {
        look(value, List.of());
        return leaves;
    }

    /** Whether there are no more than were taken. */
    public boolean complete() {
        return complete;
    }

    private void look(@Nullable Object value, List<Step> way) {
        if (value == null || !complete) {
            return;
        }
        if (way.size() > DEPTH || leaves.size() >= most) {
            complete = false;
            return;
        }
        switch (value) {
            case Variant variant -> look(variant.value(), way);
            case ExtensionObject packed -> look(types.open(packed), way);
            case Matrix matrix -> matrix(matrix, way);
            default -> {
                StructureFields fields = StructureFields.of(value);
                if (fields != null) {
                    fields.values().forEach((name, field) -> look(field, more(way, new Field(name))));
                } else if (value.getClass().isArray()) {
                    array(value, way);
                } else if (!way.isEmpty() && isPoint(value)) {
                    leaves.put(new ElementPath(way), value);
                }
            }
        }
    }

    private static boolean isPoint(Object value) {
        return value instanceof Number || value instanceof Boolean || value instanceof UaEnumeratedType;
    }

    private void array(Object array, List<Step> way) {
        int length = Array.getLength(array);
        for (int i = 0; i < length && complete; i++) {
            look(Array.get(array, i), more(way, new Place(List.of(i))));
        }
    }

    private void matrix(Matrix matrix, List<Step> way) {
        Object elements = matrix.getElements();
        int length = elements == null ? 0 : Array.getLength(elements);
        for (int i = 0; i < length && complete; i++) {
            look(Array.get(elements, i), more(way, new Place(indexes(i, matrix.getDimensions()))));
        }
    }

    private static List<Integer> indexes(int flat, int[] dimensions) {
        Integer[] indexes = new Integer[dimensions.length];
        int left = flat;
        for (int i = dimensions.length - 1; i >= 0; i--) {
            indexes[i] = left % dimensions[i];
            left /= dimensions[i];
        }
        return List.of(indexes);
    }

    private static List<Step> more(List<Step> way, Step step) {
        List<Step> longer = new ArrayList<>(way);
        longer.add(step);
        return longer;
    }
}
