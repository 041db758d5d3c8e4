package io.plenum.tabular.text;

import java.util.List;

/**
 * One row of a file.
 *
 * @param line where it begins, counted from 1
 * @param cells as they are written, without quotes and outer blanks
 */
public record TableRow(long line, List<String> cells) {

    public int width() {
        return cells.size();
    }

    /** Empty where the row is too short. */
    public String cell(int column) {
        return column >= 0 && column < cells.size() ? cells.get(column) : "";
    }

    public boolean isBlank() {
        for (String cell : cells) {
            if (!cell.isEmpty()) {
                return false;
            }
        }
        return true;
    }
}
