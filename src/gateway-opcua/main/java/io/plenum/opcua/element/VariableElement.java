package io.plenum.opcua.element;

import io.plenum.opcua.element.ElementPath.Field;
import io.plenum.opcua.element.ElementPath.Place;
import io.plenum.opcua.element.ElementPath.Step;
import io.plenum.point.QualityReason;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.milo.opcua.stack.core.types.UaStructuredType;
import org.eclipse.milo.opcua.stack.core.types.builtin.ExtensionObject;
import org.eclipse.milo.opcua.stack.core.types.builtin.Matrix;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.jspecify.annotations.Nullable;

/**
 * An element of an array or a field of a structure, in each value of its variable. An array that has another length than it had first is
 * another array: which of its elements is the one that was meant nobody knows, and none is given. Thread-safe.
 */
public final class VariableElement {

    private final ElementPath path;
    private final int begin;
    private final StructureTypes types;
    private volatile @Nullable List<Integer> lengths;

    /** @param begin place of the first element that is asked for, where a part of the array is */
    public VariableElement(ElementPath path, int begin, StructureTypes types) {
        this.path = path;
        this.begin = begin;
        this.types = types;
    }

    public ElementPath path() {
        return path;
    }

    /** @param value of the variable, not null */
    public ElementFinding in(Object value) {
        List<Integer> met = new ArrayList<>();
        Object at = value;
        int offset = begin;
        for (Step step : path.steps()) {
            Object open = opened(at);
            if (open instanceof ExtensionObject packed) {
                return new ElementFinding.Nowhere(
                        QualityReason.of("point.reason.opcua-structure", packed.getEncodingOrTypeId()));
            }
            ElementFinding next =
                    switch (step) {
                        case Place place -> element(open, place, offset, met);
                        case Field field -> field(open, field);
                    };
            if (!(next instanceof ElementFinding.Found found) || found.value() == null) {
                return next;
            }
            at = found.value();
            offset = 0;
        }
        ElementFinding.Nowhere changed = changed(met);
        return changed == null ? new ElementFinding.Found(opened(at)) : changed;
    }

    private ElementFinding.@Nullable Nowhere changed(List<Integer> met) {
        List<Integer> before = lengths;
        if (before == null) {
            lengths = List.copyOf(met);
            return null;
        }
        return before.equals(met)
                ? null
                : new ElementFinding.Nowhere(QualityReason.of("point.reason.opcua-length", text(met), text(before)));
    }

    private static String text(List<Integer> lengths) {
        return lengths.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private Object opened(Object value) {
        return switch (value) {
            case Variant variant -> {
                Object held = variant.value();
                yield held == null ? variant : opened(held);
            }
            case ExtensionObject packed -> {
                UaStructuredType structure = types.open(packed);
                yield structure == null ? packed : structure;
            }
            default -> value;
        };
    }

    private ElementFinding element(Object array, Place place, int offset, List<Integer> met) {
        if (array instanceof Matrix matrix && matrix.getElements() != null) {
            return element(matrix, place, met);
        }
        if (!array.getClass().isArray() || place.indexes().size() != 1) {
            return nowhere(place);
        }
        int length = Array.getLength(array);
        met.add(length);
        int index = place.indexes().getFirst() - offset;
        return index >= 0 && index < length ? new ElementFinding.Found(Array.get(array, index)) : nowhere(place);
    }

    /** In the order of the wire: the last index changes first (OPC 10000-6, 5.2.2.16). */
    private static ElementFinding element(Matrix matrix, Place place, List<Integer> met) {
        int[] dimensions = matrix.getDimensions();
        if (dimensions.length != place.indexes().size()) {
            return nowhere(place);
        }
        long index = 0;
        for (int i = 0; i < dimensions.length; i++) {
            met.add(dimensions[i]);
            int one = place.indexes().get(i);
            if (one >= dimensions[i]) {
                return nowhere(place);
            }
            index = index * dimensions[i] + one;
        }
        Object elements = matrix.getElements();
        return elements != null && index < Array.getLength(elements)
                ? new ElementFinding.Found(Array.get(elements, (int) index))
                : nowhere(place);
    }

    private static ElementFinding field(Object structure, Field field) {
        StructureFields fields = StructureFields.of(structure);
        return fields == null || !fields.has(field.name())
                ? nowhere(field)
                : new ElementFinding.Found(fields.get(field.name()));
    }

    private static ElementFinding nowhere(Step step) {
        return new ElementFinding.Nowhere(QualityReason.of("point.reason.opcua-element", step));
    }
}
