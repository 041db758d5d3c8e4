package io.plenum.fault.offline;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Times as exports write them: ISO, 3/11/2017 1:05 PM, 11.03.2017 13:05, 11-Mar-17 13:05, seconds or milliseconds since 1970. What a
 * file writes is taken as the building's local time; an offset is not applied, so the wall clock of the export stays.
 */
final class TimeText {

    private static final Pattern CLOCK =
            Pattern.compile("[T ,]*(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?\\s*([aApP])?\\.?[mM]?\\.?.*");
    private static final Pattern ISO = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(.*)");
    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})[-/.](\\d{2,4})(.*)");
    private static final Pattern NAMED = Pattern.compile("(\\d{1,2})[- /]([A-Za-z]{3})[A-Za-z]*[- /](\\d{2,4})(.*)");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Pattern EPOCH = Pattern.compile("\\d{10}|\\d{13}");

    private final DateOrder order;

    TimeText(DateOrder order) {
        this.order = order;
    }

    /** Day first if any date can only be read so, or is written with points. */
    static DateOrder order(Iterable<String> times) {
        for (String time : times) {
            Matcher numbers = NUMBERS.matcher(time.strip());
            if (numbers.matches() && (numbers.group(2).equals(".") || Integer.parseInt(numbers.group(1)) > 12)) {
                return DateOrder.DAY_FIRST;
            }
        }
        return DateOrder.MONTH_FIRST;
    }

    /** Null where the text is no time. */
    @Nullable
    LocalDateTime read(String text) {
        try {
            return parse(text.strip());
        } catch (DateTimeException | NumberFormatException impossible) {
            return null;
        }
    }

    private @Nullable LocalDateTime parse(String text) {
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return at(number(iso, 1), number(iso, 2), number(iso, 3), iso.group(4));
        }
        Matcher numbers = NUMBERS.matcher(text);
        if (numbers.matches()) {
            boolean dayFirst = order == DateOrder.DAY_FIRST;
            return at(
                    year(numbers.group(4)),
                    number(numbers, dayFirst ? 3 : 1),
                    number(numbers, dayFirst ? 1 : 3),
                    numbers.group(5));
        }
        Matcher named = NAMED.matcher(text);
        if (named.matches()) {
            int month = MONTHS.indexOf(named.group(2).toLowerCase(Locale.ROOT)) + 1;
            return at(year(named.group(3)), month, number(named, 1), named.group(4));
        }
        return EPOCH.matcher(text).matches() ? epoch(text) : null;
    }

    private static LocalDateTime epoch(String text) {
        long count = Long.parseLong(text);
        Instant instant = text.length() > 10 ? Instant.ofEpochMilli(count) : Instant.ofEpochSecond(count);
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static int year(String text) {
        int year = Integer.parseInt(text);
        return year < 100 ? 2000 + year : year;
    }

    private static @Nullable LocalDateTime at(int year, int month, int day, String clock) {
        if (clock.isBlank()) {
            return LocalDateTime.of(year, month, day, 0, 0);
        }
        Matcher time = CLOCK.matcher(clock);
        if (!time.matches()) {
            return null;
        }
        LocalDateTime midnight = LocalDateTime.of(year, month, day, 0, 0);
        int hour = number(time, 1);
        if (time.group(4) != null) {
            hour = hour % 12 + (time.group(4).equalsIgnoreCase("p") ? 12 : 0);
        }
        // Some systems close a day with 24:00.
        return hour > 24 ? null : midnight.plusHours(hour).plusMinutes(number(time, 2));
    }
}
