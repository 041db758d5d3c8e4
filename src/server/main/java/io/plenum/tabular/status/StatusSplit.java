package io.plenum.tabular.status;

import io.plenum.point.Quality;
import io.plenum.tabular.CellStatus;
import io.plenum.tabular.text.Digits;
import org.jspecify.annotations.Nullable;

/**
 * A value and the status that stands behind it in one cell, as Niagara writes both: {@code 21.0 °C {overridden} @ 8}.
 *
 * @param value without status and priority
 * @param word what the value itself says where it is a status in place of one, such as "Offline"; null for any other
 */
public record StatusSplit(
        String value, CellStatus status, @Nullable CellStatus word) {

    public static StatusSplit of(String cell) {
        int open = cell.indexOf('{');
        int close = open < 0 ? -1 : cell.indexOf('}', open);
        if (close < 0) {
            return bare(cell);
        }
        CellStatus status = StatusWords.of(cell.substring(open, close + 1));
        String value = cell.substring(0, open).strip();
        // a word in braces that nobody knows is no reason to trust a value
        return new StatusSplit(
                value.equals("-") ? "" : value, status == null ? new CellStatus(Quality.UNCERTAIN) : status, null);
    }

    private static StatusSplit bare(String cell) {
        char first = cell.isEmpty() ? ' ' : cell.charAt(0);
        if (Digits.is(first) || first == '-') {
            return behind(cell);
        }
        CellStatus status = !Double.isNaN(StateWords.of(cell)) ? null : wordOfStatus(cell);
        return new StatusSplit(cell, /* status= */ CellStatus.GOOD, /* word= */ status);
    }

    /** A cell that says "Offline" or "Sensor Fault" in place of a value. */
    private static @Nullable CellStatus wordOfStatus(String cell) {
        CellStatus status = cell.length() < 3 || cell.length() > 40 ? null : StatusWords.of(cell);
        return status == null || status.isUsable() ? null : status;
    }

    /** A number with a word in brackets behind it: 21.0 (Stale), 70.2 [OutOfService]. */
    private static StatusSplit behind(String cell) {
        char last = cell.charAt(cell.length() - 1);
        int open = last == ')' ? cell.lastIndexOf('(') : last == ']' ? cell.lastIndexOf('[') : -1;
        CellStatus status = open <= 0 || cell.length() - open < 4 ? null : StatusWords.of(cell.substring(open));
        return status == null
                ? new StatusSplit(cell, CellStatus.GOOD, null)
                : new StatusSplit(cell.substring(0, open).strip(), status, null);
    }
}
