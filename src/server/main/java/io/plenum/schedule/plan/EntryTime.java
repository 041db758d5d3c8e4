package io.plenum.schedule.plan;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time of the day, by the clock of the building or by the sun; as text {@code 06:30}, {@code sunrise}, {@code sunset-30}.
 *
 * @param minutes after midnight by the clock, 0 to 1440; from sunrise or sunset, −240 to 240
 */
public record EntryTime(Anchor anchor, int minutes) {

    /** From what it is counted. */
    public enum Anchor {
        CLOCK,
        SUNRISE,
        SUNSET
    }

    /** Minutes of a day. */
    public static final int DAY = 1440;
    /** Further from sunrise or sunset is another time of the day. */
    public static final int FURTHEST = 240;

    private static final int HOUR = 60;
    private static final int NOON = DAY / 2;
    /** So early is the end of an evening. */
    private static final int NIGHT = 3 * HOUR;

    private static final Pattern CLOCK = Pattern.compile("(\\d{2}):(\\d{2})");
    private static final Pattern SUN = Pattern.compile("(sunrise|sunset)([+-]\\d{1,3})?");

    public EntryTime {
        if (anchor == Anchor.CLOCK ? minutes < 0 || minutes > DAY : Math.abs(minutes) > FURTHEST) {
            throw new IllegalArgumentException("No time of the day: " + anchor + " " + minutes);
        }
    }

    public static EntryTime clock(int hour, int minute) {
        return new EntryTime(Anchor.CLOCK, hour * HOUR + minute);
    }

    /** @throws IllegalArgumentException where it is none */
    @JsonCreator
    public static EntryTime of(String text) {
        Matcher clock = CLOCK.matcher(text);
        if (clock.matches() && Integer.parseInt(clock.group(2)) < HOUR) {
            return clock(Integer.parseInt(clock.group(1)), Integer.parseInt(clock.group(2)));
        }
        Matcher sun = SUN.matcher(text);
        if (sun.matches()) {
            Anchor anchor = Anchor.valueOf(sun.group(1).toUpperCase(Locale.ROOT));
            return new EntryTime(anchor, sun.group(2) == null ? 0 : Integer.parseInt(sun.group(2)));
        }
        throw new IllegalArgumentException("No time of the day: " + text);
    }

    @JsonValue
    public String text() {
        if (anchor == Anchor.CLOCK) {
            return String.format(Locale.ROOT, "%02d:%02d", minutes / HOUR, minutes % HOUR);
        }
        String name = anchor.name().toLowerCase(Locale.ROOT);
        return minutes == 0 ? name : name + String.format(Locale.ROOT, "%+d", minutes);
    }

    /** Whether it needs to be known where the building is. */
    public boolean isBySun() {
        return anchor != Anchor.CLOCK;
    }

    /**
     * Whether an end is on the day after its begin. By the clock it is where it is not after the begin. By the sun it is by half of the day,
     * not by the day's times: {@code sunset} to {@code 22:00} lasts no night and a day where the sun sets at 22:30, it does not happen.
     */
    boolean isOnTheDayAfter(EntryTime begin) {
        if (!isBySun() && !begin.isBySun()) {
            return minutes <= begin.minutes;
        }
        return isMorning() && (!begin.isMorning() || anchor == Anchor.CLOCK && minutes < NIGHT);
    }

    private boolean isMorning() {
        return anchor == Anchor.SUNRISE || anchor == Anchor.CLOCK && minutes < NOON;
    }
}
