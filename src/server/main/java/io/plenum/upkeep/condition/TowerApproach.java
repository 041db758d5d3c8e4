package io.plenum.upkeep.condition;

import static io.plenum.upkeep.condition.ConditionInput.CONDENSER_WATER;
import static io.plenum.upkeep.condition.ConditionInput.OUTDOOR_HUMIDITY;
import static io.plenum.upkeep.condition.ConditionInput.OUTDOOR_TEMPERATURE;
import static io.plenum.upkeep.condition.ConditionInput.SPEED;

import java.util.Set;

/**
 * How much further from the wet bulb a cooling tower's water stays than on its first days at the same speed and wet bulb, K. The wet
 * bulb by Stull (Journal of Applied Meteorology and Climatology 50:2267, 2011; on average 0.3 K off from 5 to 99 % humidity).
 */
final class TowerApproach extends CurveFigure {

    private static final double LEAST_SPEED = 0.2;
    private static final double LEAST_WET_BULB = 10;

    @Override
    public Set<ConditionInput> required() {
        return Set.of(SPEED, CONDENSER_WATER, OUTDOOR_TEMPERATURE, OUTDOOR_HUMIDITY);
    }

    /** °C, of °C and per cent. */
    static double wetBulb(double temperature, double humidity) {
        return temperature * Math.atan(0.151977 * Math.sqrt(humidity + 8.313659))
                + Math.atan(temperature + humidity)
                - Math.atan(humidity - 1.676331)
                + 0.00391838 * Math.pow(humidity, 1.5) * Math.atan(0.023101 * humidity)
                - 4.686035;
    }

    private static double wetBulb(OperationDay day, int step) {
        return wetBulb(day.at(OUTDOOR_TEMPERATURE, step), day.at(OUTDOOR_HUMIDITY, step));
    }

    @Override
    double answer(OperationDay day, int step) {
        double wetBulb = wetBulb(day, step);
        boolean comparable = day.at(SPEED, step) >= LEAST_SPEED && wetBulb >= LEAST_WET_BULB;
        return comparable ? day.at(CONDENSER_WATER, step) - wetBulb : Double.NaN;
    }

    @Override
    double[] conditions(OperationDay day, int step) {
        return new double[] {day.at(SPEED, step), wetBulb(day, step) / 10, day.at(OUTDOOR_TEMPERATURE, step) / 10};
    }

    @Override
    double[] physics() {
        return new double[] {Double.NaN, Double.NaN, Double.NaN};
    }

    /** K. */
    @Override
    double scatter() {
        return 1.5;
    }

    @Override
    double figure(double residual, ReferenceCurve curve) {
        return residual;
    }
}
