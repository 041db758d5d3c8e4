package io.plenum.tabular;

import io.plenum.point.unit.Unit;
import io.plenum.tabular.number.NumberNotation;
import io.plenum.tabular.number.NumberScanner;
import io.plenum.tabular.number.NumberShape;
import io.plenum.tabular.status.StatusSplit;
import io.plenum.tabular.unit.UnitSpelling;
import org.jspecify.annotations.Nullable;

/** Reads the cells of values, each by the notation of its column. Not for several threads. */
final class CellReader {

    private static final NumberNotation PLAIN = new NumberNotation(false, false, false);
    private static final double LARGEST = Double.MAX_VALUE;

    private final NumberScanner scanner = new NumberScanner();
    private final NumberNotation[] notations;

    /** @param notations by the column of the file; null where its numbers leave nothing open */
    CellReader(NumberNotation... notations) {
        this.notations = notations;
    }

    /** @param beside the status that another column has for the value, null where there is none */
    TableValue read(String text, int fileColumn, @Nullable CellStatus beside) {
        StatusSplit split = StatusSplit.of(text);
        CellStatus status = beside == null ? split.status() : split.status().worse(beside);
        NumberShape shape = scanner.scan(split.value());
        NumberNotation notation =
                fileColumn < notations.length && notations[fileColumn] != null ? notations[fileColumn] : PLAIN;
        double number = notation.read(scanner, shape);
        if (shape.end() == split.value().length() && Math.abs(number) <= LARGEST) {
            return new TableValue(split.value(), number, null, status, null);
        }
        Unit unit = shape.end() == 0 ? null : UnitSpelling.of(split.value().substring(shape.end()));
        return new TableValue(
                split.value(),
                unit == null || !(Math.abs(number) <= LARGEST) ? Double.NaN : number,
                unit,
                status,
                split.word());
    }
}
