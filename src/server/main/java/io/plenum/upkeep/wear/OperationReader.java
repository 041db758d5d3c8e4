package io.plenum.upkeep.wear;

import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.trend.read.HourReader;
import io.plenum.trend.read.HourReader.Quarter;
import io.plenum.upkeep.condition.ConditionBinding;
import io.plenum.upkeep.condition.ConditionInput;
import io.plenum.upkeep.condition.OperationDay;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Reads how equipment was run, in means over quarters of an hour. */
@Component
class OperationReader {

    private static final Duration QUARTER = Duration.ofMinutes(15);

    /** Of a quarter of which less is known, the mean may be that of another time. Seconds. */
    private static final double LEAST_COVER = 600;

    private final HourReader hours;

    OperationReader(HourReader hours) {
        this.hours = hours;
    }

    /** By binding the days from one to before another; those too of which nothing is known. */
    Map<ConditionBinding, List<OperationDay>> read(
            List<ConditionBinding> bindings, LocalDate from, LocalDate to, ZoneId zone) {
        Instant begin = from.atStartOfDay(zone).toInstant();
        Instant end = to.atStartOfDay(zone).toInstant();
        List<PointId> points = bindings.stream()
                .flatMap(one -> one.allPoints().stream())
                .map(Point::id)
                .distinct()
                .toList();
        Map<PointId, double[]> means = new HashMap<>();
        int steps = Math.toIntExact(Duration.between(begin, end).dividedBy(QUARTER));
        for (Quarter quarter : hours.quarters(points, begin, end)) {
            int at = Math.toIntExact(Duration.between(begin, quarter.start()).dividedBy(QUARTER));
            if (quarter.covered() >= LEAST_COVER && at >= 0 && at < steps) {
                series(means, quarter.point(), steps)[at] = quarter.mean();
            }
        }
        Map<ConditionBinding, List<OperationDay>> all = new IdentityHashMap<>();
        bindings.forEach(one -> all.put(one, days(one, means, steps, from, to, zone)));
        return all;
    }

    private static double[] series(Map<PointId, double[]> means, PointId point, int steps) {
        return means.computeIfAbsent(point, key -> {
            double[] unknown = new double[steps];
            Arrays.fill(unknown, Double.NaN);
            return unknown;
        });
    }

    private static List<OperationDay> days(
            ConditionBinding binding,
            Map<PointId, double[]> means,
            int steps,
            LocalDate from,
            LocalDate to,
            ZoneId zone) {
        Map<ConditionInput, double[]> inputs = new EnumMap<>(ConditionInput.class);
        binding.points().forEach((input, points) -> {
            double[] sum = new double[steps];
            for (Point point : points) {
                double[] one = series(means, point.id(), steps);
                for (int i = 0; i < steps; i++) {
                    sum[i] += ConditionInput.value(input, point, one[i]);
                }
            }
            inputs.put(input, sum);
        });
        List<OperationDay> days = new ArrayList<>();
        Instant begin = from.atStartOfDay(zone).toInstant();
        for (LocalDate day = from; day.isBefore(to); day = day.plusDays(1)) {
            int first = step(begin, day, zone);
            int last = step(begin, day.plusDays(1), zone);
            Map<ConditionInput, double[]> own = new EnumMap<>(ConditionInput.class);
            inputs.forEach((input, all) -> own.put(input, Arrays.copyOfRange(all, first, last)));
            days.add(new OperationDay(day, own));
        }
        return days;
    }

    private static int step(Instant begin, LocalDate day, ZoneId zone) {
        return Math.toIntExact(
                Duration.between(begin, day.atStartOfDay(zone).toInstant()).dividedBy(QUARTER));
    }

    /** Of one binding alone. */
    List<OperationDay> read(ConditionBinding binding, LocalDate from, LocalDate to, ZoneId zone) {
        return Objects.requireNonNull(read(List.of(binding), from, to, zone).get(binding));
    }
}
