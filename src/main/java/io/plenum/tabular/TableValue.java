package io.plenum.tabular;

import io.plenum.tabular.status.StateWords;
import io.plenum.tabular.unit.FieldUnit;
import org.jspecify.annotations.Nullable;

/**
 * What one cell says.
 *
 * @param text as it is written, without a status behind it
 * @param number NaN where the text is no number
 * @param unit behind the number in the cell itself, null where there is none
 * @param status how far the file trusts it
 */
public record TableValue(
        String text, double number, @Nullable FieldUnit unit, CellStatus status) {

    public boolean isNumber() {
        return !Double.isNaN(number);
    }

    /** 1 for a word such as on or occupied, 0 for its opposite, NaN for any other text. */
    public double state() {
        return StateWords.of(text);
    }
}
