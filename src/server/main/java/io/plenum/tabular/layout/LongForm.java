package io.plenum.tabular.layout;

import io.plenum.tabular.CellStatus;
import io.plenum.tabular.TableRefused;
import io.plenum.tabular.text.TableRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One value a row: time, point, value, and perhaps unit, status and what the point is part of. */
final class LongForm implements TableForm {

    private final TimeColumn time;
    private final SeriesList series;
    private final int point;
    private final int value;
    private final int unit;
    private final int owner;
    private final List<StatusColumn> statuses;
    private final Map<String, NamedSeries> byName = new HashMap<>();

    LongForm(
            TimeColumn time,
            SeriesList series,
            int point,
            int value,
            int unit,
            int owner,
            List<StatusColumn> statuses) {
        this.time = time;
        this.series = series;
        this.point = point;
        this.value = value;
        this.unit = unit;
        this.owner = owner;
        this.statuses = statuses;
    }

    @Override
    public void begin() {
        // nothing is remembered from row to row
    }

    @Override
    public void visit(TableRow row, CellVisitor visitor) throws TableRefused {
        CellStatus status = null;
        for (StatusColumn column : statuses) {
            status = status == null ? column.read(row) : status.worse(column.read(row));
        }
        NamedSeries named = named(row);
        visitor.cell(named, time, null, row.width() > value ? row.cell(value) : "", status);
    }

    private NamedSeries named(TableRow row) throws TableRefused {
        String name = row.cell(point);
        NamedSeries known = owner < 0 && unit < 0 ? byName.get(name) : null;
        if (known == null) {
            known = series.of(row.cell(owner), name, "", row.cell(unit), value, row.line());
            byName.put(name, known);
        }
        return known;
    }

    @Override
    public void title(String title, long line) {
        // each row names its point itself
    }

    @Override
    public boolean isLong() {
        return true;
    }

    static @Nullable LongForm find(Columns columns, SeriesList series) {
        int[] pointAndValue = columns.pointAndValue();
        return pointAndValue == null
                ? null
                : new LongForm(
                        columns.times().getFirst(),
                        series,
                        pointAndValue[0],
                        pointAndValue[1],
                        columns.unit(),
                        columns.owner(pointAndValue[0]),
                        columns.statuses());
    }
}
