package io.plenum.tabular.time;

import org.jspecify.annotations.Nullable;

/** A date while it is read: 2026-03-31, 31.03.26, 03/31/2026, 31-Mar-26, Mar 31, 2026, 20260331. */
final class DateScan {

    private final int[] numbers = new int[3];
    private final int[] widths = new int[3];
    private int count;
    private int month;
    /** How many numbers stood before the month's name. */
    private int before;

    private char mark;

    boolean isBegun() {
        return count > 0 || month > 0;
    }

    boolean isDone() {
        return count == 3 || (count == 2 && month > 0);
    }

    /** Whether the month's name was read and the number behind it is still to come. */
    boolean isMonthLast() {
        return month > 0 && before == count;
    }

    /** Whether the word names a month, and the date lacked one. */
    boolean month(String word) {
        Integer found = month > 0 || count > 2 ? null : DateWords.month(word);
        if (found == null) {
            return false;
        }
        month = found;
        before = count;
        return true;
    }

    /** Reads a number and the mark behind it; not after {@code from} where it belongs to no date. */
    int read(String text, int from, int end, ClockScan clock) {
        int width = end - from;
        if (isDone()) {
            return compactClock(text, from, end, clock);
        }
        if (width > 4) {
            return count == 0 && month == 0 ? compact(text, from, end, clock) : from;
        }
        if (width == 3) {
            return from;
        }
        numbers[count] = Integer.parseInt(text, from, end, 10);
        widths[count++] = width;
        return isDone() || end >= text.length() ? end : separator(text, end);
    }

    private int separator(String text, int end) {
        char next = text.charAt(end);
        if ("-/.".indexOf(next) >= 0) {
            mark = mark == 0 ? next : mark;
            return end + 1;
        }
        // a date of numbers alone has no blanks in it
        return next == ' ' || next == ',' || Character.isLetter(next) ? end : -1;
    }

    private int compact(String text, int from, int end, ClockScan clock) {
        int width = end - from;
        if (width != 8 && width != 10 && width != 12 && width != 14) {
            return from;
        }
        numbers[0] = Integer.parseInt(text, from, from + 4, 10);
        numbers[1] = Integer.parseInt(text, from + 4, from + 6, 10);
        numbers[2] = Integer.parseInt(text, from + 6, from + 8, 10);
        widths[0] = 4;
        count = 3;
        boolean plausible =
                numbers[0] >= 1970 && numbers[0] < 2100 && numbers[1] >= 1 && numbers[1] <= 12 && numbers[2] <= 31;
        return plausible && (width == 8 || clock(text, from + 8, end, clock)) ? end : from;
    }

    private static boolean clock(String text, int from, int end, ClockScan clock) {
        int minutes = end - from >= 4 ? Integer.parseInt(text, from + 2, from + 4, 10) : 0;
        int seconds = end - from >= 6 ? Integer.parseInt(text, from + 4, from + 6, 10) : 0;
        return clock.set(Integer.parseInt(text, from, from + 2, 10), minutes, seconds);
    }

    /** Behind a compact date: 20260331 1405, 20260331T140500. */
    private int compactClock(String text, int from, int end, ClockScan clock) {
        boolean possible = widths[0] == 4 && mark == 0 && !clock.isKnown() && (end - from == 4 || end - from == 6);
        if (possible && clock(text, from, end, clock)) {
            return end;
        }
        // Date.toString() has its year at the end, and so has 14:05 31/03/2026
        return from;
    }

    ScannedTime.@Nullable DateParts parts() {
        if (month > 0) {
            return named();
        }
        if (count != 3 || (widths[0] != 4 && mark == 0)) {
            return null;
        }
        if (widths[0] == 4) {
            return widths[1] <= 2 && widths[2] <= 2 ? known(numbers[0], numbers[1], numbers[2]) : null;
        }
        boolean year = widths[2] == 4 || widths[2] == 2;
        return widths[0] <= 2 && widths[1] <= 2 && year
                ? new ScannedTime.DateParts(numbers[0], numbers[1], numbers[2], false, mark == '.', widths[2] == 2)
                : null;
    }

    private ScannedTime.@Nullable DateParts named() {
        if (count != 2 || before == 2) {
            return null;
        }
        boolean yearFirst = before == 1 && (widths[0] == 4 || numbers[0] > 31);
        int year = yearFirst ? 0 : 1;
        return known(
                widths[year] == 2 ? numbers[year] + (numbers[year] < 70 ? 2000 : 1900) : numbers[year],
                month,
                numbers[1 - year]);
    }

    private static ScannedTime.DateParts known(int year, int month, int day) {
        return new ScannedTime.DateParts(year, month, day, true, false, false);
    }
}
