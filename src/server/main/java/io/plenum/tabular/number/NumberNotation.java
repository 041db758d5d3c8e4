package io.plenum.tabular.number;

import io.plenum.tabular.DecimalMark;
import org.jspecify.annotations.Nullable;

/**
 * How a column's numbers are read where their shape leaves it open: 1,004 is a little more than one, or a thousand and four.
 *
 * @param groupPoint whether a point before three digits parts thousands
 * @param groupComma whether a comma before three digits parts thousands
 * @param uncertain whether both fit
 */
public record NumberNotation(boolean groupPoint, boolean groupComma, boolean uncertain) {

    /**
     * Decides how the numbers of a column are read.
     *
     * @param column what the column shows
     * @param file what all columns show together
     * @param said what a person decided, null where nobody did
     * @param separator between the fields of the file
     */
    public static NumberNotation of(
            NumberEvidence column, FileNumbers file, @Nullable DecimalMark said, char separator) {
        if (said != null) {
            return new NumberNotation(said == DecimalMark.COMMA, said == DecimalMark.POINT, false);
        }
        if (!column.isOpen()) {
            return new NumberNotation(false, false, false);
        }
        DecimalMark mark =
                column.points() > 0 || column.commas() > 0 ? byCount(column.points(), column.commas()) : null;
        if (mark == null && column.hasOpenPoints() && column.hasOpenCommas()) {
            return new NumberNotation(separator == ';', separator != ';', true);
        }
        if (mark == null && column.isUngrouped()) {
            return new NumberNotation(false, false, false);
        }
        if (mark == null && column.isGrouped()) {
            return new NumberNotation(true, true, false);
        }
        mark = mark == null ? file.mark() : mark;
        return mark == null
                ? usual(column, separator)
                : new NumberNotation(mark == DecimalMark.COMMA, mark == DecimalMark.POINT, false);
    }

    private static @Nullable DecimalMark byCount(long points, long commas) {
        return points == commas ? null : points > commas ? DecimalMark.POINT : DecimalMark.COMMA;
    }

    /** Between commas a point is one of decimals, between semicolons a comma; anything else is a question. */
    private static NumberNotation usual(NumberEvidence column, char separator) {
        boolean certain = column.hasOpenPoints() ? separator == ',' : separator == ';';
        boolean comma = separator == ';';
        return new NumberNotation(comma, !comma, !certain);
    }

    /** The number at the beginning of a text; NaN where there is none. */
    public double read(NumberScanner scanner, NumberShape shape) {
        return scanner.value(shape.kind(), shape.kind() == NumberShape.Kind.POINT_OR_GROUP ? groupPoint : groupComma);
    }
}
