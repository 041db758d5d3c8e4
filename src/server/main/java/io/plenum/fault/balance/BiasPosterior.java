package io.plenum.fault.balance;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/**
 * What a sum of squares says of unknown numbers that are expected about zero: their means and covariances, which are updated where one of
 * them is granted to be large (Sherman and Morrison, 1950) instead of solving everything anew.
 */
final class BiasPosterior {

    private final double[] precision;
    private final double[] wide;
    private final double[][] normal;
    private final double[][] covariance;
    private double[] mean;
    private final List<Integer> released = new ArrayList<>();

    /**
     * @param normal what the rows say: sum of products by their variances
     * @param right likewise with what is left
     * @param usual standard deviation of each unknown where nothing is wrong
     * @param wide the same where something is
     */
    BiasPosterior(double[][] normal, double[] right, double[] usual, double[] wide) {
        int width = right.length;
        this.wide = wide;
        this.normal = normal;
        precision = new double[width];
        RealMatrix matrix = MatrixUtils.createRealMatrix(normal);
        for (int i = 0; i < width; i++) {
            precision[i] = 1 / (usual[i] * usual[i]);
            matrix.addToEntry(i, i, precision[i]);
        }
        covariance = new CholeskyDecomposition(matrix, 1e-6, 0)
                .getSolver()
                .getInverse()
                .getData();
        mean = means(right);
    }

    private double[] means(double[] right) {
        double[] means = new double[right.length];
        for (int i = 0; i < means.length; i++) {
            for (int j = 0; j < means.length; j++) {
                means[i] += covariance[i][j] * right[j];
            }
        }
        return means;
    }

    /** By how much −2 ln of the likelihood would fall for each unknown where one had a value and nothing else were wrong; before any release. */
    double[] gainsIf(int unknown, double value) {
        double[] right = new double[mean.length];
        for (int i = 0; i < right.length; i++) {
            right[i] = normal[i][unknown] * value;
        }
        double[] found = mean;
        mean = means(right);
        double[] gains = new double[right.length];
        for (int i = 0; i < gains.length; i++) {
            gains[i] = gain(i);
        }
        mean = found;
        return gains;
    }

    double mean(int unknown) {
        return mean[unknown];
    }

    double deviation(int unknown) {
        return Math.sqrt(covariance[unknown][unknown]);
    }

    /**
     * By how much −2 ln of the likelihood falls where an unknown is granted to be large: the generalised likelihood ratio of Narasimhan and
     * Mah (AIChE Journal 33, 1987) for gross errors.
     */
    double gain(int unknown) {
        if (released.contains(unknown)) {
            return 0;
        }
        double[] data = data(unknown);
        return data[1]
                * data[0]
                * data[0]
                * (1 / (1 + data[1] / precision[unknown]) - 1 / (1 + data[1] * wide[unknown] * wide[unknown]));
    }

    /** What the rows alone say of an unknown, all others as they are: its value and its precision. */
    private double[] data(int unknown) {
        double all = 1 / covariance[unknown][unknown];
        double rows = Math.max(1e-12, all - precision[unknown]);
        return new double[] {mean[unknown] * all / rows, rows};
    }

    void release(int unknown) {
        change(unknown, 1 / (wide[unknown] * wide[unknown]));
        released.add(unknown);
    }

    private void change(int unknown, double next) {
        double difference = next - precision[unknown];
        double factor = difference / (1 + difference * covariance[unknown][unknown]);
        double[] column = covariance[unknown].clone();
        double before = mean[unknown];
        for (int i = 0; i < mean.length; i++) {
            for (int j = 0; j < mean.length; j++) {
                covariance[i][j] -= factor * column[i] * column[j];
            }
            mean[i] -= factor * before * column[i];
        }
        precision[unknown] = next;
    }
}
