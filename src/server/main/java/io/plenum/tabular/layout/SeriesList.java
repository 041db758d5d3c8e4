package io.plenum.tabular.layout;

import io.plenum.point.unit.Unit;
import io.plenum.tabular.TableColumn;
import io.plenum.tabular.TableRefused;
import io.plenum.tabular.unit.UnitSpelling;
import io.plenum.tabular.unit.UnitText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All names of a file in the order in which they come. */
public final class SeriesList {

    private static final int MOST = 50_000;

    private final Map<String, NamedSeries> byKey = new LinkedHashMap<>();
    private final List<TableColumn> columns = new ArrayList<>();

    /** The series of a name; a new one where it was not met before. @throws TableRefused for more names than any file should have */
    NamedSeries of(String owner, String name, String header, String unit, int fileColumn, long line)
            throws TableRefused {
        String key = owner + '\n' + name + '\n' + unit + '\n' + (header.isEmpty() ? "" : fileColumn);
        NamedSeries known = byKey.get(key);
        if (known != null) {
            return known;
        }
        if (byKey.size() == MOST) {
            throw new TableRefused(line, "tabular.refused.names", String.valueOf(MOST));
        }
        NamedSeries fresh = new NamedSeries(owner, name, header, unit, fileColumn, line);
        byKey.put(key, fresh);
        return fresh;
    }

    /** Ends the first pass: gives each series a label of its own. */
    public void close() {
        Map<String, Integer> named = count(false);
        Map<String, Integer> owned = count(true);
        Map<String, Integer> used = new HashMap<>();
        for (NamedSeries series : byKey.values()) {
            boolean alone = occurrences(named, series.name) == 1;
            String label = alone ? series.name : (series.owner + " " + series.name).strip();
            boolean duplicate = !alone && occurrences(owned, series.owner + '\n' + series.name) > 1;
            label = duplicate
                    ? label + " (" + (series.header.isEmpty() ? series.unit : letters(series.fileColumn)) + ")"
                    : label;
            label = used.merge(label, 1, Integer::sum) > 1 ? label + " #" + used.get(label) : label;
            column(series, label, duplicate);
        }
    }

    private static int occurrences(Map<String, Integer> counts, String name) {
        return counts.getOrDefault(name, 0);
    }

    private static String letters(int fileColumn) {
        return "column " + new TableColumn(0, "", "", "", "", null, fileColumn + 1, false, 0).letters();
    }

    private Map<String, Integer> count(boolean withOwner) {
        Map<String, Integer> counts = new HashMap<>();
        byKey.values()
                .forEach(series ->
                        counts.merge(withOwner ? series.owner + '\n' + series.name : series.name, 1, Integer::sum));
        return counts;
    }

    private void column(NamedSeries series, String label, boolean duplicate) {
        UnitText head = UnitText.of(series.name);
        Unit given = series.unit.isEmpty() ? head.unit() : UnitSpelling.of(series.unit);
        Unit unit = given == null && series.unit.isEmpty() ? series.cellUnit() : given;
        String text = !series.unit.isEmpty() ? series.unit : unit == null ? "" : unit.symbol();
        TableColumn column = new TableColumn(
                columns.size(),
                label,
                head.name(),
                series.header.isEmpty() ? series.name : series.header,
                text,
                unit,
                series.fileColumn + 1,
                duplicate,
                series.line);
        columns.add(column);
        series.close(column);
    }

    public List<TableColumn> columns() {
        return columns;
    }

    public boolean isEmpty() {
        return byKey.isEmpty();
    }
}
