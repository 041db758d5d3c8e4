package io.plenum.fault.offline;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The samples of a file by column, in the file's units.
 *
 * @param columns by header, in the file's order, each by time; of two samples of one minute the later line wins
 * @param changesOnly whether each point was written on its own, so that a value holds until the next
 * @param problems sentences with line numbers
 */
record RawTrend(Map<String, TreeMap<LocalDateTime, Double>> columns, boolean changesOnly, List<String> problems) {

    RawTrend(boolean changesOnly, List<String> problems) {
        this(new LinkedHashMap<>(), changesOnly, problems);
    }

    /** The samples of a column; empty for one that the file lacks. */
    TreeMap<LocalDateTime, Double> column(String header) {
        return columns.getOrDefault(header, new TreeMap<>());
    }

    void add(String column, LocalDateTime time, double value) {
        columns.computeIfAbsent(column, name -> new TreeMap<>()).put(time.withSecond(0), value);
    }
}
