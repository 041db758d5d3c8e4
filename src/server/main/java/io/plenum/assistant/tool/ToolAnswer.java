package io.plenum.assistant.tool;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What a tool answers.
 *
 * @param rows at most {@value #MOST_ROWS}
 * @param more whether there is more than these rows
 * @param about what is said of all rows together
 */
public record ToolAnswer(List<Map<String, Object>> rows, boolean more, Map<String, Object> about) {

    public static final int MOST_ROWS = 200;

    /** As many of them as one answer holds. */
    public static <T> ToolAnswer of(List<T> all, Function<T, ToolRow> row) {
        return of(all, MOST_ROWS, row);
    }

    public static <T> ToolAnswer of(List<T> all, int most, Function<T, ToolRow> row) {
        return new ToolAnswer(
                all.stream().limit(most).map(row).map(ToolRow::json).toList(), all.size() > most, Map.of());
    }

    /** Of one thing alone. */
    public static ToolAnswer one(ToolRow row) {
        return new ToolAnswer(List.of(row.json()), false, Map.of());
    }

    public ToolAnswer about(ToolRow what) {
        return new ToolAnswer(rows, more, what.json());
    }
}
