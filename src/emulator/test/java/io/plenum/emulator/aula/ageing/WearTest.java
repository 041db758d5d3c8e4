package io.plenum.emulator.aula.ageing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class WearTest {

    private static final double HOUR = 3600;

    @Test
    void staysAsNewUntilItIsAskedToAge() {
        Wear wear = new Wear(AgeingKind.FILTER);
        wear.use(100_000 * HOUR, 1);
        assertThat(wear.level()).isZero();
    }

    /** Half the pieces of a kind are due before the hours of the kind, and they differ by its spread. */
    @Test
    void rateIsThatOfTheKindInTheMiddle() {
        double[] lives = LongStream.range(0, 400)
                .mapToDouble(seed -> hoursToDue(AgeingKind.PUMP, seed, 20))
                .map(Math::log)
                .sorted()
                .toArray();
        assertThat(Math.exp(lives[200])).isCloseTo(2000, within(160.0));
        double mean = Arrays.stream(lives).average().orElseThrow();
        double variance = Arrays.stream(lives)
                .map(life -> (life - mean) * (life - mean))
                .average()
                .orElseThrow();
        assertThat(Math.sqrt(variance)).isCloseTo(0.4, within(0.05));
    }

    @Test
    void seedAndUseAloneDecide() {
        assertThat(hoursToDue(AgeingKind.FILTER, 7, 10)).isEqualTo(hoursToDue(AgeingKind.FILTER, 7, 10));
        assertThat(hoursToDue(AgeingKind.FILTER, 7, 10)).isNotEqualTo(hoursToDue(AgeingKind.FILTER, 8, 10));
    }

    @Test
    void dustNeverLeavesAFilterUntilItIsReplaced() {
        Wear wear = new Wear(AgeingKind.FILTER);
        wear.age(3, 1);
        double before = 0;
        for (int i = 0; i < 500; i++) {
            wear.use(HOUR, 1);
            assertThat(wear.level()).isGreaterThanOrEqualTo(before);
            before = wear.level();
        }
        assertThat(before).isPositive();
        wear.renew();
        assertThat(wear.level()).isZero();
    }

    @Test
    void gammaVariablesHaveTheirMeanAndVariance() {
        SplittableRandom random = new SplittableRandom(5);
        for (double shape : new double[] {0.2, 1, 7}) {
            double[] drawn = new double[40_000];
            Arrays.setAll(drawn, i -> GammaVariable.of(shape, random));
            double mean = Arrays.stream(drawn).average().orElseThrow();
            double variance = Arrays.stream(drawn)
                    .map(one -> (one - mean) * (one - mean))
                    .average()
                    .orElseThrow();
            assertThat(mean).isCloseTo(shape, within(0.03 * Math.max(1, shape)));
            assertThat(variance).isCloseTo(shape, within(0.08 * Math.max(1, shape)));
        }
    }

    private static double hoursToDue(AgeingKind kind, long seed, double acceleration) {
        Wear wear = new Wear(kind);
        wear.age(seed, acceleration);
        int hours = 0;
        while (wear.level() < 1) {
            wear.use(HOUR, 1);
            hours++;
        }
        return hours;
    }
}
