package io.plenum.energy.weather;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.plenum.energy.weather.HourlyFile.LineProblem;
import io.plenum.point.unit.Unit;
import io.plenum.tabular.TableRefused;
import io.plenum.tabular.TableTexts;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Files of outdoor temperatures: EnergyPlus (EPW), TMY3, and tables of weather services, loggers and control systems. */
public final class WeatherFile {

    private static final int BEGIN = 8192;
    private static final double COLDEST = -60;
    private static final double HOTTEST = 60;
    /** No climate has half of its hours above this: such a file is in °F and does not say so. °C. */
    private static final double HOTTEST_MIDDLE = 38;

    static final HourlyColumn TEMPERATURE = new HourlyColumn(
            "temperature",
            Pattern.compile(
                    "\\b(temp|temperature|temperatur|température|temperatura|t2m|tt tu|tair|t air|air t|oat|ta|tmp|t)\\b|dry ?bulb|\\btemperature 2m\\b|außentemp|aussentemp|lufttemp|outdoor ?(air )?temp|outside ?(air )?temp"),
            Pattern.compile(
                    "dew|wet|taupunkt|apparent|feels|felt|gefühlt|soil|boden|ground|surface|\\bmin|\\bmax|chill|heat index|water|wasser|supply|return|discharge|mixed|room|zone|space|raum|setpoint|sollwert|source|uncert|flag|humid|feuchte|indoor|inside"),
            true,
            Unit.DEGREE_CELSIUS,
            COLDEST,
            HOTTEST);

    private WeatherFile() {}

    /**
     * Reads hourly weather; what is wrong stands in the result.
     *
     * @param zone of times that name none
     */
    public static HourlyFile read(byte[] bytes, ZoneId zone, HourlyChoices choices) {
        try {
            String begin = TableTexts.read(Arrays.copyOf(bytes, Math.min(bytes.length, BEGIN)));
            if (Epw.isOne(begin)) {
                return Epw.read(TableTexts.read(bytes));
            }
            return checked(
                    Tmy3.isOne(begin)
                            ? Tmy3.read(TableTexts.read(bytes), choices)
                            : HourlyCsv.read(bytes, zone, choices, List.of(TEMPERATURE)));
        } catch (TableRefused refused) {
            return new HourlyFile(
                    List.of(),
                    List.of(new LineProblem(refused.line(), refused.text(), refused.arguments())),
                    List.of());
        }
    }

    private static HourlyFile checked(HourlyFile file) {
        double[] sorted = file.rows().stream()
                .mapToDouble(row -> row.values()[0])
                .sorted()
                .toArray();
        boolean hot = sorted.length > 0 && sorted[sorted.length / 2] > HOTTEST_MIDDLE;
        if (!hot || !file.problems().isEmpty()) {
            return file;
        }
        String middle = String.valueOf(Math.round(sorted[sorted.length / 2]));
        return new HourlyFile(
                file.rows(), List.of(new LineProblem(1, "energy.file.fahrenheit", List.of(middle))), file.notes());
    }

    static CsvReader<CsvRecord> csv(Reader text) {
        return CsvReader.builder()
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text);
    }

    /** The fields of one line. */
    static List<String> fields(String line) {
        try (CsvReader<CsvRecord> rows = csv(new StringReader(line))) {
            return rows.stream().findFirst().map(CsvRecord::getFields).orElse(List.of());
        } catch (IOException fromMemory) {
            throw new UncheckedIOException(fromMemory);
        }
    }

    static boolean isPlausible(double celsius) {
        return celsius >= COLDEST && celsius <= HOTTEST;
    }
}
