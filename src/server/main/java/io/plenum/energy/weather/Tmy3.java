package io.plenum.energy.weather;

import de.siegmar.fastcsv.reader.CsvParseException;
import io.plenum.tabular.DateOrder;
import io.plenum.tabular.TableChoices;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Typical years of the NREL (User's Manual for TMY3 Data Sets, NREL/TP-581-43156): the station with its zone in the first line, names
 * in the second, and hours that are named by their end, in standard time.
 */
final class Tmy3 {

    private static final int ZONE = 3;

    private Tmy3() {}

    static boolean isOne(String text) {
        String[] lines = text.split("\r\n|\r|\n", 3);
        return lines.length > 2 && lines[1].startsWith("Date (MM/DD/YYYY),Time (HH:MM)");
    }

    static HourlyFile read(String text, HourlyChoices choices) {
        String[] parts = text.split("\r\n|\r|\n", 2);
        try {
            String hours = WeatherFile.fields(parts[0]).get(ZONE);
            ZoneOffset zone = ZoneOffset.ofTotalSeconds((int) (3600 * Double.parseDouble(hours.strip())));
            HourlyChoices own = new HourlyChoices(
                    new TableChoices(DateOrder.MONTH_FIRST, choices.table().decimal()), choices.column(), "°C");
            HourlyFile file = HourlyCsv.read(
                    // a blank line in place of the station keeps the numbers of lines
                    ("\n" + parts[1]).getBytes(StandardCharsets.UTF_8),
                    zone,
                    own,
                    List.of(WeatherFile.TEMPERATURE),
                    Duration.ofHours(-1));
            return file;
        } catch (CsvParseException | DateTimeException | NumberFormatException | IndexOutOfBoundsException unreadable) {
            return new HourlyFile(
                    List.of(), List.of(new HourlyFile.LineProblem(1, "energy.file.tmy3", List.of())), List.of());
        }
    }
}
