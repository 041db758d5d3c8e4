package io.plenum.fault;

import io.plenum.fault.rules.ParameterEstimation;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/** A made-up day of an air handler that is all right: 22 °C return, 10 °C outdoor air, 25 % of it, both valves shut. */
public final class Day {

    private final Map<Quantity, double[]> values = new EnumMap<>(Quantity.class);

    public Day() {
        with(Quantity.FAN, 1).with(Quantity.OCCUPIED, 1).with(Quantity.FAN_SPEED, 0.6);
        with(Quantity.RAT, 22).with(Quantity.OAT, 10).with(Quantity.MAT, 19).with(Quantity.SAT, 19.8);
        with(Quantity.OA_DAMPER, 0.25).with(Quantity.HEATING, 0).with(Quantity.COOLING, 0);
        with(Quantity.SAT_HEATING_SP, 19).with(Quantity.SAT_COOLING_SP, 21);
    }

    public Day with(Quantity point, double value) {
        double[] series = new double[EquipmentTrend.DAY];
        Arrays.fill(series, value);
        values.put(point, series);
        return this;
    }

    /** @param value by the minute of the day */
    public Day with(Quantity point, IntToDoubleFunction value) {
        double[] series = new double[EquipmentTrend.DAY];
        Arrays.setAll(series, value);
        values.put(point, series);
        return this;
    }

    public Day without(Quantity point) {
        values.remove(point);
        return this;
    }

    /** One that can be changed by itself. */
    public Day copy() {
        Day copy = new Day();
        copy.values.clear();
        copy.values.putAll(values);
        return copy;
    }

    /** A day of which nothing is known yet. */
    public static Day empty() {
        Day empty = new Day();
        empty.values.clear();
        return empty;
    }

    public EquipmentTrend trend(LearnedParameters learned) {
        return new EquipmentTrend(LocalDateTime.of(2026, 3, 2, 0, 0), EquipmentTrend.DAY, values, learned);
    }

    public EquipmentTrend trend() {
        return ParameterEstimation.withLearnedParameters(
                new EquipmentTrend(LocalDateTime.of(2026, 3, 2, 0, 0), EquipmentTrend.DAY, values));
    }

    public int minutes(FaultRule rule) {
        return rule.evaluate(trend()).fault().cardinality();
    }
}
