package io.plenum.twin.ui;

import io.plenum.web.language.Languages;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a moment of the past as people write it: {@code 14:30}, {@code yesterday 8:00}, {@code gestern 8:00}, {@code mon 7:15}, {@code 2026-11-28 9:00}. */
final class PastTimeParser {

    private static final Pattern WRITTEN =
            Pattern.compile("(?:(?<day>\\p{L}+|\\d{4}-\\d{2}-\\d{2})\\s+)?(?<hour>\\d{1,2}):(?<minute>\\d{2})");

    private PastTimeParser() {}

    /**
     * The last such moment before now.
     *
     * @param zone by whose clocks it is meant
     * @return null where the words are no moment, or one that has not been yet
     */
    static @Nullable Instant parse(String words, Instant now, ZoneId zone) {
        Matcher written = WRITTEN.matcher(words.strip().toLowerCase(Locale.ROOT));
        if (!written.matches()) {
            return null;
        }
        int hour = Integer.parseInt(written.group("hour"));
        int minute = Integer.parseInt(written.group("minute"));
        LocalDate today = LocalDate.ofInstant(now, zone);
        String said = written.group("day");
        LocalDate day = said == null ? today : day(said, today);
        if (day == null || hour > 23 || minute > 59) {
            return null;
        }
        Instant moment = day.atTime(LocalTime.of(hour, minute)).atZone(zone).toInstant();
        if (moment.isBefore(now)) {
            return moment;
        }
        // Of today's hours only those that have been can be meant.
        return said == null ? day.minusDays(1).atTime(hour, minute).atZone(zone).toInstant() : null;
    }

    private static @Nullable LocalDate day(String said, LocalDate today) {
        return switch (said) {
            case "today", "heute" -> today;
            case "yesterday", "gestern", "hier" -> today.minusDays(1);
            default -> Character.isDigit(said.charAt(0)) ? date(said) : weekday(said, today);
        };
    }

    private static @Nullable LocalDate date(String said) {
        int month = Integer.parseInt(said.substring(5, 7));
        int day = Integer.parseInt(said.substring(8));
        LocalDate first =
                month >= 1 && month <= 12 ? LocalDate.of(Integer.parseInt(said.substring(0, 4)), month, 1) : null;
        return first == null || day < 1 || day > first.lengthOfMonth() ? null : first.withDayOfMonth(day);
    }

    /** The last one, today's among them; by at least its first two letters. */
    private static @Nullable LocalDate weekday(String said, LocalDate today) {
        for (DayOfWeek day : DayOfWeek.values()) {
            for (Locale language : Languages.all()) {
                String name = day.getDisplayName(TextStyle.FULL, language).toLowerCase(Locale.ROOT);
                if (said.length() >= 2 && name.startsWith(said)) {
                    return today.with(TemporalAdjusters.previousOrSame(day));
                }
            }
        }
        return null;
    }
}
