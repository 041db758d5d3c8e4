package io.plenum.site.exporting;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.plenum.point.Point;
import io.plenum.point.PointSource;
import io.plenum.site.BuildingModel;
import io.plenum.web.SpreadsheetText;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** The points of a site as a table. */
final class PointTableExport {

    private PointTableExport() {}

    static String text(BuildingModel model) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().fieldSeparator(';').build(text)) {
            csv.writeRecord(
                    "key",
                    "name",
                    "brickClass",
                    "kind",
                    "unit",
                    "states",
                    "writable",
                    "connection",
                    "source address",
                    "owner");
            model.points().forEach(point -> write(csv, model, point));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(CsvWriter csv, BuildingModel model, Point point) {
        PointSource source = point.source();
        csv.writeRecord(
                point.key(),
                SpreadsheetText.plain(point.name()),
                point.brickClass(),
                point.kind().name(),
                SpreadsheetText.plain(UnitName.of(point.unit())),
                SpreadsheetText.plain(String.join("|", point.stateTexts())),
                String.valueOf(point.writable()),
                source == null ? "" : source.connection(),
                source == null ? "" : source.address(),
                String.valueOf(model.anyOwnerOf(point.key())));
    }
}
