package io.plenum.trend.exchange;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One time a row and one point a column; a column's name may end with its unit: {@code room/temperature [°F]}. */
final class WideForm implements RowForm {

    private final List<@Nullable Target> targets = new ArrayList<>();

    WideForm(List<String> header, Reading reading) {
        for (String name : header.subList(1, header.size())) {
            targets.add(name.isEmpty() ? null : target(name, reading));
        }
        reading.wide();
    }

    /** Looked for from the end, step by step: a header may be as long as a file. */
    private static @Nullable Target target(String name, Reading reading) {
        int open = Math.max(name.lastIndexOf('['), name.lastIndexOf('('));
        boolean closed = name.endsWith("]") || name.endsWith(")");
        String before = open > 0 && closed ? name.substring(0, open).strip() : "";
        return before.isEmpty()
                ? reading.target(name, null, 1)
                : reading.target(before, name.substring(open + 1, name.length() - 1), 1);
    }

    @Override
    public void read(CsvRecord row, Reading reading) {
        long line = row.getStartingLineNumber();
        int columns = Math.min(row.getFieldCount() - 1, targets.size());
        if (row.getFieldCount() - 1 > targets.size()) {
            reading.problem(new ImportProblem(
                    line, "trends.import.problem.fields", List.of(String.valueOf(targets.size() + 1))));
            return;
        }
        for (int i = 0; i < columns; i++) {
            Target target = targets.get(i);
            if (target != null) {
                reading.sample(target, row.getField(0), row.getField(i + 1), null, line);
            }
        }
    }
}
