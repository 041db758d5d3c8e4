package io.plenum.advice.estimate;

import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.site.SiteModel;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Means over steps, made of minutes that are read day by day, so that four weeks of a thousand points need 25 MB and no more than a
 * day of their minutes. A step is missing where less than half of its minutes were heard.
 */
public final class MinuteMeans implements Means {

    /** Brick classes that any advisor reads, by what their names contain. */
    private static final Set<String> READ = Set.of(
            "Temperature_Sensor",
            "Temperature_Setpoint",
            "Flow_Sensor",
            "Flow_Setpoint",
            "Static_Pressure",
            "Power_Sensor",
            "Damper",
            "Heating_Command",
            "Cooling_Command",
            "Reheat",
            "Valve_Command",
            "Demand_Sensor",
            "On_Off_Status",
            "On_Off_Command",
            "Fan_Status",
            "Pump_Status",
            "CO2",
            "Luminance",
            "Lighting_Level",
            "Illuminance",
            "Occupancy",
            "Motion_Sensor",
            "PIR_Sensor",
            "Solar_Radiance");

    private static final int DAY = 1440;

    private final Map<PointId, double[]> means = new HashMap<>();

    private MinuteMeans() {}

    /** The points of a building that advisors may look at. */
    public static List<Point> wanted(SiteModel model) {
        return model.points().stream()
                .filter(point -> READ.stream().anyMatch(point.brickClass()::contains))
                .toList();
    }

    /**
     * @param from a whole step
     * @param step whole minutes that divide a day
     */
    public static MinuteMeans read(Minutes source, SiteModel model, Instant from, Duration step, int steps) {
        MinuteMeans result = new MinuteMeans();
        int width = (int) step.toMinutes();
        List<PointId> points = wanted(model).stream().map(Point::id).toList();
        for (int first = 0; first < steps; first += DAY / width) {
            int count = Math.min(DAY / width, steps - first);
            int start = first;
            source.read(points, from.plus(step.multipliedBy(first)), count * width)
                    .forEach((point, minutes) -> {
                        double[] all = result.means.computeIfAbsent(point, key -> missing(steps));
                        for (int i = 0; i < count; i++) {
                            all[start + i] = mean(minutes, i * width, width);
                        }
                    });
        }
        result.means.values().removeIf(series -> Arrays.stream(series).allMatch(Double::isNaN));
        return result;
    }

    private static double[] missing(int steps) {
        double[] series = new double[steps];
        Arrays.fill(series, Double.NaN);
        return series;
    }

    private static double mean(double[] minutes, int from, int width) {
        double sum = 0;
        int heard = 0;
        for (int i = from; i < from + width; i++) {
            sum += Double.isNaN(minutes[i]) ? 0 : minutes[i];
            heard += Double.isNaN(minutes[i]) ? 0 : 1;
        }
        return heard * 2 < width ? Double.NaN : sum / heard;
    }

    @Override
    public double @Nullable [] of(PointId point) {
        return means.get(point);
    }
}
