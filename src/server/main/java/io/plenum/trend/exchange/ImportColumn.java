package io.plenum.trend.exchange;

import io.plenum.point.Point;
import io.plenum.point.unit.Unit;
import io.plenum.tabular.TableColumn;
import java.time.Instant;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/** Where the values of a column go to, and how far they have come. */
final class ImportColumn {

    final TableColumn column;
    final @Nullable String unit;
    final Point point;

    @Nullable
    Instant before;

    long samples;

    private final DoubleUnaryOperator conversion;

    ImportColumn(TableColumn column, @Nullable String unit, Point point, DoubleUnaryOperator conversion) {
        this.column = column;
        this.unit = unit;
        this.point = point;
        this.conversion = conversion;
    }

    /**
     * A value in the point's unit.
     *
     * @param own unit that stands in the cell itself, null where there is none
     * @return NaN where that unit measures something else
     */
    double convert(double value, @Nullable Unit own) {
        DoubleUnaryOperator by = own == null ? conversion : UnitConversion.between(own.symbol(), point.unit());
        return by == null ? Double.NaN : by.applyAsDouble(value);
    }
}
