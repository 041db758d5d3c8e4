package io.plenum.report;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;

/**
 * A report, whatever it is written to.
 *
 * @param title of the whole
 * @param subtitle the building, and when the report was made
 * @param parts in the order of reading
 */
public record Report(String title, String subtitle, List<Part> parts) {

    /**
     * A chapter.
     *
     * @param columns heads of the table; empty where there is none
     * @param rows cells are {@link String} or {@link Double}; as many as there are columns
     * @param notes sentences below the table
     * @param bars a figure for each day of the month, NaN where nothing is known; empty where there is no chart
     */
    public record Part(
            String title, List<String> columns, List<List<Object>> rows, List<String> notes, List<Double> bars) {}

    /** A cell as people read it; numbers as exact as they need. */
    public static String words(Object cell, Locale locale) {
        if (!(cell instanceof Double number)) {
            return cell.toString();
        }
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(Math.abs(number) < 100 ? 1 : 0);
        return format.format(Math.abs(number) < 0.05 ? 0 : number);
    }
}
