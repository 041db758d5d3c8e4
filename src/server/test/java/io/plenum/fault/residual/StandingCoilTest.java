package io.plenum.fault.residual;

import static io.plenum.fault.Quantity.FAN;
import static io.plenum.fault.Quantity.FAN_SPEED;
import static io.plenum.fault.Quantity.HEATING;
import static io.plenum.fault.Quantity.MAT;
import static io.plenum.fault.Quantity.OAT;
import static io.plenum.fault.Quantity.RAT;
import static io.plenum.fault.Quantity.SAT;
import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.fault.Day;
import org.junit.jupiter.api.Test;

class StandingCoilTest {

    private static final int STOPS = 18 * 60;

    /** The fan runs from six to eighteen; then the supply sensor goes where it is told to. */
    private static Day evening(double supply) {
        return new Day()
                .with(FAN, minute -> minute >= 360 && minute < STOPS ? 1 : 0)
                .with(FAN_SPEED, minute -> minute >= 360 && minute < STOPS ? 0.6 : 0)
                .with(SAT, minute -> minute < STOPS ? 19.8 : supply);
    }

    @Test
    void aCoilThatStaysHotBehindAShutValveIsFound() {
        assertThat(evening(30).minutes(new StandingHotRule())).isBetween(190, 220);
        assertThat(evening(30).with(HEATING, 0.2).minutes(new StandingHotRule()))
                .isZero();
    }

    @Test
    void aCoilThatStaysColdIsFoundBesideTheColdestAirOnly() {
        assertThat(evening(3).minutes(new StandingColdRule())).isBetween(190, 220);
        assertThat(evening(7).minutes(new StandingColdRule())).isZero();
    }

    /** Room air rises into the duct at night while the sensors at the unit cool down: 26 °C is no hot water if the rooms were at 22 °C. */
    @Test
    void warmthOfTheRoomsIsNoLeak() {
        Day cooling =
                evening(26).with(RAT, minute -> minute < STOPS ? 22 : 14).with(MAT, minute -> minute < STOPS ? 19 : 12);
        assertThat(cooling.minutes(new StandingHotRule())).isZero();
    }

    /** Where the fan has not run since the record began nobody told how warm the rooms are. */
    @Test
    void aUnitThatNeverRanIsNotJudged() {
        Day still = new Day().with(FAN, 0).with(SAT, 60).with(OAT, 10);
        assertThat(new StandingHotRule().evaluate(still.trend()).evaluable().isEmpty())
                .isTrue();
    }
}
