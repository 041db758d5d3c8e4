package io.plenum.tabular;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Counts what was left out of a file by its reason and column, with the first lines of each: nothing goes missing silently. */
public final class SkippedValues {

    private static final int LINES = 5;
    private static final int MOST = 500;
    private static final int LONGEST = 60;

    private final Map<Reason, Map<String, Counter>> counters = new EnumMap<>(Reason.class);
    private int kept;
    private long total;

    /** Why. The text is a key of the message bundles with the arguments column, example, count and lines. */
    public enum Reason {
        /** "No Data", #N/A, 1.#QNAN. */
        NO_DATA("tabular.left-out.no-data"),
        /** A number that stands for "none", such as −9999. */
        CODE("tabular.left-out.code"),
        /** The file itself says that the value is none: {fault}, {down}. */
        STATUS("tabular.left-out.status"),
        NOT_A_NUMBER("tabular.left-out.not-a-number"),
        /** No sensor or signal of the kind can have the value. */
        IMPOSSIBLE("tabular.left-out.impossible"),
        /** A unit in the cell that measures something else. */
        UNIT("tabular.left-out.unit"),
        /** The value's row has no time. */
        NO_TIME("tabular.left-out.no-time"),
        NO_SUCH_DAY("tabular.left-out.no-such-day"),
        /** The local time that clocks leave out in spring. */
        NO_SUCH_HOUR("tabular.left-out.no-such-hour"),
        /** Sums and means at the end of a report. */
        SUMMARY("tabular.left-out.summary"),
        /** Lines of words: foot, title, repeated head. */
        TEXT("tabular.left-out.text"),
        /** Another value of the same point and minute stands elsewhere in the file. */
        DOUBLE("tabular.left-out.double"),
        /** Before 1990 or in the future: a lost clock. */
        FAR("tabular.left-out.far");

        private final String text;

        Reason(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }
    }

    /**
     * What was left out for one reason in one column.
     *
     * @param column label, empty for whole lines
     * @param example the first of them, as it is written
     * @param lines of the first few
     */
    public record Entry(Reason reason, String column, String example, long count, List<Long> lines) {

        /** What stands in the places of the reason's text. */
        public List<String> arguments() {
            String first = lines.stream().map(String::valueOf).collect(Collectors.joining(", "));
            return List.of(column, example, String.valueOf(count), count > lines.size() ? first + ", …" : first);
        }
    }

    private static final class Counter {
        private final String example;
        private final List<Long> lines = new ArrayList<>(LINES);
        private long count;

        Counter(String example) {
            this.example = example.length() > LONGEST ? example.substring(0, LONGEST) + "…" : example;
        }

        void add(long line) {
            count++;
            if (lines.size() < LINES) {
                lines.add(line);
            }
        }
    }

    public void add(Reason reason, String column, long line, String example) {
        total++;
        Map<String, Counter> columns = counters.computeIfAbsent(reason, none -> new LinkedHashMap<>());
        Counter counter = columns.get(column);
        if (counter == null && kept < MOST) {
            kept++;
            counter = new Counter(example);
            columns.put(column, counter);
        }
        if (counter != null) {
            counter.add(line);
        }
    }

    /** At most 500; {@link #total()} counts the rest too. */
    public List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        counters.forEach((reason, columns) -> columns.forEach((column, counter) ->
                entries.add(new Entry(reason, column, counter.example, counter.count, List.copyOf(counter.lines)))));
        return entries;
    }

    /** How many values and lines. */
    public long total() {
        return total;
    }
}
