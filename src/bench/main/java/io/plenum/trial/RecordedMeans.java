package io.plenum.trial;

import io.plenum.emulator.EmulatedPoint;
import io.plenum.emulator.aula.AulaHouse;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.recommendation.estimate.Defect;
import io.plenum.recommendation.estimate.Evidence;
import io.plenum.recommendation.estimate.PointMeans;
import io.plenum.site.BuildingModel;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Quarter-hour means of the virtual building as its controllers tell them: a value changes when it moved by its increment. */
public final class RecordedMeans implements PointMeans {

    private static final Duration STEP = Duration.ofMinutes(15);
    private static final int MINUTES = 15;

    private final Map<PointId, double[]> series = new HashMap<>();
    private final Instant from;
    private final int steps;
    private final double[] last;

    private RecordedMeans(AulaHouse building, int days) {
        from = building.now();
        steps = days * 96;
        last = new double[building.points().size()];
        Arrays.fill(last, Double.NaN);
    }

    /** Runs the building on by so many days. */
    public static RecordedMeans of(AulaHouse building, BuildingModel model, int days) {
        RecordedMeans record = new RecordedMeans(building, days);
        double[][] kept = record.kept(building, model);
        for (int step = 0; step < record.steps; step++) {
            double[] means = record.quarter(building, record.from.plus(STEP.multipliedBy(step)));
            for (int i = 0; i < means.length; i++) {
                if (kept[i].length > 0) {
                    kept[i][step] = means[i];
                }
            }
        }
        return record;
    }

    private double[][] kept(AulaHouse building, BuildingModel model) {
        double[][] kept = new double[building.points().size()][0];
        for (EmulatedPoint point : building.points()) {
            Point known = model.point(point.key());
            if (known != null) {
                kept[point.index()] = new double[steps];
                series.put(known.id(), kept[point.index()]);
            }
        }
        return kept;
    }

    private double[] quarter(AulaHouse building, Instant start) {
        List<EmulatedPoint> points = building.points();
        double[] sums = new double[points.size()];
        for (int minute = 1; minute <= MINUTES; minute++) {
            building.tick(start.plusSeconds(60L * minute));
            double[] values = building.snapshot();
            for (int i = 0; i < sums.length; i++) {
                boolean moved = !(Math.abs(values[i] - last[i]) < points.get(i).increment());
                last[i] = moved ? values[i] : last[i];
                sums[i] += last[i] / MINUTES;
            }
        }
        return sums;
    }

    @Override
    public double @Nullable [] of(PointId point) {
        return series.get(point);
    }

    public Evidence evidence(BuildingModel model, List<Defect> defects) {
        return new Evidence(model, from, STEP, steps, this, null, List.of(), defects);
    }
}
