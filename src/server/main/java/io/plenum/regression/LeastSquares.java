package io.plenum.regression;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/**
 * Linear least squares, Σ(y − x·b)² + Σ wj(bj − pj)², by the normal equations (Draper, Smith: Applied Regression Analysis, 3rd ed.,
 * chapters 5 and 17): they are summed up row by row, so a year of hours needs no matrix of a year, and rows can be taken out again. A
 * prior p with a weight w for a coefficient keeps it sensible where the data do not tell it from others.
 *
 * <p>Each regressor is scaled to unit length before the equations are solved, so regressors may differ in size by any power of ten. A
 * ridge far below any measured value then holds at zero what neither a row nor a prior tells.
 */
public final class LeastSquares {

    /** Of the scaled equations: beyond what doubles lose by summing, below what any measurement tells. */
    private static final double RIDGE = 1e-12;

    private final int width;
    private final double[][] normal;
    private final double[] right;
    private double squares;
    private int count;

    /** @param width number of regressors, a constant among them where there is one */
    public LeastSquares(int width) {
        this(width, new double[width][width], new double[width]);
    }

    private LeastSquares(int width, double[][] normal, double[] right) {
        this.width = width;
        this.normal = normal;
        this.right = right;
    }

    /** One with the same rows and priors, that goes its own way from here on. */
    public LeastSquares copy() {
        double[][] rows = new double[width][];
        for (int i = 0; i < width; i++) {
            rows[i] = normal[i].clone();
        }
        LeastSquares copy = new LeastSquares(width, rows, right.clone());
        copy.squares = squares;
        copy.count = count;
        return copy;
    }

    /** Rows with a missing number are left out. */
    public void add(double y, double... x) {
        if (!isWhole(y, x)) {
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

    /**
     * A row of which most regressors are zero; left out where a number is missing.
     *
     * @param columns the regressors that are not zero
     * @param values theirs, as many
     */
    public void add(int[] columns, double[] values, double y) {
        weigh(columns, values, y, 1);
    }

    /** Takes a row out that was added. */
    public void remove(int[] columns, double[] values, double y) {
        weigh(columns, values, y, -1);
    }

    private void weigh(int[] columns, double[] values, double y, int weight) {
        if (!isWhole(y, values)) {
            return;
        }
        for (int i = 0; i < columns.length; i++) {
            double[] row = normal[columns[i]];
            for (int j = 0; j < columns.length; j++) {
                row[columns[j]] += weight * values[i] * values[j];
            }
            right[columns[i]] += weight * values[i] * y;
        }
        squares += weight * y * y;
        count += weight;
    }

    private static boolean isWhole(double y, double... x) {
        double check = y;
        for (double v : x) {
            check += v;
        }
        return Double.isFinite(check);
    }

    /** Holds a coefficient towards a value, as rows would whose regressor squared sums up to this weight and that read so. */
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

    /** Rows that were added and not taken out. */
    public int count() {
        return count;
    }

    /** The coefficients. */
    public double[] solve() {
        return solve(right);
    }

    /** The inverse of the normal equations, row by row: how far a row lies from those that were added. */
    public List<Double> inverse() {
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

    /** Standard deviation of the residuals, with the rows less the coefficients as degrees of freedom. */
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

    /** The inverse of the normal equations, times a vector. */
    public double[] solve(double[] side) {
        double[] scale = new double[width];
        for (int i = 0; i < width; i++) {
            scale[i] = normal[i][i] > 0 ? 1 / Math.sqrt(normal[i][i]) : 0;
        }
        RealMatrix scaled = MatrixUtils.createRealMatrix(width, width);
        double[] scaledSide = new double[width];
        for (int i = 0; i < width; i++) {
            for (int j = 0; j < width; j++) {
                scaled.setEntry(i, j, i == j ? 1 + RIDGE : scale[i] * scale[j] * normal[i][j]);
            }
            scaledSide[i] = scale[i] * side[i];
        }
        double[] solved = new CholeskyDecomposition(scaled, 1e-6, 0)
                .getSolver()
                .solve(new ArrayRealVector(scaledSide))
                .toArray();
        for (int i = 0; i < width; i++) {
            solved[i] *= scale[i];
        }
        return solved;
    }
}
