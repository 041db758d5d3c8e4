package io.plenum.energy.weather;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.plenum.energy.weather.HourlyFile.LineProblem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the dry bulb temperatures of an EnergyPlus weather file (Auxiliary Programs, "EnergyPlus Weather File (EPW) Data
 * Dictionary"): eight lines of head, then an hour or a part of one in each line, numbered by the hour that ends, in standard time.
 */
final class Epw {

    private static final int HEAD = 8;
    private static final int ZONE = 8;
    private static final int TEMPERATURE = 6;
    /** Year, month, day, hour, temperature. */
    private static final int[] COLUMNS = {0, 1, 2, 3, TEMPERATURE};

    private static final int MOST_PROBLEMS = 100;
    /** 99.9 by the dictionary; other programs write their own. */
    private static final Set<Double> MISSING =
            Set.of(99.9, 99.0, 999.0, 999.9, 9999.0, 9999.9, -99.0, -99.9, -999.0, -999.9, -9999.0, -9999.9);

    private final HourSums hours = new HourSums(1);
    private final List<LineProblem> problems = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();
    private long missingCount;

    private Epw() {}

    static boolean isOne(String text) {
        String begin = text.length() > 200 ? text.substring(0, 200) : text;
        return begin.stripLeading().toUpperCase(Locale.ROOT).startsWith("LOCATION,");
    }

    static HourlyFile read(String text) {
        Epw epw = new Epw();
        try (BufferedReader lines = new BufferedReader(new StringReader(text.stripLeading()))) {
            ZoneOffset zone = zone(lines.readLine());
            for (int line = 1; line < HEAD; line++) {
                lines.readLine();
            }
            epw.hours(lines, zone);
        } catch (CsvParseException | DateTimeException | NumberFormatException | IndexOutOfBoundsException unreadable) {
            epw.problem(1, "energy.file.epw");
        } catch (IOException fromMemory) {
            throw new IllegalStateException(fromMemory);
        }
        return epw.file();
    }

    private static ZoneOffset zone(@Nullable String location) {
        String zone = WeatherFile.fields(location == null ? "" : location).get(ZONE);
        return ZoneOffset.ofTotalSeconds((int) Math.round(3600 * Double.parseDouble(zone.strip())));
    }

    /** The head is left out before: its comments are no CSV, and a quote in one would swallow what follows. */
    private void hours(Reader lines, ZoneOffset zone) throws IOException {
        long line = HEAD;
        try (CsvReader<CsvRecord> rows = WeatherFile.csv(lines)) {
            for (CsvRecord row : rows) {
                line = HEAD + row.getStartingLineNumber();
                if (row.getFieldCount() > 1 || !row.getField(0).isBlank()) {
                    hour(line, row.getFields(), zone);
                }
            }
        } catch (CsvParseException openQuote) {
            problem(line + 1, "energy.file.epw-line", "1");
        }
    }

    private void hour(long line, List<String> fields, ZoneOffset zone) {
        double[] numbers = new double[COLUMNS.length];
        for (int i = 0; i < COLUMNS.length; i++) {
            numbers[i] = number(fields, COLUMNS[i]);
            if (Double.isNaN(numbers[i])) {
                problem(line, "energy.file.epw-line", String.valueOf(COLUMNS[i] + 1));
                return;
            }
        }
        try {
            LocalDate day = LocalDate.of((int) numbers[0], (int) numbers[1], (int) numbers[2]);
            hour(line, day.atStartOfDay().toInstant(zone), (int) numbers[3], numbers[4]);
        } catch (DateTimeException noSuchDay) {
            problem(line, "energy.file.epw-line", "3");
        }
    }

    private void hour(long line, Instant day, int hour, double temperature) {
        if (hour < 1 || hour > 24) {
            problem(line, "energy.file.epw-line", "4");
        } else if (MISSING.contains(temperature)) {
            missing(line);
        } else if (!WeatherFile.isPlausible(temperature)) {
            problem(line, "energy.file.number", WeatherFile.TEMPERATURE.name(), String.valueOf(temperature));
        } else {
            hours.add(day.plusSeconds(3600L * (hour - 1)), 0, temperature);
        }
    }

    /** NaN for none; of the columns before the temperature only whole numbers are some. */
    private static double number(List<String> fields, int column) {
        try {
            String text = column < fields.size() ? fields.get(column).strip() : "";
            return column == TEMPERATURE ? Double.parseDouble(text) : Integer.parseInt(text);
        } catch (NumberFormatException none) {
            return Double.NaN;
        }
    }

    private void missing(long number) {
        missingCount++;
        if (missing.size() < 5) {
            missing.add(String.valueOf(number));
        }
    }

    private void problem(long line, String text, String... arguments) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(new LineProblem(line, text, List.of(arguments)));
        }
    }

    private HourlyFile file() {
        List<HourlyFile.HourlyRow> rows = hours.rows(1);
        if (rows.isEmpty() && problems.isEmpty()) {
            problem(1, "energy.file.empty");
        }
        List<LineProblem> notes = missingCount == 0
                ? List.of()
                : List.of(new LineProblem(
                        Long.parseLong(missing.getFirst()),
                        "energy.file.missing",
                        List.of(
                                String.valueOf(missingCount),
                                String.join(", ", missing) + (missingCount > missing.size() ? ", …" : ""))));
        return new HourlyFile(rows, problems, notes);
    }
}
