package io.plenum.tabular.layout;

import io.plenum.tabular.text.TableRow;
import java.util.List;

/**
 * What stands above the values of a file.
 *
 * @param above the lines before the names
 * @param names of the columns; empty where the file has none
 * @param units as the line below the names has them; empty where there is none
 * @param line of the names
 * @param firstLine of the values
 */
record TableHeader(List<TableRow> above, List<String> names, List<String> units, long line, long firstLine) {

    String name(int column) {
        return column < names.size() ? names.get(column) : "";
    }

    String unit(int column) {
        return column < units.size() ? units.get(column) : "";
    }

    int width() {
        return names.size();
    }
}
