package io.plenum.tabular;

import io.plenum.point.unit.Unit;
import io.plenum.tabular.status.StateWords;
import org.jspecify.annotations.Nullable;

/**
 * What one cell says.
 *
 * @param text as it is written, without a status behind it
 * @param number NaN where the text is no number
 * @param unit behind the number in the cell itself, null where there is none
 * @param status how far the file trusts it
 * @param word the status that the text itself names, such as "Offline" in place of a value; null for any other text
 */
public record TableValue(
        String text,
        double number,
        @Nullable Unit unit,
        CellStatus status,
        @Nullable CellStatus word) {

    /** Whether the file trusts it, and says more than that there is none. */
    public boolean isUsable() {
        return status.isUsable() && word == null;
    }

    public boolean isNumber() {
        return !Double.isNaN(number);
    }

    /** The same text, read as a word for no value. */
    TableValue noValue() {
        return new TableValue(text, Double.NaN, null, status, CellStatus.NO_VALUE);
    }

    /** Why a value that is not usable is left out. */
    public SkippedValues.Reason reason() {
        return word != null && word.quality() == null ? SkippedValues.Reason.NO_DATA : SkippedValues.Reason.STATUS;
    }

    /** 1 for a word such as on or occupied, 0 for its opposite, NaN for any other text. */
    public double state() {
        return StateWords.of(text);
    }
}
