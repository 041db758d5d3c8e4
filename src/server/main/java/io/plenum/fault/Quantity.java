package io.plenum.fault;

import io.plenum.site.role.RequiredPoint;
import org.jspecify.annotations.Nullable;

/**
 * What the analysis reads of a piece of equipment, inside in °C, 0 to 1, Pa, m³/s and kW. Some are its own points, some those of
 * what feeds it or stands beside it; {@code SIBLING_…} and {@code WET_BULB} are made of several points.
 */
public enum Quantity {
    SAT(RequiredPoint.SUPPLY_AIR_TEMPERATURE, Kind.TEMPERATURE),
    SAT_SP(RequiredPoint.SUPPLY_AIR_TEMPERATURE_SETPOINT, Kind.TEMPERATURE),
    SAT_HEATING_SP(RequiredPoint.SUPPLY_AIR_HEATING_SETPOINT, Kind.TEMPERATURE),
    SAT_COOLING_SP(RequiredPoint.SUPPLY_AIR_COOLING_SETPOINT, Kind.TEMPERATURE),
    OAT(RequiredPoint.OUTSIDE_AIR_TEMPERATURE, Kind.TEMPERATURE),
    MAT(RequiredPoint.MIXED_AIR_TEMPERATURE, Kind.TEMPERATURE),
    RAT(RequiredPoint.RETURN_AIR_TEMPERATURE, Kind.TEMPERATURE),
    CCET(RequiredPoint.COOLING_COIL_ENTERING_TEMPERATURE, Kind.TEMPERATURE),
    CCLT(RequiredPoint.COOLING_COIL_LEAVING_TEMPERATURE, Kind.TEMPERATURE),
    HCET(RequiredPoint.HEATING_COIL_ENTERING_TEMPERATURE, Kind.TEMPERATURE),
    HCLT(RequiredPoint.HEATING_COIL_LEAVING_TEMPERATURE, Kind.TEMPERATURE),
    /** Whether the machine itself runs: the supply fan of an air handler, a fan, a pump. */
    FAN(RequiredPoint.MACHINE_RUNNING, Kind.STATUS),
    FAN_SPEED(RequiredPoint.FAN_SPEED, Kind.FRACTION),
    DSP(RequiredPoint.DUCT_PRESSURE, Kind.PRESSURE),
    DSP_SP(RequiredPoint.DUCT_PRESSURE_SETPOINT, Kind.PRESSURE),
    OA_DAMPER(RequiredPoint.OUTSIDE_DAMPER, Kind.FRACTION),
    COOLING(RequiredPoint.COOLING_VALVE, Kind.FRACTION),
    HEATING(RequiredPoint.HEATING_VALVE, Kind.FRACTION),
    OCCUPIED(RequiredPoint.OCCUPIED, Kind.STATUS),
    /** What the machine is told: on or off. */
    COMMAND(RequiredPoint.MACHINE_COMMAND, Kind.STATUS),
    /** Where a damper says that it is. */
    POSITION(RequiredPoint.DAMPER_POSITION, Kind.FRACTION),
    FLOW(RequiredPoint.AIR_FLOW, Kind.FLOW),
    FLOW_SP(RequiredPoint.AIR_FLOW_SETPOINT, Kind.FLOW),
    FILTER_DP(RequiredPoint.FILTER_PRESSURE, Kind.PRESSURE),
    POWER(RequiredPoint.ELECTRIC_POWER, Kind.POWER),
    /** The middle of the supply temperatures that the boxes of an air handler measure with their valves shut. */
    SIBLING_DISCHARGE(Kind.TEMPERATURE),
    ZONE(RequiredPoint.ZONE_TEMPERATURE, Kind.TEMPERATURE),
    ZONE_HEATING_SP(RequiredPoint.ZONE_HEATING_SETPOINT, Kind.TEMPERATURE),
    ZONE_COOLING_SP(RequiredPoint.ZONE_COOLING_SETPOINT, Kind.TEMPERATURE),
    DAMPER(RequiredPoint.DAMPER_COMMAND, Kind.FRACTION),
    REHEAT(RequiredPoint.REHEAT_VALVE, Kind.FRACTION),
    DISCHARGE(RequiredPoint.DISCHARGE_TEMPERATURE, Kind.TEMPERATURE),
    /** Supply air of the air handler that feeds a box. */
    SOURCE_SAT(Kind.TEMPERATURE),
    SOURCE_FAN(Kind.STATUS),
    SOURCE_DSP(Kind.PRESSURE),
    SOURCE_DSP_SP(Kind.PRESSURE),
    /** The middle of the differences between zone and discharge temperature of the boxes beside. */
    SIBLING_OFFSET(Kind.TEMPERATURE),
    CHW_SUPPLY(RequiredPoint.CHILLED_WATER_SUPPLY_TEMPERATURE, Kind.TEMPERATURE),
    CHW_RETURN(RequiredPoint.CHILLED_WATER_RETURN_TEMPERATURE, Kind.TEMPERATURE),
    CHW_SP(RequiredPoint.CHILLED_WATER_SUPPLY_SETPOINT, Kind.TEMPERATURE),
    HW_SUPPLY(RequiredPoint.HOT_WATER_SUPPLY_TEMPERATURE, Kind.TEMPERATURE),
    HW_SP(RequiredPoint.HOT_WATER_SUPPLY_SETPOINT, Kind.TEMPERATURE),
    WATER_FLOW(RequiredPoint.WATER_FLOW, Kind.FLOW),
    PUMP_SPEED(RequiredPoint.PUMP_SPEED, Kind.FRACTION),
    WATER_DP(RequiredPoint.WATER_PRESSURE, Kind.PRESSURE),
    WATER_DP_SP(RequiredPoint.WATER_PRESSURE_SETPOINT, Kind.PRESSURE),
    CONDENSER(RequiredPoint.CONDENSER_WATER_TEMPERATURE, Kind.TEMPERATURE),
    WET_BULB(Kind.TEMPERATURE),
    /** The middle of all outdoor temperatures of the site. */
    SITE_OAT(Kind.TEMPERATURE),
    LIGHT(RequiredPoint.LIGHT_OUTPUT, Kind.FRACTION),
    OPEN(RequiredPoint.DOOR_OPEN, Kind.STATUS),
    HELD(RequiredPoint.DOOR_HELD, Kind.STATUS),
    /** What a machine says of itself. */
    TROUBLE(RequiredPoint.FAULT, Kind.STATUS),
    INTRUDED(RequiredPoint.INTRUSION, Kind.STATUS),
    /** Where the cooling valve says that it is. */
    COOLING_POSITION(RequiredPoint.COOLING_VALVE_POSITION, Kind.FRACTION),
    /** Where the heating valve says that it is. */
    HEATING_POSITION(RequiredPoint.HEATING_VALVE_POSITION, Kind.FRACTION),
    /** The middle of the rooms that an air handler feeds. */
    SIBLING_ZONE(Kind.TEMPERATURE),
    OA_FLOW(RequiredPoint.OUTSIDE_AIR_FLOW, Kind.FLOW),
    OA_FLOW_SP(RequiredPoint.OUTSIDE_AIR_FLOW_SETPOINT, Kind.FLOW),
    ZONE_SP(RequiredPoint.ZONE_SETPOINT, Kind.TEMPERATURE),
    DISCHARGE_SP(RequiredPoint.DISCHARGE_SETPOINT, Kind.TEMPERATURE),
    /** Whether the fan of a fan-powered box runs. */
    TERMINAL_FAN(RequiredPoint.TERMINAL_FAN_RUNNING, Kind.STATUS),
    TERMINAL_FAN_COMMAND(RequiredPoint.TERMINAL_FAN_COMMAND, Kind.STATUS),
    /** First stage of mechanical cooling: a compressor. */
    COOL_STAGE_1(Kind.STATUS),
    COOL_STAGE_2(Kind.STATUS),
    /** First stage of heating: a gas burner or an electric heater. */
    HEAT_STAGE_1(Kind.STATUS),
    HEAT_STAGE_2(Kind.STATUS),
    /** What a chiller gives or a boiler fires, of its capacity. */
    LOAD(RequiredPoint.LOAD, Kind.FRACTION),
    COND_IN(RequiredPoint.CONDENSER_ENTERING_TEMPERATURE, Kind.TEMPERATURE),
    COND_OUT(RequiredPoint.CONDENSER_LEAVING_TEMPERATURE, Kind.TEMPERATURE),
    COND_SP(RequiredPoint.CONDENSER_LEAVING_SETPOINT, Kind.TEMPERATURE),
    /** Saturation temperature of the refrigerant in the condenser. */
    COND_REFRIGERANT(Kind.TEMPERATURE),
    /** Saturation temperature of the refrigerant in the evaporator. */
    EVAP_REFRIGERANT(Kind.TEMPERATURE),
    HW_RETURN(RequiredPoint.HOT_WATER_RETURN_TEMPERATURE, Kind.TEMPERATURE),
    /** Gas or oil that is burnt, as power. */
    FUEL(Kind.POWER),
    FLUE(Kind.TEMPERATURE),
    /** The widest open of the valves that a pump, a chiller or a boiler serves. */
    CONSUMER_VALVE(Kind.FRACTION),
    /** A heat exchanger's warmer or colder water from the plant, where it enters and leaves. */
    HX_PRIMARY_IN(Kind.TEMPERATURE),
    HX_PRIMARY_OUT(Kind.TEMPERATURE),
    HX_SECONDARY_IN(Kind.TEMPERATURE),
    HX_SECONDARY_OUT(Kind.TEMPERATURE),
    /** Whether a controller answered. */
    HEARD(Kind.STATUS),
    /** Whether any controller of the building answered. */
    ANY_HEARD(Kind.STATUS);

    /** How a point's values are brought to the program's units. */
    public enum Kind {
        TEMPERATURE,
        FRACTION,
        PRESSURE,
        FLOW,
        POWER,
        STATUS
    }

    private final @Nullable RequiredPoint point;
    private final Kind kind;

    Quantity(Kind kind) {
        this.point = null;
        this.kind = kind;
    }

    Quantity(RequiredPoint point, Kind kind) {
        this.point = point;
        this.kind = kind;
    }

    /** Which point of the equipment it is; null for what no single point of the equipment tells. */
    public @Nullable RequiredPoint point() {
        return point;
    }

    /** The best of its Brick classes, without its namespace; empty for what no single point of the equipment tells. */
    public String brick() {
        return point == null ? "" : point.bestClass();
    }

    public Kind kind() {
        return kind;
    }
}
