package io.plenum.report;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
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
     * @param columns heads of the table, or of the days and their figures; empty where there is none
     * @param rows cells are {@link String}, {@link Double} or {@link LocalDate}; as many as there are columns
     * @param notes sentences below the table
     * @param bars a figure for each day of the month, NaN where nothing is known; empty where there is no chart
     * @param headlines what of it stands on top of the report
     */
    public record Part(
            String title,
            List<String> columns,
            List<List<Object>> rows,
            List<String> notes,
            List<Double> bars,
            List<Headline> headlines) {

        /** Without anything for the top of the report. */
        public Part(
                String title, List<String> columns, List<List<Object>> rows, List<String> notes, List<Double> bars) {
            this(title, columns, rows, notes, bars, List.of());
        }
    }

    /**
     * A figure that the owner looks for first.
     *
     * @param value NaN where it is not known
     * @param unit may be empty
     * @param remark may be empty
     */
    public record Headline(String name, double value, String unit, String remark) {}

    /** A cell as people read it; numbers as exact as they need. */
    public static String words(Object cell, Locale locale) {
        if (cell instanceof LocalDate day) {
            return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                    .withLocale(locale)
                    .format(day);
        }
        if (!(cell instanceof Double number)) {
            return cell.toString();
        }
        if (number.isNaN()) {
            return "–";
        }
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(Math.abs(number) < 100 ? 1 : 0);
        return format.format(Math.abs(number) < 0.05 ? 0 : number);
    }
}
