package io.plenum.fault.residual;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.fault.EquipmentTrend;
import io.plenum.fault.MinuteEvaluation;
import io.plenum.fault.Quantity;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A week of cooling 24 °C mixed air, by 4 K in the morning and 10 K later; the valve opens by 5 % for each kelvin, fan heat included. */
class ValveDemandTest {

    private static final int DAYS = 7;

    /** @param more what the valve is further open by on each day */
    private static MinuteEvaluation judged(double... more) {
        int minutes = DAYS * EquipmentTrend.DAY;
        Map<Quantity, double[]> values = new EnumMap<>(Quantity.class);
        for (Quantity quantity :
                new Quantity[] {Quantity.FAN, Quantity.MAT, Quantity.SAT, Quantity.COOLING, Quantity.HEATING}) {
            values.put(quantity, new double[minutes]);
        }
        Arrays.fill(values.get(Quantity.FAN), 1);
        Arrays.fill(values.get(Quantity.MAT), 24);
        Arrays.setAll(values.get(Quantity.SAT), minute -> 24 - kelvin(minute));
        Arrays.setAll(
                values.get(Quantity.COOLING),
                minute -> 0.05 * (1 + kelvin(minute)) + more[minute / EquipmentTrend.DAY]);
        return new ValveDemandRule(Quantity.COOLING)
                .evaluate(new EquipmentTrend(LocalDateTime.of(2026, 7, 6, 0, 0), minutes, values));
    }

    private static double kelvin(int minute) {
        return minute % EquipmentTrend.DAY < 720 ? 4 : 10;
    }

    private static int on(int day, MinuteEvaluation evaluation) {
        return evaluation
                .fault()
                .get(day * EquipmentTrend.DAY, (day + 1) * EquipmentTrend.DAY)
                .cardinality();
    }

    /** A heating valve that leaks by 5 K makes the cooling valve open 25 points further, and nothing else shows it. */
    @Test
    void whatWorksAgainstTheCoilShowsInItsValve() {
        MinuteEvaluation evaluation = judged(0, 0.01, 0, -0.01, 0, 0.25, 0);
        assertThat(on(5, evaluation)).isGreaterThan(1300);
        assertThat(on(4, evaluation) + on(6, evaluation)).isLessThan(30);
    }

    /** More load is no fault: the valve may be twice as far open for it. */
    @Test
    void loadAloneIsNoFault() {
        assertThat(judged(0, 0.01, 0, -0.01, 0, 0, 0).fault().cardinality()).isZero();
    }

    /** Where the water is now colder, now warmer, the same 25 points say nothing. */
    @Test
    void aUnitThatScattersIsGrantedItsScatter() {
        assertThat(judged(0, 0.2, -0.1, 0.15, -0.05, 0.25, 0.1).fault().cardinality())
                .isZero();
    }
}
