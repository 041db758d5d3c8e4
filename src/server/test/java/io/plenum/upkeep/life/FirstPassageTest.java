package io.plenum.upkeep.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Distributions against published values: a wrong tail here would be a wrong date everywhere. */
class FirstPassageTest {

    @Test
    void passageOfAWienerProcessIsInverseGaussian() {
        // distribution function of IG(1, 1) at 0.5, 1 and 2, as tabulated (R, statmod::pinvgauss)
        assertThat(FirstPassage.wiener(1, 1, 1, 0.5)).isCloseTo(0.3649755, within(1e-6));
        assertThat(FirstPassage.wiener(1, 1, 1, 1)).isCloseTo(0.6681020, within(1e-6));
        assertThat(FirstPassage.wiener(1, 1, 1, 2)).isCloseTo(0.8854754, within(1e-6));
    }

    @Test
    void hardlyVolatilePathPassesWhereItsDriftTakesIt() {
        assertThat(FirstPassage.wiener(1, 0.01, 0.0005, 95)).isLessThan(1e-3);
        assertThat(FirstPassage.wiener(1, 0.01, 0.0005, 105)).isGreaterThan(0.999);
    }

    @Test
    void withoutDriftTheReflectionPrincipleHolds() {
        assertThat(FirstPassage.wiener(1, 0, 1, 1)).isCloseTo(2 * 0.1586553, within(1e-6));
    }

    @Test
    void gammaProcessOfUnitRateIsExponentialAfterOneDay() {
        assertThat(FirstPassage.gamma(1, 1, 1, 1)).isCloseTo(Math.exp(-1), within(1e-9));
    }

    /** With many failures the type no longer matters: 63.2 % are passed at the scale of the distribution they came from. */
    @Test
    void manyFailuresOutweighTheType() {
        List<Double> failed = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            failed.add(1000 * Math.sqrt(-Math.log1p(-(i + 0.5) / 200)));
        }
        WeibullLife life = new WeibullLife(1500, 0.64, failed, List.of(), 0, 1);
        assertThat(life.passedWithin(1000)).isCloseTo(0.632, within(0.02));
    }

    @Test
    void withoutFailuresTheMedianIsThatOfTheType() {
        assertThat(new WeibullLife(5000, 0.4, List.of(), List.of(), 0, 10).quantile(0.5))
                .isCloseTo(500, within(1.0));
    }

    /** Parts that still work say that parts last longer. */
    @Test
    void survivorsLengthenLife() {
        List<Double> working = List.of(6000.0, 7000.0, 8000.0);
        assertThat(new WeibullLife(5000, 0.4, List.of(), working, 0, 10).quantile(0.5))
                .isGreaterThan(600);
    }
}
