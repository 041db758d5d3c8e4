package io.plenum.energy.weather;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the dry bulb temperatures of an EnergyPlus weather file (Auxiliary Programs, "EnergyPlus Weather File (EPW) Data
 * Dictionary"): eight lines of head, then an hour in each line, numbered by the hour that ends, in standard time.
 */
public final class Epw {

    private static final int HEAD = 8;
    private static final int ZONE = 8;
    private static final int TEMPERATURE = 6;
    private static final double MISSING = 99.9;

    private Epw() {}

    public static boolean isOne(String text) {
        return text.startsWith("LOCATION,");
    }

    public static HourlyFile read(String text) {
        List<HourlyFile.Row> rows = new ArrayList<>();
        List<HourlyFile.Problem> problems = new ArrayList<>();
        String[] lines = text.split("\r?\n", -1);
        try {
            ZoneOffset zone =
                    ZoneOffset.ofTotalSeconds((int) (3600 * Double.parseDouble(lines[0].split(",", -1)[ZONE])));
            for (int i = HEAD; i < lines.length; i++) {
                if (!lines[i].isBlank()) {
                    line(i + 1, lines[i].split(",", -1), zone, rows, problems);
                }
            }
        } catch (DateTimeException | NumberFormatException | ArrayIndexOutOfBoundsException unreadable) {
            problems.add(new HourlyFile.Problem(1, "energy.file.epw", List.of()));
        }
        if (rows.isEmpty() && problems.isEmpty()) {
            problems.add(new HourlyFile.Problem(1, "energy.file.empty", List.of()));
        }
        return new HourlyFile(rows, problems);
    }

    private static void line(
            int number,
            String[] fields,
            ZoneOffset zone,
            List<HourlyFile.Row> rows,
            List<HourlyFile.Problem> problems) {
        try {
            Instant day = LocalDate.of(whole(fields[0]), whole(fields[1]), whole(fields[2]))
                    .atStartOfDay()
                    .toInstant(zone);
            double temperature = Double.parseDouble(fields[TEMPERATURE].strip());
            if (temperature < MISSING) {
                rows.add(new HourlyFile.Row(
                        day.plusSeconds(3600L * (whole(fields[3]) - 1)), new double[] {temperature}));
            }
        } catch (DateTimeException | NumberFormatException | ArrayIndexOutOfBoundsException unreadable) {
            if (problems.size() < 100) {
                problems.add(new HourlyFile.Problem(number, "energy.file.epw-line", List.of()));
            }
        }
    }

    private static int whole(String field) {
        return Integer.parseInt(field.strip());
    }
}
