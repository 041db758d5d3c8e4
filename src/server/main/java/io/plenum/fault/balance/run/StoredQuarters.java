package io.plenum.fault.balance.run;

import io.plenum.fault.balance.QuarterMeans;
import io.plenum.fault.balance.SensorEquation;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.trend.read.HourReader;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Quarters of an hour from history, some points at a time. */
@Component
class StoredQuarters {

    private static final int AT_ONCE = 50;
    private static final Duration QUARTER = Duration.ofMinutes(15);
    /** Less of a quarter says little of the rest, seconds. */
    private static final double LEAST = 450;

    private final HourReader reader;

    StoredQuarters(HourReader reader) {
        this.reader = reader;
    }

    /**
     * @param first begins it
     * @param last ends it, itself a part of it
     */
    QuarterMeans read(List<SensorEquation> equations, LocalDate first, LocalDate last, ZoneId zone) {
        Instant from = first.atStartOfDay(zone).toInstant();
        Instant to = last.plusDays(1).atStartOfDay(zone).toInstant();
        int quarters = (int) Duration.between(from, to).dividedBy(QUARTER);
        List<Point> points =
                equations.stream().flatMap(SensorEquation::points).distinct().toList();
        Map<PointId, double[]> raw = new HashMap<>();
        for (int i = 0; i < points.size(); i += AT_ONCE) {
            List<PointId> some = points.subList(i, Math.min(points.size(), i + AT_ONCE)).stream()
                    .map(Point::id)
                    .toList();
            for (HourReader.Quarter one : reader.quarters(some, from, to)) {
                int at = (int) Duration.between(from, one.start()).dividedBy(QUARTER);
                if (at >= 0 && at < quarters && one.covered() >= LEAST) {
                    raw.computeIfAbsent(one.point(), key -> unknown(quarters))[at] = one.mean();
                }
            }
        }
        return new QuarterMeans(from, quarters, zone, points, raw);
    }

    private static double[] unknown(int quarters) {
        double[] values = new double[quarters];
        Arrays.fill(values, Double.NaN);
        return values;
    }
}
