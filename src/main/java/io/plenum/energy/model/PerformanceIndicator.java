package io.plenum.energy.model;

import java.util.Arrays;
import org.hipparchus.stat.regression.OLSMultipleLinearRegression;

/**
 * An energy performance indicator after ISO 50006:2014 §4.2: energy as a line in what drives it, such as degree days and people.
 *
 * @param coefficients the first is what is used anyway, then kWh for each unit of each driver
 * @param r2 share of the scatter that the drivers explain
 * @param cusum running sum of actual − expected, kWh; it falls while less is used than the history would have it
 */
public record PerformanceIndicator(double[] coefficients, double r2, double[] cusum) {

    /**
     * @param energy kWh in each interval, all known
     * @param drivers for each interval its drivers
     * @param learnt so many intervals from the first on are the reference; more than drivers + 1
     */
    public static PerformanceIndicator of(double[] energy, double[][] drivers, int learnt) {
        OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression();
        regression.newSampleData(Arrays.copyOf(energy, learnt), Arrays.copyOf(drivers, learnt));
        double[] coefficients = regression.estimateRegressionParameters();
        double[] cusum = new double[energy.length];
        double sum = 0;
        for (int i = 0; i < energy.length; i++) {
            sum += energy[i] - expected(coefficients, drivers[i]);
            cusum[i] = sum;
        }
        return new PerformanceIndicator(coefficients, regression.calculateRSquared(), cusum);
    }

    private static double expected(double[] coefficients, double[] drivers) {
        double sum = coefficients[0];
        for (int i = 0; i < drivers.length; i++) {
            sum += coefficients[i + 1] * drivers[i];
        }
        return sum;
    }
}
