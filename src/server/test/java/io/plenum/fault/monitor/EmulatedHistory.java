package io.plenum.fault.monitor;

import io.plenum.emulator.EmulatedPoint;
import io.plenum.emulator.PointAddress;
import io.plenum.emulator.aula.AulaHouse;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.site.SiteModel;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** The virtual building's past, minute by minute, as its controllers tell it: a value changes when it moved by its increment. */
final class EmulatedHistory implements PointGrids {

    private final Instant start;
    private final int minutes;
    private final Map<PointId, float[]> series = new HashMap<>();

    /** Runs the house; before each minute {@code deeds} may break or mend something. */
    EmulatedHistory(
            AulaHouse house, SiteModel model, List<MonitoredEquipment> monitored, int days, Consumer<Instant> deeds) {
        this.start = house.now();
        this.minutes = days * 1440;
        monitored.forEach(subject -> subject.ids().forEach(id -> series.put(id, new float[minutes])));
        EmulatedPoint[] points = house.points().stream()
                .filter(point -> series.containsKey(id(model, point)))
                .toArray(EmulatedPoint[]::new);
        float[][] kept = Arrays.stream(points)
                .map(point -> Objects.requireNonNull(series.get(id(model, point))))
                .toArray(float[][]::new);
        double[] last = new double[points.length];
        Arrays.fill(last, Double.NaN);
        for (int minute = 0; minute < minutes; minute++) {
            Instant time = start.plus(Duration.ofMinutes(minute));
            deeds.accept(time);
            house.tick(time);
            record(house, points, kept, last, minute);
        }
    }

    private static PointId id(SiteModel model, EmulatedPoint point) {
        Point known = model.point(point.key());
        return known == null ? new PointId(-1) : known.id();
    }

    private static void record(AulaHouse house, EmulatedPoint[] points, float[][] kept, double[] last, int minute) {
        double[] values = house.snapshot();
        for (int i = 0; i < points.length; i++) {
            EmulatedPoint point = points[i];
            double value = values[point.index()];
            boolean silent = point.binding() instanceof PointAddress.Bacnet at && house.offline(at.device());
            if (silent) {
                last[i] = Double.NaN;
            } else if (!(Math.abs(value - last[i]) < point.increment())) {
                last[i] = value;
            }
            kept[i][minute] = (float) last[i];
        }
    }

    @Override
    public Map<PointId, double[]> read(Collection<PointId> wanted, Instant from, int length) {
        int first = (int) Duration.between(start, from).toMinutes();
        Map<PointId, double[]> grids = new HashMap<>();
        for (PointId point : wanted) {
            float[] kept = Objects.requireNonNull(series.get(point));
            double[] grid = new double[length];
            for (int i = 0; i < length; i++) {
                int at = first + i;
                grid[i] = at < 0 || at >= minutes ? Double.NaN : kept[at];
            }
            grids.put(point, grid);
        }
        return grids;
    }
}
