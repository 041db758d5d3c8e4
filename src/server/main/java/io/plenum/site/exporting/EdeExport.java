package io.plenum.site.exporting;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.plenum.point.Point;
import io.plenum.point.PointSource;
import io.plenum.point.unit.Unit;
import io.plenum.site.BuildingModel;
import io.plenum.site.address.BacnetReference;
import io.plenum.site.pointlist.BacnetUnits;
import io.plenum.web.SpreadsheetText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The BACnet points of a site as EDE 2.3 with the files of state texts and units. */
final class EdeExport {

    private static final Pattern BACNET = Pattern.compile("(\\d{1,7})/([a-z-]+),(\\d{1,7})");

    /** Units that BACnet has no number for get one that it leaves to others (256 to 65535 are free for vendors). */
    private static final int OWN_UNITS = 60_000;

    private final BuildingModel model;
    private final Map<List<String>, Integer> states = new LinkedHashMap<>();
    private final Map<Unit, Integer> units = new LinkedHashMap<>();

    EdeExport(BuildingModel model) {
        this.model = model;
    }

    byte[] zip() {
        String name = model.site().key();
        String points = table(this::points);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, name + "_EDE.csv", points);
            put(zip, name + "_StateTexts.csv", table(this::stateTexts));
            put(zip, name + "_Units.csv", table(this::units));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String table(java.util.function.Consumer<CsvWriter> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().fieldSeparator(';').build(text)) {
            rows.accept(csv);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private void points(CsvWriter csv) {
        csv.writeRecord("#Engineering-Data-Exchange - B.I.G.-EU");
        csv.writeRecord("PROJECT_NAME", SpreadsheetText.plain(model.site().name()));
        csv.writeRecord("VERSION_OF_REFERENCEFILE", "1");
        csv.writeRecord("TIMESTAMP_OF_LAST_CHANGE", "");
        csv.writeRecord("AUTHOR_OF_LAST_CHANGE", "Plenum");
        csv.writeRecord("VERSION_OF_LAYOUT", "2.3");
        csv.writeRecord("#mandatory", "mandatory", "mandatory", "mandatory", "mandatory", "optional");
        csv.writeRecord(
                "# keyname",
                "device obj.-instance",
                "object-name",
                "object-type",
                "object-instance",
                "description",
                "present-value-default",
                "min-present-value",
                "max-present-value",
                "settable",
                "supports COV",
                "hi-limit",
                "low-limit",
                "state-text-reference",
                "unit-code",
                "vendor-specific-address",
                "notification-class",
                "connection");
        model.points().forEach(point -> point(csv, point));
    }

    private void point(CsvWriter csv, Point point) {
        PointSource source = point.source();
        Matcher address = BACNET.matcher(source == null ? "" : source.address());
        if (source == null || !address.matches() || BacnetReference.number(address.group(2)) < 0) {
            return;
        }
        csv.writeRecord(
                point.key(),
                address.group(1),
                point.key(),
                String.valueOf(BacnetReference.number(address.group(2))),
                address.group(3),
                SpreadsheetText.plain(point.name()),
                "",
                "",
                "",
                point.writable() ? "Y" : "N",
                "",
                "",
                "",
                point.stateTexts().isEmpty()
                        ? ""
                        : String.valueOf(states.computeIfAbsent(point.stateTexts(), texts -> states.size() + 1)),
                unit(point.unit()),
                "",
                "",
                source.connection());
    }

    private String unit(Unit unit) {
        if (unit.equals(Unit.UNITLESS)) {
            return "";
        }
        Integer code = BacnetUnits.code(unit);
        return String.valueOf(code != null ? code : units.computeIfAbsent(unit, one -> OWN_UNITS + units.size()));
    }

    private void stateTexts(CsvWriter csv) {
        csv.writeRecord("#State Text Reference");
        csv.writeRecord("#Reference Number", "Text 1 or Inactive-Text", "Text 2 or Active-Text", "Text 3");
        states.forEach((texts, number) -> {
            List<String> row = new ArrayList<>(List.of(String.valueOf(number)));
            texts.forEach(text -> row.add(SpreadsheetText.plain(text)));
            csv.writeRecord(row);
        });
    }

    private void units(CsvWriter csv) {
        csv.writeRecord("#Encoding of BACnet Engineering Units");
        csv.writeRecord("#Code", "Unit Text");
        units.forEach((unit, code) -> csv.writeRecord(String.valueOf(code), SpreadsheetText.plain(UnitName.of(unit))));
    }
}
