package io.plenum.opcua.element;

import io.plenum.point.QualityReason;
import org.jspecify.annotations.Nullable;

/** What is at the end of a way into a value, or why there is nothing. */
public sealed interface ElementFinding {

    /** @param value null where the structure leaves it out */
    record Found(@Nullable Object value) implements ElementFinding {}

    /** There is no such element, or it is not certain that it is the one that was meant. */
    record Nowhere(QualityReason reason) implements ElementFinding {}
}
