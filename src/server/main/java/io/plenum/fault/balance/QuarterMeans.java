package io.plenum.fault.balance;

import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.site.role.PointMeaning;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Means of points over the quarters of an hour of some days. */
public final class QuarterMeans {

    private static final Duration QUARTER = Duration.ofMinutes(15);

    private final Map<PointId, double[]> values = new HashMap<>();
    private final LocalDate[] days;
    private final int[] hours;

    /**
     * @param from begin of the first quarter
     * @param zone of the building
     * @param raw by point, in the point's own unit, NaN where nothing trustworthy is known
     */
    public QuarterMeans(Instant from, int quarters, ZoneId zone, Collection<Point> points, Map<PointId, double[]> raw) {
        days = new LocalDate[quarters];
        hours = new int[quarters];
        for (int i = 0; i < quarters; i++) {
            ZonedDateTime local = from.plus(QUARTER.multipliedBy(i)).atZone(zone);
            days[i] = local.toLocalDate();
            hours[i] = local.getHour();
        }
        for (Point point : points) {
            double[] of = raw.get(point.id());
            if (of != null) {
                values.put(
                        point.id(),
                        PointMeaning.conversion(point).apply(Arrays.copyOf(of, Math.min(of.length, quarters))));
            }
        }
    }

    public int quarters() {
        return days.length;
    }

    double value(Point point, int quarter) {
        double[] of = values.get(point.id());
        return of == null || quarter >= of.length ? Double.NaN : of[quarter];
    }

    LocalDate day(int quarter) {
        return days[quarter];
    }

    int hour(int quarter) {
        return hours[quarter];
    }

    /** The mean of a point over a day, in the units of analyses; NaN where nothing is known. */
    double mean(Point point, LocalDate day) {
        double sum = 0;
        int known = 0;
        for (int i = 0; i < days.length; i++) {
            double value = days[i].equals(day) ? value(point, i) : Double.NaN;
            if (!Double.isNaN(value)) {
                sum += value;
                known++;
            }
        }
        return known == 0 ? Double.NaN : sum / known;
    }
}
