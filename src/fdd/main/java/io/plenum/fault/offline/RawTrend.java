package io.plenum.fault.offline;

import io.plenum.tabular.SkippedValues;
import io.plenum.tabular.TableColumn;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The samples of the columns that are needed, in the file's units.
 *
 * @param columns by label, in the file's order
 * @param changesOnly whether each point was written on its own, so that a value may hold until the next
 * @param leftOut what held no value, by its reason
 */
record RawTrend(Map<String, Column> columns, boolean changesOnly, List<SkippedValues.Entry> leftOut) {

    /** A column of the file and its samples. */
    record Column(TableColumn head, Samples samples) {}

    RawTrend(boolean changesOnly) {
        this(new LinkedHashMap<>(), changesOnly, List.of());
    }

    boolean isEmpty() {
        return columns.values().stream().allMatch(column -> column.samples().size() == 0);
    }

    /** A column that was read. */
    Column column(String label) {
        return java.util.Objects.requireNonNull(columns.get(label), label);
    }
}
