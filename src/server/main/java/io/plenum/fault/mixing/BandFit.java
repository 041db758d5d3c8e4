package io.plenum.fault.mixing;

import io.plenum.fault.SeriesStatistics;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The line MAT − RAT = share · (OAT − RAT) + offset through the days of a unit at one position of its damper, a point a day, after Theil
 * (1950) and Sen (1968): the median of the slopes between pairs, so that nearly a third of the days may be faulty.
 *
 * @param days points
 * @param share slope, 0 to 1
 * @param offset what is left where return and outdoor air are equal, K
 * @param scatter of the days about the line, K: 1.4826 times the median of the absolute deviations
 * @param spread sum of the squared differences of OAT − RAT from their mean, K²
 * @param middle mean of OAT − RAT, K
 */
record BandFit(int days, double share, double offset, double scatter, double spread, double middle) {

    private static final int LEAST_DAYS = 5;
    /** K between two days whose slope means something. */
    private static final double LEAST_STEP = 1;

    private static final double WORST_ERROR = 0.7;
    private static final double NORMAL = 1.4826;
    /** K²; how the outdoor sensor's daily error, by sun and place, varies from day to day. */
    private static final double OUTDOOR_ERROR = 0.5;
    /** K; a share that changes with the fan's speed bends the line by more than the days scatter about it. */
    private static final double LEAST_SCATTER = 0.3;

    private static final BandFit NONE = new BandFit(0, Double.NaN, Double.NaN, Double.NaN, 0, Double.NaN);

    static BandFit of(SortedMap<LocalDate, Double> rises, SortedMap<LocalDate, Double> aparts) {
        double[][] points = rises.entrySet().stream()
                .filter(day -> aparts.containsKey(day.getKey()))
                .map(day -> point(day, aparts))
                .toArray(double[][]::new);
        return points.length < LEAST_DAYS ? NONE : fit(points);
    }

    private static double[] point(Map.Entry<LocalDate, Double> day, SortedMap<LocalDate, Double> aparts) {
        return new double[] {aparts.getOrDefault(day.getKey(), Double.NaN), day.getValue()};
    }

    private static BandFit fit(double[]... points) {
        double share = SeriesStatistics.median(slopes(points));
        double offset = median(points.length, i -> points[i][1] - share * points[i][0]);
        double scatter = NORMAL * median(points.length, i -> Math.abs(points[i][1] - share * points[i][0] - offset));
        double middle = Arrays.stream(points).mapToDouble(p -> p[0]).average().orElse(Double.NaN);
        double spread = Arrays.stream(points)
                .mapToDouble(p -> (p[0] - middle) * (p[0] - middle))
                .sum();
        return new BandFit(points.length, share, offset, Math.max(LEAST_SCATTER, scatter), spread, middle);
    }

    private static double[] slopes(double[]... points) {
        return IntStream.range(0, points.length)
                .boxed()
                .flatMapToDouble(i -> IntStream.range(i + 1, points.length)
                        .filter(j -> Math.abs(points[j][0] - points[i][0]) >= LEAST_STEP)
                        .mapToDouble(j -> (points[j][1] - points[i][1]) / (points[j][0] - points[i][0])))
                .toArray();
    }

    private static double median(int count, IntToDoubleFunction value) {
        return SeriesStatistics.median(
                IntStream.range(0, count).mapToDouble(value).toArray());
    }

    /** Whether the offset is known to 0.7 K: outdoor air has varied from day to day, or has been about as warm as return air. */
    boolean known() {
        return days >= LEAST_DAYS && share > -0.1 && share < 1.15 && error(0) + attenuation() <= WORST_ERROR;
    }

    /** Standard error of the line at a difference OAT − RAT, K. */
    double error(double apart) {
        double away = apart - middle;
        return scatter * Math.sqrt(1.0 / days + away * away / spread);
    }

    /**
     * What a scattering error of the outdoor sensor takes from the share and so gives to the offset, K: a slope is flattened by the part
     * of the scatter along its axis that is error (errors in variables; Fuller 1987).
     */
    double attenuation() {
        return Math.abs(share * middle) * OUTDOOR_ERROR / (OUTDOOR_ERROR + spread / days);
    }

    /** Standard error of the offset as one day shows it, MAT − RAT − share · (OAT − RAT), K. */
    double errorOfDay(double apart) {
        return scatter * Math.sqrt(1 + apart * apart / spread);
    }
}
