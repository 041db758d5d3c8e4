package io.plenum.fault.watch;

import io.plenum.point.PointId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps the latest minutes of points, since neighbours read each other and each slice reads back into the one before; bounded, so that
 * any number of equipment can be gone through. For one thread.
 */
final class SharedGrids implements PointGrids {

    /** Of about two days each: 90 MB at most. */
    private static final int MOST = 4000;

    private record Kept(Instant from, double[] minutes) {

        Instant to() {
            return from.plus(minutes.length, ChronoUnit.MINUTES);
        }

        /** The first minute from an instant on that is not kept. */
        Instant missing(Instant wanted) {
            return wanted.isBefore(from) || !wanted.isBefore(to()) ? wanted : to();
        }

        double[] part(Instant wanted, int length) {
            int first = (int) Duration.between(from, wanted).toMinutes();
            return Arrays.copyOfRange(minutes, first, first + length);
        }
    }

    private final PointGrids source;
    private final LinkedHashMap<PointId, Kept> kept = new LinkedHashMap<>(64, 0.75f, true);

    SharedGrids(PointGrids source) {
        this.source = source;
    }

    @Override
    public Map<PointId, double[]> read(Collection<PointId> points, Instant from, int minutes) {
        Instant to = from.plus(minutes, ChronoUnit.MINUTES);
        Map<Instant, List<PointId>> missing = new HashMap<>();
        for (PointId point : points) {
            Kept known = kept.get(point);
            Instant first = known == null ? from : known.missing(from);
            if (first.isBefore(to)) {
                missing.computeIfAbsent(first, key -> new ArrayList<>()).add(point);
            }
        }
        missing.forEach((first, some) -> fetch(some, from, first, to));
        Map<PointId, double[]> found = new HashMap<>();
        points.forEach(point -> found.put(point, minutes(point, from, minutes)));
        forget();
        return found;
    }

    private void fetch(List<PointId> points, Instant from, Instant first, Instant to) {
        int length = (int) Duration.between(first, to).toMinutes();
        int before = (int) Duration.between(from, first).toMinutes();
        source.read(points, first, length).forEach((point, fresh) -> {
            double[] joined = new double[before + length];
            Kept known = kept.get(point);
            if (before > 0 && known != null) {
                System.arraycopy(known.part(from, before), 0, joined, 0, before);
            }
            System.arraycopy(fresh, 0, joined, before, length);
            kept.put(point, new Kept(from, joined));
        });
    }

    private double[] minutes(PointId point, Instant from, int length) {
        Kept known = kept.get(point);
        if (known == null) {
            double[] unknown = new double[length];
            Arrays.fill(unknown, Double.NaN);
            return unknown;
        }
        return known.from.equals(from) && known.minutes.length == length ? known.minutes : known.part(from, length);
    }

    private void forget() {
        while (kept.size() > MOST) {
            kept.pollFirstEntry();
        }
    }
}
