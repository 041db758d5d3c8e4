package io.plenum.fault.residual;

import static io.plenum.fault.Quantity.FAN_SPEED;
import static io.plenum.fault.Quantity.OCCUPIED;
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

    /** A valve that is shut is shut at night as well: units that run day and night show there what cooling hides by day. */
    @Test
    void aLeakIsFoundOutsideOccupancyToo() {
        Day night = new Day().with(OCCUPIED, 0).with(SAT, 22.5);
        assertThat(new HeatingLeakRule().anyHour()).isTrue();
        assertThat(night.minutes(new HeatingLeakRule())).isGreaterThan(1300);
    }

    /** Heat of the fan grows with the square of its speed: 0.8 K at 60 % is 2.2 K at 100 %, so 1.9 K in the evening is no leak. */
    @Test
    void aFasterFanIsGrantedItsHeat() {
        Day evening = new Day()
                .with(FAN_SPEED, minute -> minute < 1080 ? 0.6 : 1)
                .with(SAT, minute -> minute < 1080 ? 19.8 : 20.9);
        assertThat(evening.minutes(new HeatingLeakRule())).isZero();
        assertThat(evening.with(FAN_SPEED, 0.6).minutes(new HeatingLeakRule())).isGreaterThan(300);
    }
}
