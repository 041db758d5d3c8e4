package io.plenum.upkeep.condition;

import io.plenum.point.Point;
import io.plenum.point.unit.AnalysisUnits;
import io.plenum.point.unit.Unit;
import io.plenum.site.role.PointMeaning;

/** What condition figures reckon with; in the units of {@link AnalysisUnits}. */
public enum ConditionInput {
    /** Whether the machine runs, 0 to 1. */
    RUNNING,
    /** Electric power, kW; of an air handler that of all its fans. */
    POWER,
    /** Speed of a fan or pump, 0 to 1. */
    SPEED,
    /** m³/s. */
    AIR_FLOW,
    /** m³/s. */
    WATER_FLOW,
    /** Over the filter, Pa. */
    FILTER_PRESSURE,
    /** Air before the coils, °C. */
    ENTERING_AIR,
    /** Air after the coils, °C. */
    LEAVING_AIR,
    /** 0 to 1. */
    COOLING_VALVE,
    /** 0 to 1. */
    HEATING_VALVE,
    /** Supply temperature of the chilled water, °C. */
    CHILLED_WATER,
    /** Supply temperature of the hot water, °C. */
    HOT_WATER,
    /** Temperature at which hot water comes back, °C. */
    HOT_WATER_RETURN,
    /** Flow of the hot water, m³/s. */
    HOT_WATER_FLOW,
    /** Temperature of the condenser water, °C. */
    CONDENSER_WATER,
    /** Of the capacity, 0 to 1. */
    LOAD,
    /** °C. */
    OUTDOOR_TEMPERATURE,
    /** % relative humidity. */
    OUTDOOR_HUMIDITY,
    /** Gas that is burnt, kW. */
    GAS,
    /** How many others of its kind run. */
    OTHERS_RUNNING,
    /** Position that is asked of a damper, 0 to 1. */
    DAMPER_COMMAND,
    /** Position that a damper reports, 0 to 1. */
    DAMPER_POSITION,
    /** Position that the valve reports, 0 to 1. */
    COOLING_VALVE_POSITION,
    /** Position that the valve reports, 0 to 1. */
    HEATING_VALVE_POSITION,
    /** Velocity of vibration, r.m.s., mm/s. */
    VIBRATION;

    /** Of a point's value, in the unit of the point, the input's. */
    public static double value(ConditionInput input, Point point, double value) {
        return switch (input) {
            case OUTDOOR_HUMIDITY -> AnalysisUnits.percent(point.unit()).apply(value);
            // Analyses would reckon in m/s; machines are judged in mm/s.
            case VIBRATION -> point.unit().equals(Unit.METRE_PER_SECOND) ? 1000 * value : value;
            default -> PointMeaning.conversion(point).apply(value);
        };
    }
}
