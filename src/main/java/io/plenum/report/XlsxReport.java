package io.plenum.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The figures of a report, a sheet for each part. */
public final class XlsxReport {

    private static final int LONGEST_NAME = 31;

    private XlsxReport() {}

    /** @param out stays open */
    public static void write(Report report, OutputStream out) throws IOException {
        Workbook book = new Workbook(out, "Plenum", "1.0");
        Set<String> names = new HashSet<>();
        for (Report.Part part : report.parts()) {
            String name = part.title().replaceAll("[\\\\/*?:\\[\\]]", " ");
            name = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
            if (names.add(name)) {
                fill(book.newWorksheet(name), part);
            }
        }
        book.finish();
    }

    private static void fill(Worksheet sheet, Report.Part part) {
        int row = 0;
        for (int column = 0; column < part.columns().size(); column++) {
            sheet.inlineString(row, column, part.columns().get(column));
            sheet.style(row, column).bold().set();
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

    private static void put(Worksheet sheet, int row, int column, Object cell) {
        if (!(cell instanceof Double number)) {
            sheet.inlineString(row, column, cell.toString());
        } else if (Double.isFinite(number)) {
            sheet.value(row, column, number);
        }
    }
}
