package io.plenum.fault.watch;

import io.plenum.point.PointId;
import io.plenum.point.Quality;
import io.plenum.trend.SampleStream;
import io.plenum.trend.StateHistory;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Minutes from the stored samples: a value holds until the next, but not for longer than the store keeps silent about it. */
@Component
public class StoredGrids implements PointGrids {

    private static final int HOLD = (int) StateHistory.STALE_AFTER.toMinutes();
    private static final boolean[] LIVE = new boolean[Quality.values().length];

    static {
        for (Quality quality : Quality.values()) {
            LIVE[quality.code()] = quality.isLive();
        }
    }

    private final SampleStream samples;

    public StoredGrids(SampleStream samples) {
        this.samples = samples;
    }

    @Override
    public Map<PointId, double[]> read(Collection<PointId> points, Instant from, int minutes) {
        Map<PointId, double[]> grids = new HashMap<>();
        points.forEach(point -> grids.put(point, empty(minutes)));
        Filling filling = new Filling(grids, from.toEpochMilli(), minutes);
        samples.each(points, from.minus(StateHistory.STALE_AFTER), from.plusSeconds(60L * minutes), filling::sample);
        filling.end();
        return grids;
    }

    private static double[] empty(int minutes) {
        double[] grid = new double[minutes];
        Arrays.fill(grid, Double.NaN);
        return grid;
    }

    /** Takes samples point by point in the order of time; the last of a minute is that minute's. */
    private static final class Filling {

        private final Map<PointId, double[]> grids;
        private final long start;
        private final int minutes;
        private int point = Integer.MIN_VALUE;
        private double[] grid = new double[0];
        private int minute;
        private double value = Double.NaN;

        Filling(Map<PointId, double[]> grids, long start, int minutes) {
            this.grids = grids;
            this.start = start;
            this.minutes = minutes;
        }

        void sample(int id, long time, double next, int status) {
            int at = (int) Math.floorDiv(time - start, 60_000L);
            if (id != point) {
                end();
                point = id;
                grid = grids.getOrDefault(new PointId(id), new double[0]);
            } else {
                hold(at);
            }
            minute = at;
            value = LIVE[status] ? next : Double.NaN;
        }

        void end() {
            hold(minutes);
        }

        private void hold(int until) {
            int last = Math.min(Math.min(until, minutes), minute + HOLD);
            for (int i = Math.max(0, minute); i < last && grid.length > 0; i++) {
                grid[i] = value;
            }
        }
    }
}
