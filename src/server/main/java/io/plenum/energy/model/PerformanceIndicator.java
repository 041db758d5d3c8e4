package io.plenum.energy.model;

import java.util.Arrays;
import org.hipparchus.exception.MathIllegalArgumentException;
import org.hipparchus.stat.regression.OLSMultipleLinearRegression;

/**
 * An energy performance indicator after ISO 50006:2014 §4.2: energy as a line in what drives it, such as degree days and people. A driver
 * that says nothing (|t| below 2), or the contrary of what it can mean, is no part of the line.
 *
 * @param drivers numbers of those that are part of it
 * @param coefficients the first is what is used anyway, then kWh for each unit of each of these drivers
 * @param r2 share of the scatter that the drivers explain
 * @param cusum running sum of actual − expected, kWh; it falls while less is used than the history would have it
 * @param beyond intervals with drivers such as the reference has none of: the line says nothing of them, and the sum leaves them out
 */
public record PerformanceIndicator(int[] drivers, double[] coefficients, double r2, double[] cusum, int beyond) {

    private static final double SIGNIFICANT = 2;
    /** Of what is used anyway: less than this is the rounding of numbers. */
    private static final double RESOLUTION = 1e-9;

    /**
     * What may drive energy.
     *
     * @param rising whether more of it can only take more energy
     * @param margin by which a value may lie beyond those of the reference
     */
    public record EnergyDriver(boolean rising, double margin) {}

    private record Line(int[] drivers, double[] coefficients, double[] errors, double r2) {

        double expected(double[] values) {
            double sum = coefficients[0];
            for (int i = 0; i < drivers.length; i++) {
                sum += coefficients[i + 1] * values[drivers[i]];
            }
            return sum;
        }
    }

    /**
     * @param energy kWh in each interval, all known
     * @param values for each interval of each driver
     * @param drivers as many as there are values in an interval
     * @param learnt so many intervals from the first on are the reference; more than drivers + 1
     */
    public static PerformanceIndicator of(double[] energy, double[][] values, EnergyDriver[] drivers, int learnt) {
        double[][] reference = Arrays.copyOf(values, learnt);
        int[] used = allThatVary(reference, drivers.length);
        Line line = line(energy, reference, used);
        int worst = worst(line, drivers);
        while (worst >= 0) {
            used = without(used, worst);
            line = line(energy, reference, used);
            worst = worst(line, drivers);
        }
        double[] cusum = new double[energy.length];
        double sum = 0;
        int beyond = 0;
        for (int i = 0; i < energy.length; i++) {
            boolean seen = isSeen(values[i], reference, drivers);
            sum += seen ? energy[i] - line.expected(values[i]) : 0;
            beyond += seen ? 0 : 1;
            cusum[i] = sum;
        }
        return new PerformanceIndicator(used, line.coefficients(), line.r2(), cusum, beyond);
    }

    private static int[] allThatVary(double[][] reference, int drivers) {
        int[] all = new int[drivers];
        int count = 0;
        for (int driver = 0; driver < drivers; driver++) {
            double[] range = range(reference, driver);
            if (range[1] > range[0]) {
                all[count] = driver;
                count++;
            }
        }
        return Arrays.copyOf(all, count);
    }

    private static Line line(double[] energy, double[][] reference, int[] used) {
        double[] learnt = Arrays.copyOf(energy, reference.length);
        if (used.length == 0) {
            double mean = Arrays.stream(learnt).average().orElse(0);
            return new Line(used, new double[] {mean}, new double[1], 0);
        }
        double[][] rows = Arrays.stream(reference)
                .map(row ->
                        Arrays.stream(used).mapToDouble(driver -> row[driver]).toArray())
                .toArray(double[][]::new);
        OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression();
        try {
            regression.newSampleData(learnt, rows);
            return new Line(
                    used,
                    regression.estimateRegressionParameters(),
                    regression.estimateRegressionParametersStandardErrors(),
                    regression.calculateRSquared());
        } catch (MathIllegalArgumentException oneSaysWhatAnotherSays) {
            return line(energy, reference, Arrays.copyOf(used, used.length - 1));
        }
    }

    /** Place of the driver that is the least part of the line, -1 where all are. */
    private static int worst(Line line, EnergyDriver[] drivers) {
        int worst = -1;
        double least = SIGNIFICANT;
        for (int i = 0; i < line.drivers().length; i++) {
            double slope = line.coefficients()[i + 1];
            double t = drivers[line.drivers()[i]].rising() ? slope : Math.abs(slope);
            double resolution = RESOLUTION * Math.max(1, Math.abs(line.coefficients()[0]));
            t = t <= 0 ? t : t / Math.max(resolution, line.errors()[i + 1]);
            if (t < least) {
                worst = i;
                least = t;
            }
        }
        return worst;
    }

    private static int[] without(int[] used, int place) {
        int[] rest = new int[used.length - 1];
        System.arraycopy(used, 0, rest, 0, place);
        System.arraycopy(used, place + 1, rest, place, rest.length - place);
        return rest;
    }

    private static boolean isSeen(double[] values, double[][] reference, EnergyDriver[] drivers) {
        for (int driver = 0; driver < drivers.length; driver++) {
            double[] range = range(reference, driver);
            double margin = drivers[driver].margin();
            if (values[driver] < range[0] - margin || values[driver] > range[1] + margin) {
                return false;
            }
        }
        return true;
    }

    private static double[] range(double[][] reference, int driver) {
        double[] range = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (double[] row : reference) {
            range[0] = Math.min(range[0], row[driver]);
            range[1] = Math.max(range[1], row[driver]);
        }
        return range;
    }
}
