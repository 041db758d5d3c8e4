package io.plenum.tabular.layout;

import io.plenum.tabular.CellStatus;
import io.plenum.tabular.TableRefused;
import io.plenum.tabular.text.TableRow;
import java.util.ArrayList;
import java.util.List;

/** One time a row, or one for each value, and one name a column. */
final class WideForm implements TableForm {

    private final Columns columns;
    private final SeriesList series;
    private final String firstTitle;
    private final List<ColumnPlace> places = new ArrayList<>();

    /** Where the values of one name stand, their time and the statuses that belong to them. */
    private record ColumnPlace(int column, TimeColumn time, List<StatusColumn> statuses, NamedSeries series) {}

    WideForm(Columns columns, SeriesList series, String title) throws TableRefused {
        this.columns = columns;
        this.series = series;
        boolean only = columns.values().size() == 1
                && isGeneral(columns.name(columns.values().getFirst()));
        this.firstTitle = only ? title : "";
        begin();
    }

    @Override
    public void begin() throws TableRefused {
        title(firstTitle, columns.headLine());
    }

    private static boolean isGeneral(String name) {
        return HeaderTerms.isValue(name) || name.isEmpty();
    }

    @Override
    public void title(String title, long line) throws TableRefused {
        places.clear();
        List<Integer> values = columns.values();
        for (int column : values) {
            String name = columns.name(column);
            String called = title.isEmpty()
                    ? name
                    : isGeneral(name) && values.size() == 1 ? titled(title, name) : title + " " + name;
            NamedSeries named = series.of(
                    "",
                    called.isEmpty() ? columns.standIn(column) : called,
                    columns.header(column),
                    columns.unitBelow(column),
                    column,
                    line);
            places.add(new ColumnPlace(column, columns.timeOf(column), columns.statusesOf(column), named));
        }
    }

    /** The title in place of "Value (°F)", whose unit stays. */
    private static String titled(String title, String name) {
        int bracket = name.indexOf('(') >= 0 ? name.indexOf('(') : name.indexOf('[');
        return bracket < 0 ? title : title + " " + name.substring(bracket);
    }

    @Override
    public void visit(TableRow row, CellVisitor visitor) throws TableRefused {
        for (ColumnPlace place : places) {
            CellStatus status = null;
            for (StatusColumn column : place.statuses) {
                status = status == null ? column.read(row) : status.worse(column.read(row));
            }
            visitor.cell(place.series, place.time, null, row.cell(place.column), status);
        }
    }

    @Override
    public boolean isLong() {
        return false;
    }
}
