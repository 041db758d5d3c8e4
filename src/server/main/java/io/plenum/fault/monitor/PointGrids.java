package io.plenum.fault.monitor;

import io.plenum.point.PointId;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Values of points minute by minute. */
@FunctionalInterface
public interface PointGrids {

    /**
     * @param from a whole minute
     * @return for each point its values from that minute on, in the point's own unit, NaN where nothing trustworthy is
     *     known; the arrays are shared and must not be changed
     */
    Map<PointId, double[]> read(Collection<PointId> points, Instant from, int minutes);

    /**
     * Whether the devices behind points answered, whatever their values did.
     *
     * @param from a whole minute
     * @return for each point from that minute on 1 where its device answered, 0 where it was asked and did not, NaN where nobody asked
     *     or nothing was recorded; here by whether there is a value, for sources that know nothing of devices
     */
    default Map<PointId, double[]> lives(Collection<PointId> points, Instant from, int minutes) {
        Map<PointId, double[]> lives = new HashMap<>();
        read(points, from, minutes).forEach((point, values) -> {
            double[] life = new double[minutes];
            Arrays.setAll(life, i -> Double.isNaN(values[i]) ? 0 : 1);
            lives.put(point, life);
        });
        return lives;
    }
}
