package io.plenum.tabular.layout;

import io.plenum.point.unit.Unit;
import io.plenum.tabular.TableColumn;
import io.plenum.tabular.number.NoDataCodes;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The values of one name, while a file is looked through. */
public final class NamedSeries {

    /** What the name is part of, where the file has a column for it; tells points of one name apart. */
    final String owner;

    final String name;
    final String header;
    final String unit;
    final int fileColumn;
    final long line;
    private final NoDataCodes codes = new NoDataCodes();
    private final Map<Unit, Long> cellUnits = new HashMap<>();
    private long values;
    private Set<Double> none = Set.of();
    private @Nullable TableColumn column;

    NamedSeries(String owner, String name, String header, String unit, int fileColumn, long line) {
        this.owner = owner;
        this.name = name;
        this.header = header;
        this.unit = unit;
        this.fileColumn = fileColumn;
        this.line = line;
    }

    public int fileColumn() {
        return fileColumn;
    }

    public void add(double certain, @Nullable Unit cellUnit) {
        values++;
        if (!Double.isNaN(certain)) {
            codes.add(certain);
        }
        if (cellUnit != null && cellUnits.size() < 8) {
            cellUnits.merge(cellUnit, 1L, Long::sum);
        }
    }

    public long values() {
        return values;
    }

    /** The unit of nearly all cells that name one; null where they name none or several. */
    @Nullable
    Unit cellUnit() {
        return cellUnits.size() == 1 ? cellUnits.keySet().iterator().next() : null;
    }

    /** Ends the first pass. */
    void close(TableColumn named) {
        column = named;
        none = codes.found();
    }

    public TableColumn column() {
        return java.util.Objects.requireNonNull(column);
    }

    public boolean isCode(double value) {
        return NoDataCodes.isEndless(value) || (!none.isEmpty() && none.contains(value));
    }
}
