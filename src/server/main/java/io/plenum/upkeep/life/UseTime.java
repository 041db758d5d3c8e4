package io.plenum.upkeep.life;

import io.plenum.upkeep.ConditionDay;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Wear goes with use: a chiller does not wear in winter. Time by which a path is followed, in days of average use; it goes on as it did a year
 * ago. Where hours are not counted, or no whole year of them is known, these are days of the calendar.
 */
final class UseTime {

    private static final int YEAR = 365;

    /** Days between the first and the last figure below which no pace of use is known. */
    private static final int LEAST = 60;

    private final NavigableMap<Long, Double> hours = new TreeMap<>();
    private final boolean counted;
    private final double yearly;
    private final long last;

    UseTime(Life life, LocalDate today) {
        life.days().stream()
                .filter(day -> Double.isFinite(day.hours()))
                .forEach(day -> hours.put(day.day().toEpochDay(), day.hours()));
        last = hours.isEmpty() ? 0 : hours.lastKey();
        yearly = hours.isEmpty() ? 0 : at(last) - at(last - YEAR);
        counted = hours.size() == life.days().size()
                && life.age(today) >= YEAR
                && last - hours.firstKey() >= LEAST
                && yearly > 0;
    }

    /** Hours up to a day; between days that have a figure they are taken as even, before the first there were none. */
    private double at(long day) {
        Map.Entry<Long, Double> before = hours.floorEntry(day);
        Map.Entry<Long, Double> after = hours.ceilingEntry(day);
        if (before == null || after == null) {
            return before == null ? hours.firstEntry().getValue() : before.getValue();
        }
        double span = after.getKey() - before.getKey();
        return span == 0
                ? before.getValue()
                : before.getValue() + (after.getValue() - before.getValue()) * (day - before.getKey()) / span;
    }

    /** Days of average use between two figures. */
    double between(ConditionDay from, ConditionDay to) {
        return counted
                ? (to.hours() - from.hours()) / yearly * YEAR
                : to.day().toEpochDay() - from.day().toEpochDay();
    }

    /** Days of average use from the last figure on. */
    private double sinceLast(double days) {
        double years = Math.floor(days / YEAR);
        double rest = days - years * YEAR;
        long whole = (long) rest;
        double begin = at(last - YEAR);
        double low = at(last - YEAR + whole);
        double high = at(last - YEAR + whole + 1);
        return years * YEAR + (low + (high - low) * (rest - whole) - begin) / yearly * YEAR;
    }

    /**
     * Days of average use in the days to come.
     *
     * @param passed days since the last figure
     */
    double ahead(double passed, double days) {
        return counted ? sinceLast(passed + days) - sinceLast(passed) : days;
    }
}
