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

        assertThat(fit.solve()).containsExactly(5, 7);
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
