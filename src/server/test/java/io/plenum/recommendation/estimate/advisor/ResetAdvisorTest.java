package io.plenum.recommendation.estimate.advisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ResetAdvisorTest {

    private static final int STEPS = 400;

    private static double[] around(double middle, double spread, int seed) {
        Random random = new Random(seed);
        return random.doubles(STEPS, middle - spread / 2, middle + spread / 2).toArray();
    }

    private static double[] on() {
        double[] on = new double[STEPS];
        Arrays.fill(on, 1);
        return on;
    }

    @Test
    void waterThatFollowsTheWeatherIsSeenToDoSo() {
        double[] outside = around(5, 14, 1);
        double[] supply = Arrays.stream(outside).map(celsius -> 60 - celsius).toArray();
        assertThat(ResetAdvisor.slope(supply, on(), outside)).isCloseTo(-1, within(1e-6));
    }

    /** Two weeks at the same temperature outside: whether water follows the weather cannot be known, whatever chance would have it. */
    @Test
    void weatherThatNeverChangesTellsNothing() {
        for (int seed = 0; seed < 20; seed++) {
            assertThat(ResetAdvisor.slope(around(65, 2, seed), on(), around(5, 1, 100 + seed)))
                    .isNaN();
        }
    }
}
