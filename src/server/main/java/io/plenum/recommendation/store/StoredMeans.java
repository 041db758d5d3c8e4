package io.plenum.recommendation.store;

import io.plenum.point.PointId;
import io.plenum.recommendation.estimate.PointMeans;
import io.plenum.trend.read.TrendReader;
import io.plenum.trend.read.TrendSeries;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Means from history, each point read when it is first asked for. For one thread. */
final class StoredMeans implements PointMeans {

    private final TrendReader trends;
    private final Instant from;
    private final Duration step;
    private final int steps;
    private final Map<PointId, double[]> known = new HashMap<>();

    StoredMeans(TrendReader trends, Instant from, Duration step, int steps) {
        this.trends = trends;
        this.from = from;
        this.step = step;
        this.steps = steps;
    }

    @Override
    public double @Nullable [] of(PointId point) {
        double[] means = known.computeIfAbsent(point, this::read);
        return means.length == 0 ? null : means;
    }

    private double[] read(PointId point) {
        TrendSeries series = trends.read(point, from, from.plus(step.multipliedBy(steps)), steps + 1);
        double[] means = new double[steps];
        int[] counts = new int[steps];
        for (int i = 0; i < series.times().length; i++) {
            int at = (int) Math.floorDiv(series.times()[i] - from.toEpochMilli(), step.toMillis());
            if (at >= 0 && at < steps && !Double.isNaN(series.mean()[i])) {
                means[at] += series.mean()[i];
                counts[at]++;
            }
        }
        boolean any = false;
        for (int i = 0; i < steps; i++) {
            any |= counts[i] > 0;
            means[i] = counts[i] == 0 ? Double.NaN : means[i] / counts[i];
        }
        return any ? means : Arrays.copyOf(means, 0);
    }
}
