package io.plenum.tabular.time;

import io.plenum.tabular.text.Digits;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads a time from left to right: a date in numbers or with the month's name, a clock of 12 or 24 hours, what stands between them,
 * and the zone. Whether there is such a day is not asked here; what does not belong to a time makes the text none.
 */
public final class TimeScanner {

    private static final int LONGEST = 64;

    private final String text;
    private final DateScan date = new DateScan();
    private final ClockScan clock = new ClockScan();
    private List<ZoneId> zones = List.of();
    private int at;

    private TimeScanner(String text) {
        this.text = text;
    }

    /** Null for what has not the shape of a time. */
    public static @Nullable ScannedTime scan(String cell) {
        if (cell.isEmpty() || cell.length() > LONGEST || !hasDigits(cell)) {
            return null;
        }
        return new TimeScanner(cell).scan();
    }

    private static boolean hasDigits(String cell) {
        char first = cell.charAt(0);
        return Digits.is(first) || (Character.isLetter(first) && cell.chars().anyMatch(c -> c >= '0' && c <= '9'));
    }

    private @Nullable ScannedTime scan() {
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean good = Digits.is(c) ? number() : Character.isLetter(c) ? word() : sign(c);
            if (!good) {
                return null;
            }
        }
        ScannedTime.@Nullable DateParts parts = date.parts();
        if (parts == null && (date.isBegun() || !clock.isKnown())) {
            return null;
        }
        return new ScannedTime(parts, clock.time(), clock.isMidnightAfter(), clock.halfDays(), zones);
    }

    private boolean number() {
        int end = Digits.end(text, at);
        char next = end < text.length() ? text.charAt(end) : ' ';
        boolean isClock = !clock.isKnown() && end - at <= 2 && (next == ':' || isMark(next, end));
        int after = isClock ? clock.read(text, at) : date.read(text, at, end, clock);
        boolean read = after > at;
        at = Math.max(at, after);
        return read;
    }

    /** 14h05, and behind a date 14.05. */
    private boolean isMark(char next, int end) {
        boolean before = Digits.at(text, end + 1);
        return before && (next == 'h' || next == 'H' || (next == '.' && date.isDone()));
    }

    private boolean word() {
        int end = at;
        while (end < text.length() && (Character.isLetter(text.charAt(end)) || isRegionMark(text.charAt(end)))) {
            end++;
        }
        String word = text.substring(at, end);
        String small = word.toLowerCase(Locale.ROOT);
        int dots = clock.halfDay(text, at);
        if (dots > at) {
            at = dots;
            return true;
        }
        boolean known =
                date.month(small) || (DateWords.isWeekday(small) && !clock.isKnown()) || DateWords.isBetween(small);
        at = end;
        if (known) {
            at += isAt('.') ? 1 : 0;
            at += date.isMonthLast() && (isAt('-') || isAt('/')) ? 1 : 0;
            return true;
        }
        return clock.isKnown() && zone(word);
    }

    private boolean isRegionMark(char c) {
        return clock.isKnown() && (c == '/' || c == '_');
    }

    private boolean isAt(char c) {
        return at < text.length() && text.charAt(at) == c;
    }

    /** Letters, perhaps with an offset behind them: UTC+01:00. */
    private boolean zone(String word) {
        int end = at;
        if (end < text.length() && (text.charAt(end) == '+' || text.charAt(end) == '-')) {
            end = offsetEnd(end);
        }
        List<ZoneId> found = zones.isEmpty() ? ZoneLetters.of(word + text.substring(at, end)) : null;
        at = end;
        zones = found == null ? zones : found;
        return found != null;
    }

    private int offsetEnd(int from) {
        int end = from + 1;
        while (end < text.length() && (Digits.is(text.charAt(end)) || text.charAt(end) == ':')) {
            end++;
        }
        return end;
    }

    private boolean sign(char c) {
        if (clock.isKnown() && (c == '+' || c == '-' || c == '\u2212')) {
            int end = offsetEnd(at);
            List<ZoneId> found = ZoneLetters.of(text.substring(at, end).replace('\u2212', '-'));
            at = end;
            zones = found == null ? zones : found;
            return found != null;
        }
        if (c == '[' && clock.isKnown()) {
            int end = text.indexOf(']', at);
            String region = end < 0 ? "" : text.substring(at + 1, end);
            at = end < 0 ? at : end + 1;
            return end > 0 && region.contains("/");
        }
        at++;
        return c == ' '
                || c == ','
                || c == '\u00A0'
                || c == '\u202F'
                || (c == '.' && date.isBegun())
                || (c == ':' && date.isDone())
                || ((c == '(' || c == ')') && clock.isKnown());
    }
}
