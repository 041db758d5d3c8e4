package io.plenum.report;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The figures of a report, a sheet for each part: figures are numbers, days are dates, and what is not known is empty. */
public final class XlsxReport {

    private static final int LONGEST_NAME = 31;
    private static final int BROADEST = 60;
    private static final String DATE = "yyyy-mm-dd";
    private static final String NUMBER = "#,##0.0";

    private XlsxReport() {}

    /** @param out stays open */
    public static void write(Report report, OutputStream out) throws IOException {
        Workbook book = new Workbook(out, "Plenum", "1.0");
        Set<String> names = new HashSet<>();
        for (Report.Part part : report.parts()) {
            String name = part.title().replaceAll("[\\\\/*?:\\[\\]]", " ");
            name = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
            if (names.add(name)) {
                boolean first = names.size() == 1;
                fill(book.newWorksheet(name), part, first ? List.of(report.title(), report.subtitle()) : List.of());
            }
        }
        book.finish();
    }

    /** @param above lines over the table */
    private static void fill(Worksheet sheet, Report.Part part, List<String> above) {
        int row = 0;
        for (String line : above) {
            sheet.inlineString(row, 0, line);
            sheet.style(row, 0).bold().set();
            row++;
        }
        if (!part.columns().isEmpty()) {
            head(sheet, row, part);
        }
        for (List<Object> cells : part.rows()) {
            row++;
            for (int column = 0; column < cells.size(); column++) {
                put(sheet, row, column, cells.get(column));
            }
        }
        for (int day = 0; day < part.bars().size(); day++) {
            row++;
            sheet.value(row, 0, day + 1);
            put(sheet, row, 1, part.bars().get(day));
        }
        for (String note : part.notes()) {
            row++;
            sheet.inlineString(row, 0, note);
        }
    }

    private static void head(Worksheet sheet, int row, Report.Part part) {
        for (int column = 0; column < part.columns().size(); column++) {
            int at = column;
            sheet.inlineString(row, column, part.columns().get(column));
            sheet.style(row, column).bold().set();
            int longest = part.rows().stream()
                    .mapToInt(cells -> cells.get(at).toString().length())
                    .max()
                    .orElse(0);
            sheet.width(
                    column,
                    2
                            + Math.min(
                                    BROADEST,
                                    Math.max(longest, part.columns().get(column).length())));
        }
        sheet.freezePane(0, row + 1);
    }

    private static void put(Worksheet sheet, int row, int column, Object cell) {
        if (cell instanceof LocalDate day) {
            sheet.value(row, column, day);
            sheet.style(row, column).format(DATE).set();
        } else if (!(cell instanceof Double number)) {
            sheet.inlineString(row, column, cell.toString());
        } else if (Double.isFinite(number)) {
            sheet.value(row, column, number);
            sheet.style(row, column).format(NUMBER).set();
        }
    }
}
