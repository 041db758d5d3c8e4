package io.plenum.advice.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LeastSquaresTest {

    @Test
    void aPlaneIsFound() {
        LeastSquares fit = new LeastSquares(3);
        for (int x = 0; x < 5; x++) {
            for (int z = 0; z < 5; z++) {
                fit.add(2 + 3 * x - z, 1, x, z);
            }
        }

        double[] plane = fit.solve();

        assertThat(plane[0]).isCloseTo(2, within(1e-9));
        assertThat(plane[1]).isCloseTo(3, within(1e-9));
        assertThat(plane[2]).isCloseTo(-1, within(1e-9));
        assertThat(fit.scatter()).isCloseTo(0, within(1e-6));
    }

    /** A column that never moved has only its prior. */
    @Test
    void thePriorDecidesWhatDataDoNot() {
        LeastSquares fit = new LeastSquares(2);
        fit.prior(1, 7, 0.5);
        fit.add(4, 1, 0);
        fit.add(6, 1, 0);

        assertThat(fit.solve()).containsExactly(new double[] {5, 7}, within(1e-9));
    }

    /** Two columns that always move together share what they explain; without any row there is nothing. */
    @Test
    void columnsThatCannotBeToldApartAreNoError() {
        LeastSquares fit = new LeastSquares(2);
        assertThat(fit.solve()).containsExactly(0, 0);
        fit.add(4, 1, 1);
        fit.add(8, 2, 2);

        double[] shared = fit.solve();

        assertThat(shared[0] + shared[1]).isCloseTo(4, within(0.1));
    }

    @Test
    void rowsWithGapsAreLeftOut() {
        LeastSquares fit = new LeastSquares(1);
        fit.add(Double.NaN, 1);
        fit.add(3, Double.NaN);
        fit.add(2, 1);

        assertThat(fit.count()).isEqualTo(1);
    }
}
