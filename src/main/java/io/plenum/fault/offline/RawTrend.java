package io.plenum.fault.offline;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The samples of a file by column, in the file's units.
 *
 * @param columns by header, in the file's order
 * @param changesOnly whether each point was written on its own, so that a value holds until the next
 * @param problems sentences with line numbers
 */
record RawTrend(Map<String, Samples> columns, boolean changesOnly, List<String> problems) {

    RawTrend(boolean changesOnly, List<String> problems) {
        this(new LinkedHashMap<>(), changesOnly, problems);
    }

    /** The samples of a column; empty for one that the file lacks. */
    Samples column(String header) {
        return columns.getOrDefault(header, new Samples());
    }

    void add(String column, LocalDateTime time, double value) {
        columns.computeIfAbsent(column, name -> new Samples()).add(time, value);
    }
}
