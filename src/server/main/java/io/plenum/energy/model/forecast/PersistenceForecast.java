package io.plenum.energy.model.forecast;

import io.plenum.energy.model.MeterHours;
import io.plenum.energy.model.WorkingWeek;
import java.time.Duration;
import java.time.ZonedDateTime;

/** The guess that costs nothing: what was read at the same time a week ago, or on the latest like day before where a holiday is one of both. */
final class PersistenceForecast {

    private static final int WEEK = 7;
    private static final int MOST_DAYS = 35;

    private PersistenceForecast() {}

    /** kWh; NaN where nothing was read then. */
    static double of(MeterHours hours, WorkingWeek week, int hour) {
        ZonedDateTime time = hours.time(hour).atZone(week.zone());
        int weekday = week.weekday(time.toLocalDate());
        for (int days = WEEK; days <= MOST_DAYS; days++) {
            ZonedDateTime before = time.minusDays(days);
            if (week.weekday(before.toLocalDate()) == weekday) {
                long at = Duration.between(hours.start(), before).toHours();
                return at < 0 || before.toInstant().isBefore(hours.start()) ? Double.NaN : hours.energy()[(int) at];
            }
        }
        return Double.NaN;
    }

    /** The hours from one on. */
    static double[] of(MeterHours hours, WorkingWeek week, int from, int to) {
        double[] before = new double[to - from];
        for (int hour = from; hour < to; hour++) {
            before[hour - from] = of(hours, week, hour);
        }
        return before;
    }
}
