package io.plenum.trend.exchange;

import io.plenum.point.Point;
import io.plenum.point.Sample;
import io.plenum.web.SpreadsheetText;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A workbook with as many sheets as its rows need; spreadsheets know no offsets, so times are local to the named zone. */
final class XlsxSheet implements SampleSheet {

    /** A sheet ends at 1,048,576 rows. */
    private static final int ROWS = 1_000_000;

    private static final int FLUSH = 2_000;

    private final Workbook book;
    private final ZoneId zone;
    private @Nullable Worksheet sheet;
    private int sheets;
    private int row;

    XlsxSheet(OutputStream out, ZoneId zone) {
        this.book = new Workbook(out, "Plenum", "1.0");
        this.zone = zone;
    }

    @Override
    public void write(Point point, Sample sample, boolean repaired) throws IOException {
        row(point, sample.time(), sample.value(), sample.quality().name(), repaired);
    }

    @Override
    public void silence(Point point, Instant time, String why) throws IOException {
        row(point, time, null, why, false);
    }

    private void row(Point point, Instant time, @Nullable Double value, String quality, boolean repaired)
            throws IOException {
        Worksheet page = page();
        page.value(row, 0, LocalDateTime.ofInstant(time, zone));
        page.style(row, 0).format("yyyy-mm-dd hh:mm:ss").set();
        page.inlineString(row, 1, SpreadsheetText.plain(point.key()));
        if (value != null) {
            page.value(row, 2, value);
        }
        page.inlineString(row, 3, point.unit().symbol());
        page.inlineString(row, 4, quality);
        page.inlineString(row, 5, SpreadsheetText.plain(point.name()));
        page.inlineString(row, 6, repaired ? "yes" : "");
        row++;
        if (row % FLUSH == 0) {
            page.flush();
        }
    }

    private Worksheet page() throws IOException {
        Worksheet page = sheet;
        if (page != null && row < ROWS) {
            return page;
        }
        if (page != null) {
            page.finish();
        }
        page = book.newWorksheet("Samples " + ++sheets);
        sheet = page;
        header(page);
        return page;
    }

    private void header(Worksheet page) {
        String[] names = {"time (" + zone.getId() + ")", "point", "value", "unit", "quality", "name", "repaired"};
        int[] widths = {20, 40, 12, 8, 12, 40, 10};
        for (int column = 0; column < names.length; column++) {
            page.width(column, widths[column]);
            page.inlineString(0, column, names[column]);
        }
        page.freezePane(0, 1);
        row = 1;
    }

    @Override
    public void close() throws IOException {
        page();
        book.finish();
    }
}
