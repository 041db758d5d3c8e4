package io.plenum.comfort.score;

import io.plenum.point.PointId;
import io.plenum.point.Quality;
import io.plenum.trend.read.TrendReader;
import io.plenum.trend.read.TrendSeries;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Means of whole hours, out of the rollups where they are ready. */
@Component
class HourlyMeans {

    private static final long HOUR = Duration.ofHours(1).toMillis();

    private final TrendReader trends;

    HourlyMeans(TrendReader trends) {
        this.trends = trends;
    }

    /**
     * @param from a whole hour
     * @return for each point so many means, NaN for an hour in which nothing was heard or that cannot be trusted all through
     */
    Map<PointId, double[]> read(List<PointId> points, Instant from, int hours) {
        Map<PointId, double[]> means = new HashMap<>();
        if (!points.isEmpty() && hours > 0) {
            Instant to = from.plus(Duration.ofHours(hours));
            // one column more than hours makes each column an hour
            trends.read(points, from, to, hours + 1)
                    .forEach((point, series) -> means.put(point, means(series, from.toEpochMilli(), hours)));
        }
        return means;
    }

    private static double[] means(TrendSeries series, long from, int hours) {
        double[] found = new double[hours];
        Arrays.fill(found, Double.NaN);
        for (int i = 0; i < series.times().length; i++) {
            long hour = Math.floorDiv(series.times()[i] - from, HOUR);
            if (hour >= 0 && hour < hours && trusted(series.quality()[i])) {
                found[(int) hour] = series.mean()[i];
            }
        }
        return found;
    }

    private static boolean trusted(int quality) {
        return quality != TrendSeries.GAP && Quality.ofCode(quality).isLive();
    }
}
