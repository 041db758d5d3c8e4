package io.plenum.fault.residual;

import static io.plenum.fault.Quantity.MAT;
import static io.plenum.fault.Quantity.OA_DAMPER;
import static io.plenum.fault.Quantity.SAT;
import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.fault.Day;
import org.junit.jupiter.api.Test;

class ResidualsTest {

    /** 1 K: too little for FC8, which forgives more than 3 K. */
    @Test
    void aSmallLeakOfTheCoolingCoilIsFoundAndFanHeatIsNot() {
        assertThat(new Day().minutes(new CoolingLeakRule())).isZero();
        assertThat(new Day().with(SAT, 18).minutes(new CoolingLeakRule())).isGreaterThan(1300);
    }

    /** A file in which every day leaks teaches a fan heat of at most 2 K, so it does not become the normal case. */
    @Test
    void aLeakOnEveryDayIsStillALeak() {
        assertThat(new Day().with(SAT, 22.5).minutes(new HeatingLeakRule())).isGreaterThan(1300);
        assertThat(new Day().with(SAT, 20.3).minutes(new HeatingLeakRule())).isZero();
    }

    @Test
    void aDamperThatLetsAirInWhileShutIsFound() {
        assertThat(new Day().with(OA_DAMPER, 0).minutes(new DamperLeakRule())).isGreaterThan(1300);
        assertThat(new Day().with(OA_DAMPER, 0).with(MAT, 21.5).minutes(new DamperLeakRule()))
                .isZero();
    }

    @Test
    void aDamperThatDoesNotOpenIsFound() {
        assertThat(new Day().with(OA_DAMPER, 1).minutes(new DamperStuckRule())).isGreaterThan(1300);
        assertThat(new Day().with(OA_DAMPER, 1).with(MAT, 11).minutes(new DamperStuckRule()))
                .isZero();
    }
}
