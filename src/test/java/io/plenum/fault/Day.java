package io.plenum.fault;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** A made-up day of an air handler that is all right: 22 °C return, 10 °C outdoor air, 25 % of it, both valves shut. */
public final class Day {

    private final Map<AhuPoint, double[]> values = new EnumMap<>(AhuPoint.class);

    public Day() {
        with(AhuPoint.FAN, 1).with(AhuPoint.OCCUPIED, 1).with(AhuPoint.FAN_SPEED, 0.6);
        with(AhuPoint.RAT, 22).with(AhuPoint.OAT, 10).with(AhuPoint.MAT, 19).with(AhuPoint.SAT, 19.8);
        with(AhuPoint.OA_DAMPER, 0.25).with(AhuPoint.HEATING, 0).with(AhuPoint.COOLING, 0);
        with(AhuPoint.SAT_HEATING_SP, 19).with(AhuPoint.SAT_COOLING_SP, 21);
    }

    public Day with(AhuPoint point, double value) {
        double[] series = new double[AhuTrend.DAY];
        Arrays.fill(series, value);
        values.put(point, series);
        return this;
    }

    public Day without(AhuPoint point) {
        values.remove(point);
        return this;
    }

    public AhuTrend trend() {
        return new AhuTrend(LocalDateTime.of(2026, 3, 2, 0, 0), AhuTrend.DAY, values);
    }

    public int minutes(Rule rule) {
        return rule.evaluate(trend()).fault().cardinality();
    }
}
