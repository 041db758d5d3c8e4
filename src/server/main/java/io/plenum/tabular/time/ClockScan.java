package io.plenum.tabular.time;

import io.plenum.tabular.text.Digits;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** A clock time while it is read: 14:05, 14:05:30.250, 2:05 PM, 14h05, 24:00. */
final class ClockScan {

    private int hour = -1;
    private int minute;
    private int second;
    private int nano;
    private int halfDay;

    boolean isKnown() {
        return hour >= 0;
    }

    boolean isMidnightAfter() {
        return hour == 24;
    }

    boolean halfDays() {
        return halfDay != 0;
    }

    /** Behind what was read; not after {@code from} where it is no clock time. */
    int read(String text, int from) {
        int colon = Digits.end(text, from);
        int minutes = Digits.end(text, colon + 1);
        if (minutes - colon != 3 || colon - from > 2) {
            return from;
        }
        hour = Integer.parseInt(text, from, colon, 10);
        minute = Integer.parseInt(text, colon + 1, minutes, 10);
        int at = seconds(text, minutes, text.charAt(colon));
        boolean good = minute < 60 && second <= 60 && (hour < 24 || (hour == 24 && minute == 0 && second == 0));
        second = Math.min(second, 59);
        return good ? at : from;
    }

    private int seconds(String text, int from, char mark) {
        if (from >= text.length() || text.charAt(from) != (mark == '.' ? '.' : ':')) {
            return from;
        }
        int end = Digits.end(text, from + 1);
        if (end - from != 3) {
            return from;
        }
        second = Integer.parseInt(text, from + 1, end, 10);
        return fraction(text, end);
    }

    private int fraction(String text, int from) {
        boolean mark = from + 1 < text.length() && ".,:".indexOf(text.charAt(from)) >= 0;
        int end = mark ? Digits.end(text, from + 1) : from;
        int digits = end - from - 1;
        if (!mark || digits < 1 || digits > 9) {
            return from;
        }
        nano = Integer.parseInt(text, from + 1, end, 10) * (int) Math.pow(10, 9 - digits);
        return end;
    }

    /** Hours and minutes without a mark between them, as behind a compact date. */
    boolean set(int hours, int minutes, int seconds) {
        boolean good = hours < 24 || (hours == 24 && minutes == 0 && seconds == 0);
        if (good && minutes < 60 && seconds < 60) {
            hour = hours;
            minute = minutes;
            second = seconds;
            return true;
        }
        return false;
    }

    /** AM or PM in its spellings; behind it, or {@code from} where the text has none here. */
    int halfDay(String text, int from) {
        if (hour < 0 || halfDay != 0) {
            return from;
        }
        for (String spelling :
                new String[] {"a.m.", "p.m.", "a. m.", "p. m.", "am", "pm", "vorm.", "nachm.", "a", "p"}) {
            int end = from + spelling.length();
            boolean here = text.regionMatches(true, from, spelling, 0, spelling.length())
                    && (end >= text.length() || !Character.isLetter(text.charAt(end)));
            if (here) {
                halfDay = spelling.startsWith("p") || spelling.startsWith("n") ? 2 : 1;
                return hour == 24 || (halfDay == 1 && hour > 12) ? from : end;
            }
        }
        return from;
    }

    @Nullable
    LocalTime time() {
        if (hour < 0) {
            return null;
        }
        int inDay = halfDay == 0 || hour > 12 ? hour % 24 : hour % 12 + (halfDay == 2 ? 12 : 0);
        return LocalTime.of(inDay, minute, second, nano);
    }
}
