package io.plenum.command.durability;

import io.plenum.command.Holder;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * At a time of the day, as schedules do.
 *
 * @param zone of the building
 * @param at local time at which it may begin
 * @param length until it has happened
 * @param probability of each day of the week, Monday first; 0 on days on which it does not
 */
record TimeOfDayPattern(ZoneId zone, LocalTime at, Duration length, List<Double> probability)
        implements TakeoverPattern {

    static boolean workday(DayOfWeek day) {
        return day.getValue() <= DayOfWeek.FRIDAY.getValue();
    }

    /** With the same probability on all working days, or on all others. */
    static TimeOfDayPattern of(ZoneId zone, LocalTime at, Duration length, boolean workdays, double probability) {
        List<Double> days = Arrays.stream(DayOfWeek.values())
                .map(day -> workday(day) == workdays ? probability : 0.0)
                .toList();
        return new TimeOfDayPattern(zone, at, length, days);
    }

    @Override
    public List<TakeWindow> windows(Instant since, Instant until) {
        List<TakeWindow> windows = new ArrayList<>();
        LocalDate last = until.atZone(zone).toLocalDate();
        for (LocalDate day = since.atZone(zone).toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
            double chance = probability.get(day.getDayOfWeek().getValue() - 1);
            Instant from = day.atTime(at).atZone(zone).toInstant();
            if (chance > 0 && from.isAfter(since) && from.isBefore(until)) {
                windows.add(new TakeWindow(from, from.plus(length), chance, Holder.Kind.SCHEDULE));
            }
        }
        return windows;
    }
}
