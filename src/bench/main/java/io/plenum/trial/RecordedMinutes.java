package io.plenum.trial;

import io.plenum.emulator.EmulatedPoint;
import io.plenum.emulator.aula.AulaHouse;
import io.plenum.fault.monitor.PointGrids;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.site.BuildingModel;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The virtual building's minutes as its controllers tell them: a value changes when it moved by its increment. */
final class RecordedMinutes implements PointGrids {

    private final Instant start;
    private final int minutes;
    private final Map<PointId, float[]> series = new HashMap<>();

    private RecordedMinutes(Instant start, int minutes) {
        this.start = start;
        this.minutes = minutes;
    }

    /** Runs the building on by so many days. */
    static RecordedMinutes of(AulaHouse building, BuildingModel model, int days) {
        RecordedMinutes record = new RecordedMinutes(building.now(), days * 1440);
        List<EmulatedPoint> points = building.points();
        float[][] kept = new float[points.size()][];
        for (EmulatedPoint point : points) {
            Point known = model.point(point.key());
            if (known != null) {
                kept[point.index()] = new float[record.minutes];
                record.series.put(known.id(), kept[point.index()]);
            }
        }
        double[] last = new double[points.size()];
        Arrays.fill(last, Double.NaN);
        for (int minute = 0; minute < record.minutes; minute++) {
            building.tick(record.start.plus(Duration.ofMinutes(minute)));
            double[] values = building.snapshot();
            for (int i = 0; i < last.length; i++) {
                boolean moved = !(Math.abs(values[i] - last[i]) < points.get(i).increment());
                last[i] = moved ? values[i] : last[i];
                if (kept[i] != null) {
                    kept[i][minute] = (float) last[i];
                }
            }
        }
        return record;
    }

    /** With what follows. */
    RecordedMinutes and(RecordedMinutes later) {
        RecordedMinutes joined = new RecordedMinutes(start, minutes + later.minutes);
        series.forEach((point, values) -> {
            float[] all = Arrays.copyOf(values, joined.minutes);
            System.arraycopy(later.series.getOrDefault(point, new float[0]), 0, all, minutes, later.minutes);
            joined.series.put(point, all);
        });
        return joined;
    }

    @Override
    public Map<PointId, double[]> read(Collection<PointId> wanted, Instant from, int length) {
        int first = (int) Duration.between(start, from).toMinutes();
        Map<PointId, double[]> grids = new HashMap<>();
        for (PointId point : wanted) {
            float[] kept = series.getOrDefault(point, new float[0]);
            double[] grid = new double[length];
            for (int i = 0; i < length; i++) {
                int at = first + i;
                grid[i] = at < 0 || at >= kept.length ? Double.NaN : kept[at];
            }
            grids.put(point, grid);
        }
        return grids;
    }
}
