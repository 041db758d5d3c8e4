package io.plenum.advice.estimate;

import java.util.ArrayList;
import java.util.List;

/**
 * Ordinary least squares with a prior (ridge): minimises Σ(y − x·b)² + Σ wj(bj − pj)². Solved by Gaussian elimination of the normal
 * equations; a weight on each coefficient keeps them solvable where the data do not tell them apart.
 */
final class LeastSquares {

    private final int width;
    private final double[][] normal;
    private final double[] right;
    private double squares;
    private int count;

    LeastSquares(int width) {
        this.width = width;
        normal = new double[width][width];
        right = new double[width];
    }

    /** Rows with a missing number are left out. */
    void add(double y, double... x) {
        double check = y;
        for (double v : x) {
            check += v;
        }
        if (!Double.isFinite(check)) {
            return;
        }
        for (int i = 0; i < width; i++) {
            for (int j = 0; j < width; j++) {
                normal[i][j] += x[i] * x[j];
            }
            right[i] += x[i] * y;
        }
        squares += y * y;
        count++;
    }

    void prior(int coefficient, double value, double weight) {
        normal[coefficient][coefficient] += weight;
        right[coefficient] += weight * value;
    }

    int count() {
        return count;
    }

    double[] solve() {
        double[][] a = new double[width][];
        for (int i = 0; i < width; i++) {
            a[i] = normal[i].clone();
        }
        return eliminate(a, right.clone());
    }

    /** The inverse of the normal equations, row by row: how far a row lies from those that were added. */
    List<Double> spread() {
        List<Double> inverse = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            double[][] a = new double[width][];
            for (int j = 0; j < width; j++) {
                a[j] = normal[j].clone();
            }
            double[] unit = new double[width];
            unit[i] = 1;
            for (double one : eliminate(a, unit)) {
                inverse.add(one);
            }
        }
        return inverse;
    }

    /** Standard deviation of the residuals. */
    double scatter() {
        double[] b = solve();
        double explained = 0;
        for (int i = 0; i < width; i++) {
            for (int j = 0; j < width; j++) {
                explained -= b[i] * b[j] * normal[i][j];
            }
            explained += 2 * b[i] * right[i];
        }
        return Math.sqrt(Math.max(0, squares - explained) / Math.max(1, count - width));
    }

    private double[] eliminate(double[][] a, double[] b) {
        for (int column = 0; column < width; column++) {
            int pivot = column;
            for (int row = column + 1; row < width; row++) {
                pivot = Math.abs(a[row][column]) > Math.abs(a[pivot][column]) ? row : pivot;
            }
            double[] swapped = a[pivot];
            a[pivot] = a[column];
            a[column] = swapped;
            double value = b[pivot];
            b[pivot] = b[column];
            b[column] = value;
            if (Math.abs(a[column][column]) < 1e-12) {
                a[column][column] = 1e-12;
            }
            for (int row = column + 1; row < width; row++) {
                double factor = a[row][column] / a[column][column];
                for (int k = column; k < width; k++) {
                    a[row][k] -= factor * a[column][k];
                }
                b[row] -= factor * b[column];
            }
        }
        for (int row = width - 1; row >= 0; row--) {
            for (int k = row + 1; k < width; k++) {
                b[row] -= a[row][k] * b[k];
            }
            b[row] /= a[row][row];
        }
        return b;
    }
}
