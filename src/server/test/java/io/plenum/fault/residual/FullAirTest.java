package io.plenum.fault.residual;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.fault.EquipmentTrend;
import io.plenum.fault.FaultRule;
import io.plenum.fault.Quantity;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Days at full outdoor air, 12 °C outside and 22 °C inside; each has its own mixed-air temperature. */
class FullAirTest {

    private static int minutesOfTheLastDay(FaultRule rule, double... mixed) {
        Map<Quantity, double[]> values = new EnumMap<>(Quantity.class);
        int minutes = mixed.length * EquipmentTrend.DAY;
        Map.of(Quantity.FAN, 1.0, Quantity.RAT, 22.0, Quantity.OAT, 12.0, Quantity.OA_DAMPER, 1.0)
                .forEach((point, value) -> {
                    double[] all = new double[minutes];
                    Arrays.fill(all, value);
                    values.put(point, all);
                });
        double[] series = new double[minutes];
        Arrays.setAll(series, minute -> mixed[minute / EquipmentTrend.DAY]);
        values.put(Quantity.MAT, series);
        EquipmentTrend trend = new EquipmentTrend(LocalDateTime.of(2026, 5, 4, 0, 0), minutes, values);
        return rule.evaluate(trend)
                .fault()
                .get(minutes - EquipmentTrend.DAY, minutes)
                .cardinality();
    }

    /** 75 % of outdoor air is what plain limits allow; a unit that has had 95 % for days does not lose 20 points by itself. */
    @Test
    void aDamperThatOpensLessThanOnOtherDaysIsFound() {
        assertThat(minutesOfTheLastDay(new FullShareRule(), 12.5, 12.6, 12.4, 12.5, 12.5, 14.5))
                .isGreaterThan(1300);
    }

    /** The same day on a unit that mixes now so, now so, says nothing: its own scatter is the measure. */
    @Test
    void aUnitThatScattersIsGrantedItsScatter() {
        assertThat(minutesOfTheLastDay(new FullShareRule(), 12.2, 14.4, 13.0, 13.8, 12.4, 14.5))
                .isZero();
        assertThat(minutesOfTheLastDay(new FullDifferenceRule(), 12.2, 14.4, 13.0, 13.8, 12.4, 14.5))
                .isZero();
    }

    /** Mixed air a leaking return damper's 0.5 K above outdoor air on all days, and 1.5 K below on the last: an outdoor sensor 2 K off. */
    @Test
    void aSensorThatHasShiftedIsFound() {
        assertThat(minutesOfTheLastDay(new FullDifferenceRule(), 12.5, 12.6, 12.4, 12.5, 12.5, 10.5))
                .isGreaterThan(1300);
    }

    /** Four days are no norm. */
    @Test
    void fewDaysSayNothing() {
        assertThat(minutesOfTheLastDay(new FullDifferenceRule(), 12.5, 12.6, 12.4, 10.5))
                .isZero();
    }
}
