package io.plenum.fault;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The trend of one air handler on a grid of one minute, in the building's local time. A missing value is NaN.
 *
 * @param start the midnight with which the grid begins
 * @param minutes its length
 * @param values °C, 0 to 1, Pa; a point that the export lacks has no entry
 */
public record AhuTrend(LocalDateTime start, int minutes, Map<AhuPoint, double[]> values) {

    public static final int DAY = 1440;

    public boolean has(AhuPoint point) {
        return values.containsKey(point);
    }

    public boolean hasAll(Set<AhuPoint> points) {
        return values.keySet().containsAll(points);
    }

    public double at(AhuPoint point, int minute) {
        double[] series = values.get(point);
        return series == null ? Double.NaN : series[minute];
    }

    public int days() {
        return (minutes + DAY - 1) / DAY;
    }

    public LocalDate day(int number) {
        return start.toLocalDate().plusDays(number);
    }

    /** Whether anything at all was recorded at this minute. */
    public boolean recorded(int minute) {
        return values.values().stream().anyMatch(series -> !Double.isNaN(series[minute]));
    }

    /** Whether the supply fan runs; an export without its status and speed leaves the occupied hours. */
    public boolean running(int minute) {
        if (has(AhuPoint.FAN)) {
            return at(AhuPoint.FAN, minute) > 0.5;
        }
        if (has(AhuPoint.FAN_SPEED)) {
            return at(AhuPoint.FAN_SPEED, minute) > 0.05;
        }
        return recorded(minute) && (!has(AhuPoint.OCCUPIED) || at(AhuPoint.OCCUPIED, minute) > 0.5);
    }

    /** Occupied hours while the fan runs; without an occupancy point, whenever it runs. */
    public boolean occupied(int minute) {
        return running(minute) && (!has(AhuPoint.OCCUPIED) || at(AhuPoint.OCCUPIED, minute) > 0.5);
    }

    /** Rolling means of the last five minutes, as Guideline 36 evaluates them; statuses stay as they are. */
    public AhuTrend smoothed() {
        Map<AhuPoint, double[]> means = new EnumMap<>(AhuPoint.class);
        values.forEach((point, series) ->
                means.put(point, point.kind() == AhuPoint.Kind.STATUS ? series : Series.rollingMean(series, 5)));
        return new AhuTrend(start, minutes, means);
    }

    /** The quantile of a point over the occupied hours, NaN without any. */
    public double occupiedQuantile(AhuPoint point, double share) {
        double[] series = values.getOrDefault(point, new double[0]);
        double[] chosen = Stream.iterate(0, i -> i < series.length, i -> i + 1)
                .filter(i -> occupied(i) && !Double.isNaN(series[i]))
                .mapToDouble(i -> series[i])
                .toArray();
        Arrays.sort(chosen);
        return chosen.length == 0 ? Double.NaN : chosen[(int) Math.round(share * (chosen.length - 1))];
    }
}
