package io.plenum.trial.scenario;

import io.plenum.point.PointId;
import io.plenum.recommendation.estimate.Evidence;
import io.plenum.recommendation.estimate.PointMeans;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A year of quarter hours made of weeks that were recorded, one after the other, over and over. */
final class TiledMeans implements PointMeans {

    private final PointMeans recorded;
    private final int steps;
    private final Map<PointId, double[]> known = new ConcurrentHashMap<>();

    TiledMeans(PointMeans recorded, int steps) {
        this.recorded = recorded;
        this.steps = steps;
    }

    static Evidence of(Evidence weeks, int days) {
        int steps = days * 96;
        return new Evidence(
                weeks.model(),
                weeks.from(),
                weeks.step(),
                steps,
                new TiledMeans(weeks.means(), steps),
                weeks.prices(),
                weeks.year(),
                weeks.defects());
    }

    @Override
    public double @Nullable [] of(PointId point) {
        double[] weeks = recorded.of(point);
        return weeks == null ? null : known.computeIfAbsent(point, id -> tiled(weeks));
    }

    private double[] tiled(double[] weeks) {
        double[] all = new double[steps];
        for (int i = 0; i < steps; i++) {
            all[i] = weeks[i % weeks.length];
        }
        return all;
    }
}
