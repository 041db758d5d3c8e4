package io.plenum.tabular.layout;

import io.plenum.tabular.number.NoDataWords;
import io.plenum.tabular.number.NumberScanner;
import io.plenum.tabular.number.NumberShape;
import io.plenum.tabular.status.StateWords;
import io.plenum.tabular.status.StatusSplit;
import io.plenum.tabular.text.Digits;
import io.plenum.tabular.time.NumberTime;
import io.plenum.tabular.time.ScannedTime;
import io.plenum.tabular.time.TimeScanner;
import org.jspecify.annotations.Nullable;

/** What a single cell looks like, before anything is known of its column. */
final class Cells {

    private Cells() {}

    static @Nullable ScannedTime time(String cell) {
        return isDigits(cell) ? null : TimeScanner.scan(cell);
    }

    /** 20260331 or 202603311405. */
    static boolean isCompactTime(String cell) {
        return isDigits(cell) && TimeScanner.scan(cell) != null;
    }

    static @Nullable NumberTime numberTime(String cell) {
        double number = number(cell);
        return Double.isNaN(number) ? null : NumberTime.of(number);
    }

    /** NaN for what is not a number from the first to the last character. */
    static double number(String cell) {
        NumberScanner scanner = new NumberScanner();
        NumberShape shape = scanner.scan(cell);
        return shape.end() != cell.length() || cell.isEmpty() ? Double.NaN : scanner.value(shape.kind(), false);
    }

    /** A value in any of its forms: a number, perhaps with a unit, a state, "No Data". */
    static boolean isValue(String cell) {
        StatusSplit split = StatusSplit.of(cell);
        String value = split.value();
        if (value.isEmpty() || split.word() != null || NoDataWords.is(value) || !Double.isNaN(StateWords.of(value))) {
            return !cell.isEmpty();
        }
        NumberShape shape = new NumberScanner().scan(value);
        return shape.kind() != NumberShape.Kind.NONE && value.length() - shape.end() <= 8 && time(value) == null;
    }

    static boolean isDigits(String cell) {
        return Digits.only(cell);
    }
}
