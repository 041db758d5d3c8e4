package io.plenum.simulation.weather;

import io.plenum.energy.weather.HourlyFile.LineProblem;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lines of a weather file: eight of header, then one for each hour of a year in the standard time of the place ("Auxiliary
 * Programs" of EnergyPlus, "EnergyPlus Weather File (EPW) Data Dictionary").
 */
final class EpwReader {

    private static final int HEADER = 8;
    private static final int LEAP_HOURS = WeatherYear.HOURS + 24;
    /** Years whose calendars are those of a file with and without 29 February. */
    private static final int LEAP = 2000;

    private static final int COMMON = 2001;
    private static final int MOST_PROBLEMS = 20;

    private static final int LONGEST_PLACE = 100;
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,4}(\\.\\d{1,9})?");

    private final List<LineProblem> problems = new ArrayList<>();
    private String place = "";
    private ZoneOffset offset = ZoneOffset.UTC;

    EpwFile read(byte[] file) {
        String text = text(file);
        // One line more than the longest year: that there are more is all that has to be known.
        List<String> lines = text.lines().limit(HEADER + LEAP_HOURS + 64L).toList();
        header(lines);
        int hours = (int)
                lines.stream().skip(HEADER).filter(line -> !line.isBlank()).count();
        if (problems.isEmpty() && hours != WeatherYear.HOURS && hours != LEAP_HOURS) {
            problem(0, "weatherfile.hours", hours);
        }
        WeatherYear year = problems.isEmpty() ? hours(lines, hours == LEAP_HOURS ? LEAP : COMMON) : null;
        return new EpwFile(problems.isEmpty() ? year : null, problems);
    }

    /** Names of places are often in Latin-1; a byte order mark is no part of the text. */
    private static String text(byte[] file) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException other) {
            text = new String(file, StandardCharsets.ISO_8859_1);
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private void header(List<String> lines) {
        String[] location = lines.isEmpty() ? new String[0] : lines.getFirst().split(",", 11);
        if (location.length < 9 || !location[0].strip().equalsIgnoreCase("LOCATION")) {
            problem(1, "weatherfile.location");
            return;
        }
        place = clean(location[1]) + ", " + clean(location[3]);
        place = place.substring(0, Math.min(place.length(), LONGEST_PLACE));
        double hours = number(location[8]);
        if (!(hours >= -12 && hours <= 14)) {
            problem(1, "weatherfile.offset", clean(location[8]));
            return;
        }
        offset = ZoneOffset.ofTotalSeconds((int) Math.round(hours * 60) * 60);
        String[] periods =
                lines.size() < HEADER ? new String[0] : lines.get(HEADER - 1).split(",", 4);
        if (periods.length < 3 || !periods[0].strip().equalsIgnoreCase("DATA PERIODS")) {
            problem(HEADER, "weatherfile.periods");
        } else if (!periods[2].strip().equals("1")) {
            problem(HEADER, "weatherfile.hourly");
        }
    }

    /** @param calendar a year with as many days as the file */
    private @Nullable WeatherYear hours(List<String> lines, int calendar) {
        YearValues values = new YearValues();
        int hour = 0;
        for (int i = HEADER; i < lines.size() && problems.size() < MOST_PROBLEMS; i++) {
            if (!lines.get(i).isBlank()) {
                LocalDate day = LocalDate.ofYearDay(calendar, hour / 24 + 1);
                EpwHour read = hour(i + 1, lines.get(i), day, hour % 24 + 1);
                boolean leap = day.getMonthValue() == 2 && day.getDayOfMonth() == 29;
                if (read != null && !leap) {
                    values.add(read);
                }
                hour++;
            }
        }
        if (!problems.isEmpty()) {
            return null;
        }
        int gap = values.fill();
        if (gap > 0) {
            problem(gap, "weatherfile.gap", YearValues.LONGEST_GAP);
            return null;
        }
        return new WeatherYear(place, offset, values.temperature(), values.radiation());
    }

    /** @param hour of the day as files count them, 1 to 24 @return null where there is a problem */
    private @Nullable EpwHour hour(int line, String text, LocalDate day, int hour) {
        String[] fields = text.split(",", EpwHour.FIELDS + 1);
        if (fields.length < EpwHour.FIELDS) {
            problem(line, "weatherfile.columns", fields.length, EpwHour.FIELDS);
            return null;
        }
        if (number(fields[1]) != day.getMonthValue()
                || number(fields[2]) != day.getDayOfMonth()
                || number(fields[3]) != hour) {
            problem(line, "weatherfile.order", day.getDayOfMonth(), day.getMonthValue(), hour);
            return null;
        }
        EpwHour read = new EpwHour(line, number(fields[6]), number(fields[13]));
        if (!read.hasTemperature()) {
            problem(line, "weatherfile.temperature", clean(fields[6]));
            return null;
        }
        if (!read.hasRadiation()) {
            problem(line, "weatherfile.radiation", clean(fields[13]));
            return null;
        }
        return read;
    }

    /** Plain decimal numbers alone; NaN for whatever else there is. */
    private static double number(String field) {
        String text = field.strip();
        return NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
    }

    private static String clean(String field) {
        String line = field.strip().replaceAll("\\p{Cntrl}", " ");
        return line.substring(0, Math.min(line.length(), LONGEST_PLACE / 2));
    }

    private void problem(int line, String text, Object... arguments) {
        List<String> words = new ArrayList<>();
        for (Object one : arguments) {
            words.add(String.valueOf(one));
        }
        problems.add(new LineProblem(line, text, words));
    }
}
