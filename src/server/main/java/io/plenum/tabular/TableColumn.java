package io.plenum.tabular;

import io.plenum.point.unit.Unit;
import org.jspecify.annotations.Nullable;

/**
 * The values of one name in a file: a column of a wide file, the rows of one point in a long one.
 *
 * @param index place among the columns of the file, from 0
 * @param label unlike that of any other column: the name, and what tells it from another of the same name
 * @param name as the file calls it, without a unit behind it
 * @param header as it stands above the column; the name in a long file
 * @param unitText the unit as the file writes it, empty where it names none
 * @param unit null where the file names none, or one that is not known
 * @param number of the column in the file, counted from 1
 * @param duplicate whether another column of the file has the same name, so that it is not certain which is meant
 * @param line where the name first stands, counted from 1
 */
public record TableColumn(
        int index,
        String label,
        String name,
        String header,
        String unitText,
        @Nullable Unit unit,
        int number,
        boolean duplicate,
        long line) {

    /** As spreadsheets call the column: A, B, … Z, AA. */
    public String letters() {
        StringBuilder letters = new StringBuilder();
        for (int rest = number; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }

    /** Whether a person can mean this column by a text. */
    public boolean isCalled(String text) {
        return label.equals(text) || (!duplicate && (header.equals(text) || name.equals(text)));
    }
}
