package io.plenum.trend.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.plenum.point.Point;
import io.plenum.point.Sample;
import io.plenum.web.SpreadsheetText;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Long CSV as the import reads it: time with offset, point, value, unit, quality. */
final class CsvSheet implements SampleSheet {

    private final CsvWriter rows;
    private final DateTimeFormatter times;
    private final boolean comma;

    /** @param comma whether decimals have a comma, as in German; fields are then separated by semicolons */
    CsvSheet(OutputStream out, ZoneId zone, boolean comma) {
        this.comma = comma;
        this.times = DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(zone);
        this.rows = CsvWriter.builder()
                .fieldSeparator(comma ? ';' : ',')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16));
        rows.writeRecord("time", "point", "value", "unit", "quality", "name", "repaired");
    }

    @Override
    public void write(Point point, Sample sample, boolean repaired) {
        String value = Double.toString(sample.value());
        row(
                point,
                sample.time(),
                comma ? value.replace('.', ',') : value,
                sample.quality().name(),
                repaired);
    }

    @Override
    public void silence(Point point, Instant time, String why) {
        row(point, time, "", why, false);
    }

    private void row(Point point, Instant time, String value, String quality, boolean repaired) {
        rows.writeRecord(
                times.format(time),
                SpreadsheetText.plain(point.key()),
                value,
                point.unit().symbol(),
                quality,
                SpreadsheetText.plain(point.name()),
                repaired ? "yes" : "");
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
