package io.plenum.energy.weather;

import io.plenum.energy.weather.HourlyFile.Problem;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads the dry bulb temperatures of an EnergyPlus weather file (Auxiliary Programs, "EnergyPlus Weather File (EPW) Data
 * Dictionary"): eight lines of head, then an hour or a part of one in each line, numbered by the hour that ends, in standard time.
 */
final class Epw {

    private static final int HEAD = 8;
    private static final int ZONE = 8;
    private static final int TEMPERATURE = 6;
    private static final int MOST_PROBLEMS = 100;
    /** 99.9 by the dictionary; other programs write their own. */
    private static final Set<Double> MISSING =
            Set.of(99.9, 99.0, 999.0, 999.9, 9999.0, 9999.9, -99.0, -99.9, -999.0, -999.9, -9999.0, -9999.9);

    private final HourSums hours = new HourSums(1);
    private final List<Problem> problems = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();
    private long missingCount;

    private Epw() {}

    static boolean isOne(String text) {
        String begin = text.length() > 200 ? text.substring(0, 200) : text;
        return begin.stripLeading().toUpperCase(Locale.ROOT).startsWith("LOCATION,");
    }

    static HourlyFile read(String text) {
        Epw epw = new Epw();
        epw.lines(text.stripLeading().split("\r\n|\r|\n", -1));
        return epw.file();
    }

    private void lines(String... lines) {
        ZoneOffset zone;
        try {
            zone = ZoneOffset.ofTotalSeconds(
                    (int) Math.round(3600 * Double.parseDouble(lines[0].split(",", -1)[ZONE].strip())));
        } catch (DateTimeException | NumberFormatException | ArrayIndexOutOfBoundsException unreadable) {
            problems.add(new Problem(1, "energy.file.epw", List.of()));
            return;
        }
        for (int i = HEAD; i < lines.length; i++) {
            if (!lines[i].isBlank()) {
                line(i + 1, lines[i].split(",", -1), zone);
            }
        }
    }

    private void line(int number, String[] fields, ZoneOffset zone) {
        try {
            Instant day = LocalDate.of(whole(fields[0]), whole(fields[1]), whole(fields[2]))
                    .atStartOfDay()
                    .toInstant(zone);
            int hour = whole(fields[3]);
            double temperature = Double.parseDouble(fields[TEMPERATURE].strip());
            if (hour < 1 || hour > 24) {
                problem(number, "energy.file.epw-line");
            } else if (MISSING.contains(temperature)) {
                missing(number);
            } else if (!WeatherFile.isPlausible(temperature)) {
                problem(number, "energy.file.number", WeatherFile.TEMPERATURE.name(), fields[TEMPERATURE].strip());
            } else {
                hours.add(day.plusSeconds(3600L * (hour - 1)), 0, temperature);
            }
        } catch (DateTimeException | NumberFormatException | ArrayIndexOutOfBoundsException unreadable) {
            problem(number, "energy.file.epw-line");
        }
    }

    private void missing(int number) {
        missingCount++;
        if (missing.size() < 5) {
            missing.add(String.valueOf(number));
        }
    }

    private void problem(int line, String text, String... arguments) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(new Problem(line, text, List.of(arguments)));
        }
    }

    private static int whole(String field) {
        return Integer.parseInt(field.strip());
    }

    private HourlyFile file() {
        List<HourlyFile.Row> rows = hours.rows(1);
        if (rows.isEmpty() && problems.isEmpty()) {
            problem(1, "energy.file.empty");
        }
        List<Problem> notes = missingCount == 0
                ? List.of()
                : List.of(new Problem(
                        Long.parseLong(missing.getFirst()),
                        "energy.file.missing",
                        List.of(
                                String.valueOf(missingCount),
                                String.join(", ", missing) + (missingCount > missing.size() ? ", …" : ""))));
        return new HourlyFile(rows, problems, notes);
    }
}
