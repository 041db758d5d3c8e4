package io.plenum.fault.watch;

import io.plenum.point.PointId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps the latest series, since neighbours read each other; bounded, so that any number of equipment can be gone through. */
final class SharedGrids implements PointGrids {

    private static final int MOST = 1500;

    private record Window(PointId point, Instant from, int minutes) {}

    private final PointGrids source;
    private final LinkedHashMap<Window, double[]> kept = new LinkedHashMap<>(64, 0.75f, true);

    SharedGrids(PointGrids source) {
        this.source = source;
    }

    @Override
    public Map<PointId, double[]> read(Collection<PointId> points, Instant from, int minutes) {
        Map<PointId, double[]> found = new HashMap<>();
        List<PointId> missing = new ArrayList<>();
        for (PointId point : points) {
            double[] series = kept.get(new Window(point, from, minutes));
            if (series == null) {
                missing.add(point);
            } else {
                found.put(point, series);
            }
        }
        if (!missing.isEmpty()) {
            source.read(missing, from, minutes).forEach((point, series) -> {
                found.put(point, series);
                kept.put(new Window(point, from, minutes), series);
            });
            forget();
        }
        return found;
    }

    private void forget() {
        while (kept.size() > MOST) {
            kept.pollFirstEntry();
        }
    }
}
