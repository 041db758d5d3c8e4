package io.plenum.trend.exchange;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One time a row and one point a column; a column's name may end with its unit: {@code room/temperature [°F]}. */
final class WideForm implements RowForm {

    private static final Pattern WITH_UNIT = Pattern.compile("(.*\\S)\\s*[\\[(]([^\\])]*)[\\])]");

    private final List<@Nullable Target> targets = new ArrayList<>();

    WideForm(List<String> header, Reading reading) {
        for (String name : header.subList(1, header.size())) {
            Matcher parts = WITH_UNIT.matcher(name);
            boolean unit = parts.matches();
            targets.add(
                    name.isEmpty()
                            ? null
                            : reading.target(unit ? parts.group(1) : name, unit ? parts.group(2) : null, 1));
        }
        reading.wide();
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
