package io.plenum.fault.monitor;

import io.plenum.point.PointId;
import io.plenum.point.Quality;
import io.plenum.point.Sample;
import io.plenum.trend.coverage.Coverage;
import io.plenum.trend.read.SampleStream;
import io.plenum.trend.read.StateHistory;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Minutes from the stored samples: a value holds until the next, as far as its device is known to have answered. */
@Component
public class StoredGrids implements PointGrids {

    private static final long MINUTE = 60_000;
    private static final boolean[] LIVE = new boolean[Quality.values().length];

    static {
        for (Quality quality : Quality.values()) {
            LIVE[quality.code()] = quality.isLive();
        }
    }

    private final SampleStream samples;
    private final StateHistory history;

    public StoredGrids(SampleStream samples, StateHistory history) {
        this.samples = samples;
        this.history = history;
    }

    @Override
    public Map<PointId, double[]> read(Collection<PointId> points, Instant from, int minutes) {
        Instant to = from.plus(minutes, ChronoUnit.MINUTES);
        Map<PointId, double[]> grids = new HashMap<>();
        points.forEach(point -> grids.put(point, filled(minutes)));
        Map<PointId, Coverage> coverage = history.coverage(points, from, to);
        Filling filling = new Filling(grids, coverage, from.toEpochMilli(), minutes);
        // Not the very first instant: a sample there belongs to the first minute by itself.
        for (Sample last : history.last(points, from.minusMillis(1), coverage)) {
            filling.carry(last);
        }
        samples.each(points, from, to, filling::sample);
        filling.finish();
        return grids;
    }

    @Override
    public Map<PointId, double[]> lives(Collection<PointId> points, Instant from, int minutes) {
        Map<PointId, double[]> lives = new HashMap<>();
        history.coverage(points, from, from.plus(minutes, ChronoUnit.MINUTES)).forEach((point, coverage) -> {
            double[] life = filled(minutes);
            for (int i = 0; i < minutes; i++) {
                // at its end: what began within it counts
                long end = Coverage.micros(from.plus(i + 1L, ChronoUnit.MINUTES)) - 1;
                life[i] = switch (coverage.at(end)) {
                    case ALIVE -> 1;
                    case GONE -> 0;
                    case UNKNOWN -> Double.NaN;
                };
            }
            lives.put(point, life);
        });
        return lives;
    }

    private static double[] filled(int minutes) {
        double[] grid = new double[minutes];
        Arrays.fill(grid, Double.NaN);
        return grid;
    }

    /** Takes samples point by point in the order of time; the last of a minute is that minute's. */
    private static final class Filling {

        private static final int NONE = Integer.MIN_VALUE;

        private final Map<PointId, double[]> grids;
        private final Map<PointId, Coverage> coverage;
        private final Map<Integer, Sample> carried = new HashMap<>();
        private final long start;
        private final int minutes;
        private int point = NONE;
        private double[] grid = new double[0];
        private int minute;
        private double value = Double.NaN;
        private long held;

        Filling(Map<PointId, double[]> grids, Map<PointId, Coverage> coverage, long start, int minutes) {
            this.grids = grids;
            this.coverage = coverage;
            this.start = start;
            this.minutes = minutes;
        }

        void carry(Sample last) {
            carried.put(last.point().value(), last);
        }

        void sample(int id, long time, double next, int status) {
            if (id != point) {
                end();
                begin(id);
            }
            int at = (int) Math.floorDiv(time - start, MINUTE);
            hold(at);
            take(at, time * 1000, next, status);
        }

        /** Those of which there was nothing new have what was carried in. */
        void finish() {
            end();
            for (int id : List.copyOf(carried.keySet())) {
                begin(id);
                end();
            }
        }

        private void begin(int id) {
            point = id;
            grid = grids.getOrDefault(new PointId(id), new double[0]);
            value = Double.NaN;
            Sample last = carried.remove(id);
            if (last != null) {
                long time = Coverage.micros(last.time());
                take(0, time, last.value(), last.quality().code());
            }
        }

        private void take(int at, long time, double next, int status) {
            minute = at;
            value = LIVE[status] ? next : Double.NaN;
            held = Objects.requireNonNull(coverage.get(new PointId(point))).holdsUntil(time);
        }

        private void end() {
            if (point != NONE) {
                hold(minutes);
            }
            point = NONE;
        }

        private void hold(int until) {
            long covered = Math.ceilDiv(held / 1000 - start, MINUTE);
            int last = (int) Math.min(Math.min(until, minutes), covered);
            for (int i = Math.max(0, minute); i < Math.min(last, grid.length); i++) {
                grid[i] = value;
            }
        }
    }
}
