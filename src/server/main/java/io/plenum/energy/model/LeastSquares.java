package io.plenum.energy.model;

import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/**
 * Least squares for long series of few regressors at a time: the normal equations are summed up row by row, so a year of hours needs no
 * matrix of a year. What no row tells gets a coefficient of zero, by a ridge far below any measured value.
 */
final class LeastSquares {

    private static final double RIDGE = 1e-9;

    private final int size;
    private final RealMatrix products;
    private final double[] target;
    private int rows;

    public LeastSquares(int size) {
        this(MatrixUtils.createRealMatrix(size, size), new double[size], 0);
    }

    private LeastSquares(RealMatrix products, double[] target, int rows) {
        this.size = target.length;
        this.products = products;
        this.target = target;
        this.rows = rows;
    }

    LeastSquares copy() {
        return new LeastSquares(products.copy(), target.clone(), rows);
    }

    /**
     * @param columns the regressors that are not zero in this row
     * @param values theirs, as many
     */
    public void add(int[] columns, double[] values, double y) {
        weigh(columns, values, y, 1);
    }

    /** Forgets a row that was added. */
    void remove(int[] columns, double[] values, double y) {
        weigh(columns, values, y, -1);
    }

    private void weigh(int[] columns, double[] values, double y, int weight) {
        for (int i = 0; i < columns.length; i++) {
            target[columns[i]] += weight * values[i] * y;
            for (int j = 0; j < columns.length; j++) {
                products.addToEntry(columns[i], columns[j], weight * values[i] * values[j]);
            }
        }
        rows += weight;
    }

    /** Holds a coefficient towards zero, as rows would whose regressor squared sums up to this weight and that read zero. */
    public void damp(int column, double weight) {
        products.addToEntry(column, column, weight);
    }

    int rows() {
        return rows;
    }

    public double[] solve() {
        return solve(target);
    }

    /** The inverse of the products, times a vector. */
    public double[] solve(double[] right) {
        double largest = 1;
        for (int i = 0; i < size; i++) {
            largest = Math.max(largest, products.getEntry(i, i));
        }
        RealMatrix regular = products.copy();
        for (int i = 0; i < size; i++) {
            regular.addToEntry(i, i, largest * RIDGE);
        }
        return new CholeskyDecomposition(regular, 1e-6, 0)
                .getSolver()
                .solve(new ArrayRealVector(right))
                .toArray();
    }
}
