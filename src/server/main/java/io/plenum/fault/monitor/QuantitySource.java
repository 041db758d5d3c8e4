package io.plenum.fault.monitor;

import io.plenum.fault.Quantity;
import io.plenum.fault.SeriesStatistics;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.unit.AnalysisUnits;
import io.plenum.site.role.PointMeaning;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Where a quantity of a piece of equipment comes from. */
sealed interface QuantitySource {

    List<Point> points();

    /** In the units of {@link Quantity}. */
    double[] minutes(Map<PointId, double[]> grids, int length);

    /** A point of its own, in whatever unit the building keeps it. */
    record One(Point point) implements QuantitySource {

        @Override
        public List<Point> points() {
            return List.of(point);
        }

        @Override
        public double[] minutes(Map<PointId, double[]> grids, int length) {
            double[] grid = grids.get(point.id());
            return grid == null
                    ? unknown(length)
                    : PointMeaning.conversion(point).apply(grid);
        }
    }

    /**
     * The middle of points that measure the same.
     *
     * @param least so many have to be known
     */
    record Middle(List<Point> points, int least) implements QuantitySource {

        Middle(List<Point> points) {
            this(points, 2);
        }

        @Override
        public double[] minutes(Map<PointId, double[]> grids, int length) {
            return middle(
                    points.stream()
                            .map(point -> new One(point).minutes(grids, length))
                            .toList(),
                    length,
                    least);
        }
    }

    /** The greatest of points of a kind; NaN where none of them is known. */
    record Greatest(List<Point> points) implements QuantitySource {

        @Override
        public double[] minutes(Map<PointId, double[]> grids, int length) {
            double[] greatest = unknown(length);
            for (Point point : points) {
                double[] grid = new One(point).minutes(grids, length);
                for (int i = 0; i < length; i++) {
                    greatest[i] = Double.isNaN(greatest[i]) || grid[i] > greatest[i] ? grid[i] : greatest[i];
                }
            }
            return greatest;
        }
    }

    /** A box as its neighbours see it. */
    record Box(Point zone, Point discharge, Point valve, Point flow) {}

    /** What boxes with air and with their valves shut for a quarter of an hour measure as supply temperature. */
    record Discharge(List<Box> boxes) implements QuantitySource {

        private static final int SETTLED = 15;

        @Override
        public List<Point> points() {
            return boxes.stream()
                    .flatMap(box -> Stream.of(box.discharge, box.valve, box.flow))
                    .toList();
        }

        @Override
        public double[] minutes(Map<PointId, double[]> grids, int length) {
            return middle(boxes.stream().map(box -> shut(box, grids, length)).toList(), length, 2);
        }

        private static double[] shut(Box box, Map<PointId, double[]> grids, int length) {
            double[] discharge = new One(box.discharge).minutes(grids, length).clone();
            double[] valve = new One(box.valve).minutes(grids, length);
            double[] flow = new One(box.flow).minutes(grids, length);
            int shut = 0;
            for (int i = 0; i < length; i++) {
                shut = valve[i] <= 0.01 && flow[i] > 0.01 ? shut + 1 : 0;
                discharge[i] = shut > SETTLED ? discharge[i] : Double.NaN;
            }
            return discharge;
        }
    }

    /** Zone less discharge temperature of the boxes beside. */
    record Offset(List<Box> boxes) implements QuantitySource {

        @Override
        public List<Point> points() {
            return boxes.stream()
                    .flatMap(box -> Stream.of(box.zone, box.discharge))
                    .toList();
        }

        @Override
        public double[] minutes(Map<PointId, double[]> grids, int length) {
            return middle(boxes.stream().map(box -> offset(box, grids, length)).toList(), length, 2);
        }

        private static double[] offset(Box box, Map<PointId, double[]> grids, int length) {
            double[] offset = new One(box.zone).minutes(grids, length).clone();
            double[] discharge = new One(box.discharge).minutes(grids, length);
            for (int i = 0; i < length; i++) {
                offset[i] -= discharge[i];
            }
            return offset;
        }
    }

    /**
     * The wet bulb of outdoor air from temperature and relative humidity: Stull (2011), J. Appl. Meteor. Climatol. 50, 2267, good to
     * about 0.7 K from 5 to 99 % at sea level.
     */
    record WetBulb(Point temperature, Point humidity) implements QuantitySource {

        @Override
        public List<Point> points() {
            return List.of(temperature, humidity);
        }

        @Override
        public double[] minutes(Map<PointId, double[]> grids, int length) {
            double[] dry = new One(temperature).minutes(grids, length);
            double[] relative =
                    AnalysisUnits.percent(humidity.unit()).apply(grids.getOrDefault(humidity.id(), unknown(length)));
            double[] wet = new double[length];
            for (int i = 0; i < length; i++) {
                wet[i] = stull(dry[i], relative[i]);
            }
            return wet;
        }

        static double stull(double dry, double percent) {
            return dry * Math.atan(0.151977 * Math.sqrt(percent + 8.313659))
                    + Math.atan(dry + percent)
                    - Math.atan(percent - 1.676331)
                    + 0.00391838 * Math.pow(percent, 1.5) * Math.atan(0.023101 * percent)
                    - 4.686035;
        }
    }

    /**
     * Whether the device behind points answers: 1 where it does, 0 where it was asked and did not, NaN where nobody asked. Reads lives,
     * never values: what stays the same sends nothing.
     */
    record Alive(List<Point> points) implements QuantitySource {

        /** @param lives by {@link PointGrids#lives} */
        @Override
        public double[] minutes(Map<PointId, double[]> lives, int length) {
            double[] alive = unknown(length);
            for (Point point : points) {
                double[] life = lives.getOrDefault(point.id(), unknown(length));
                for (int i = 0; i < length; i++) {
                    alive[i] = Double.isNaN(alive[i])
                            ? life[i]
                            : Double.isNaN(life[i]) ? alive[i] : Math.max(alive[i], life[i]);
                }
            }
            return alive;
        }
    }

    private static double[] unknown(int length) {
        double[] unknown = new double[length];
        Arrays.fill(unknown, Double.NaN);
        return unknown;
    }

    /** NaN where fewer than wanted are known. */
    private static double[] middle(List<double[]> series, int length, int least) {
        double[] middle = new double[length];
        double[] now = new double[series.size()];
        for (int i = 0; i < length; i++) {
            int present = 0;
            for (int s = 0; s < now.length; s++) {
                now[s] = series.get(s)[i];
                present += Double.isNaN(now[s]) ? 0 : 1;
            }
            middle[i] = present < least ? Double.NaN : SeriesStatistics.median(now);
        }
        return middle;
    }
}
