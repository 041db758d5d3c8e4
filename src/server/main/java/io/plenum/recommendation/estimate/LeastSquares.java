package io.plenum.recommendation.estimate;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/**
 * Ordinary least squares with a prior (ridge): minimises Σ(y − x·b)² + Σ wj(bj − pj)². A weight on each coefficient keeps the normal
 * equations solvable where the data do not tell coefficients apart.
 */
public final class LeastSquares {

    private static final double RIDGE = 1e-13;

    private final int width;
    private final double[][] normal;
    private final double[] right;
    private double squares;
    private int count;

    public LeastSquares(int width) {
        this.width = width;
        normal = new double[width][width];
        right = new double[width];
    }

    /** Rows with a missing number are left out. */
    public void add(double y, double... x) {
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

    public void prior(int coefficient, double value, double weight) {
        normal[coefficient][coefficient] += weight;
        right[coefficient] += weight * value;
    }

    /**
     * Holds a slope towards zero as strongly as its regressor were wont to move by a share of its size: one that hardly moves tells no
     * slope, and what is told about other values of it would be chance. Call it after all rows were added.
     *
     * @param share 0.05 takes a sixteenth from the slope of a regressor that scatters by a fifth of its mean
     */
    public void damp(int coefficient, double share) {
        normal[coefficient][coefficient] *= 1 + share * share;
    }

    public int count() {
        return count;
    }

    public double[] solve() {
        return solve(right);
    }

    /** The inverse of the normal equations, row by row: how far a row lies from those that were added. */
    public List<Double> spread() {
        List<Double> inverse = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            double[] unit = new double[width];
            unit[i] = 1;
            for (double one : solve(unit)) {
                inverse.add(one);
            }
        }
        return inverse;
    }

    /** Standard deviation of the residuals. */
    public double scatter() {
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

    /** Of the normal equations. What no row and no prior tells is held at zero by a ridge far below anything measured. */
    private double[] solve(double[] side) {
        RealMatrix known = MatrixUtils.createRealMatrix(normal);
        double largest = 0;
        for (int i = 0; i < width; i++) {
            largest = Math.max(largest, normal[i][i]);
        }
        for (int i = 0; i < width; i++) {
            known.addToEntry(i, i, largest == 0 ? 1 : RIDGE * largest);
        }
        return new LUDecomposition(known, 0)
                .getSolver()
                .solve(new ArrayRealVector(side))
                .toArray();
    }
}
