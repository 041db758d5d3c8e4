package io.plenum.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
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

    /** A demand of 100 kW within a watt, and noise: without the hold the slope is chance, and 200 kW would be any figure. */
    @Test
    void whatHardlyMovesTellsNoSlope() {
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            LeastSquares fit = new LeastSquares(2);
            for (int i = 0; i < 500; i++) {
                fit.add(8 + 0.1 * random.nextGaussian(), 1, 100 + 0.001 * random.nextGaussian());
            }
            fit.damp(1, 0.05);
            double[] line = fit.solve();
            assertThat(line[0] + 200 * line[1]).isCloseTo(8, within(0.3));
        }
    }

    /** What moves by a fifth keeps nearly all of its slope. */
    @Test
    void whatMovesKeepsItsSlope() {
        LeastSquares fit = new LeastSquares(2);
        for (int i = 0; i < 500; i++) {
            double demand = 100 * (1 + 0.2 * Math.sqrt(2) * Math.sin(i));
            fit.add(2 + 0.06 * demand, 1, demand);
        }
        fit.damp(1, 0.05);
        assertThat(fit.solve()[1]).isCloseTo(0.06, within(0.006));
    }

    /** Capacities of rooms stand beside shares of openings: size is no importance. */
    @Test
    void regressorsOfAnySizeAreFound() {
        LeastSquares fit = new LeastSquares(3);
        Random random = new Random(1);
        for (int i = 0; i < 1000; i++) {
            double small = 1e-6 * random.nextGaussian();
            double large = 1e6 * random.nextGaussian();
            fit.add(2 + 3e6 * small - 4e-6 * large, 1, small, large);
        }

        double[] plane = fit.solve();

        assertThat(plane[0]).isCloseTo(2, within(1e-9));
        assertThat(plane[1]).isCloseTo(3e6, within(1e-2));
        assertThat(plane[2]).isCloseTo(-4e-6, within(1e-14));
    }

    /** Four years of hours with a regressor that is there twice: what they explain together is explained, and nothing is thrown. */
    @Test
    void longSeriesOfWhatIsSaidTwiceAreSolved() {
        LeastSquares fit = new LeastSquares(3);
        Random random = new Random(1);
        for (int hour = 0; hour < 35_000; hour++) {
            double celsius = 10 + 8 * random.nextGaussian();
            fit.add(new int[] {0, 1, 2}, new double[] {1, celsius, celsius}, 50 + 2 * celsius);
        }

        double[] line = fit.solve();

        assertThat(line[0] + 20 * (line[1] + line[2])).isCloseTo(90, within(1e-6));
    }

    /** A baseline that does not know a week is the one that never heard of it. */
    @Test
    void rowsThatAreTakenOutWereNeverThere() {
        LeastSquares all = new LeastSquares(3);
        LeastSquares some = new LeastSquares(3);
        for (int i = 0; i < 50; i++) {
            double y = Math.sin(i) + i;
            all.add(new int[] {0, 2}, new double[] {1, i}, y);
            some.add(y, 1, 0, i);
        }
        LeastSquares less = all.copy();
        for (int i = 50; i < 70; i++) {
            less.add(new int[] {0, 1, 2}, new double[] {1, i, i * i}, -i);
        }
        less.add(new int[] {0}, new double[] {Double.NaN}, 1);
        for (int i = 50; i < 70; i++) {
            less.remove(new int[] {0, 1, 2}, new double[] {1, i, i * i}, -i);
        }

        assertThat(less.count()).isEqualTo(50);
        assertThat(less.solve()).containsExactly(some.solve(), within(1e-6));
        assertThat(all.solve()).containsExactly(some.solve(), within(1e-9));
        assertThat(some.solve()[1]).isZero();
    }

    /** Of a mean of n rows the variance is 1/n. */
    @Test
    void theInverseTellsHowFarARowLies() {
        LeastSquares fit = new LeastSquares(1);
        for (int i = 0; i < 25; i++) {
            fit.add(i, 1);
        }

        assertThat(fit.inverse()).singleElement().satisfies(one -> assertThat(one)
                .isCloseTo(0.04, within(1e-9)));
    }
}
