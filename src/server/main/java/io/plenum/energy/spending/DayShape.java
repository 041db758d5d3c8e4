package io.plenum.energy.spending;

import io.plenum.energy.hours.KindHours;
import io.plenum.energy.model.WorkingWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How days of a kind share their energy among the hours: the mean of the eight weeks before, of days on which people work or of those on
 * which they do not.
 *
 * @param shares by the hour of the local clock; 1 together
 */
record DayShape(double[] shares) {

    private static final int HOURS = 24;
    private static final int DAYS = 56;

    /** Null where an hour was never measured, or nothing was used. */
    static @Nullable DayShape of(KindHours hours, LocalDate day, WorkingWeek week) {
        boolean works = week.weekday(day) <= 5;
        Instant end = day.atStartOfDay(week.zone()).toInstant();
        double[] sums = new double[HOURS];
        int[] counts = new int[HOURS];
        for (int hour = hours.index(end.minus(DAYS, ChronoUnit.DAYS)); hour < hours.index(end); hour++) {
            double used = hours.used(hour);
            int hourOfWeek = week.hourOfWeek(hours.time(hour));
            if (Double.isFinite(used) && hourOfWeek / HOURS < 5 == works) {
                sums[hourOfWeek % HOURS] += used;
                counts[hourOfWeek % HOURS]++;
            }
        }
        double[] means = new double[HOURS];
        Arrays.setAll(means, hour -> counts[hour] == 0 ? Double.NaN : sums[hour] / counts[hour]);
        double whole = Arrays.stream(means).sum();
        Arrays.setAll(means, hour -> means[hour] / whole);
        return whole > 0 ? new DayShape(means) : null;
    }
}
