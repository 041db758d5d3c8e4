package io.plenum.fault;

/**
 * What the analysis reads of a piece of equipment, inside in °C, 0 to 1, Pa, m³/s and kW. Some are its own points, some those of
 * what feeds it or stands beside it; {@code SIBLING_…} and {@code WET_BULB} are made of several points.
 */
public enum Quantity {
    SAT("Supply_Air_Temperature_Sensor", Kind.TEMPERATURE),
    SAT_SP("Supply_Air_Temperature_Setpoint", Kind.TEMPERATURE),
    SAT_HEATING_SP("Supply_Air_Temperature_Heating_Setpoint", Kind.TEMPERATURE),
    SAT_COOLING_SP("Supply_Air_Temperature_Cooling_Setpoint", Kind.TEMPERATURE),
    OAT("Outside_Air_Temperature_Sensor", Kind.TEMPERATURE),
    MAT("Mixed_Air_Temperature_Sensor", Kind.TEMPERATURE),
    RAT("Return_Air_Temperature_Sensor", Kind.TEMPERATURE),
    CCET("Cooling_Coil_Entering_Air_Temperature_Sensor", Kind.TEMPERATURE),
    CCLT("Cooling_Coil_Leaving_Air_Temperature_Sensor", Kind.TEMPERATURE),
    HCET("Heating_Coil_Entering_Air_Temperature_Sensor", Kind.TEMPERATURE),
    HCLT("Heating_Coil_Leaving_Air_Temperature_Sensor", Kind.TEMPERATURE),
    /** Whether the machine itself runs: the supply fan of an air handler, a fan, a pump. */
    FAN("Supply_Fan_On_Off_Status", Kind.STATUS),
    FAN_SPEED("Supply_Fan_Speed_Command", Kind.FRACTION),
    DSP("Supply_Air_Static_Pressure_Sensor", Kind.PRESSURE),
    DSP_SP("Supply_Air_Static_Pressure_Setpoint", Kind.PRESSURE),
    OA_DAMPER("Outside_Damper_Position_Command", Kind.FRACTION),
    COOLING("Cooling_Valve_Command", Kind.FRACTION),
    HEATING("Heating_Valve_Command", Kind.FRACTION),
    OCCUPIED("Occupancy_Status", Kind.STATUS),
    /** What the machine is told: on or off. */
    COMMAND("Supply_Fan_On_Off_Command", Kind.STATUS),
    /** Where a damper says that it is. */
    POSITION("Damper_Position_Sensor", Kind.FRACTION),
    FLOW("Supply_Air_Flow_Sensor", Kind.FLOW),
    FLOW_SP("Supply_Air_Flow_Setpoint", Kind.FLOW),
    FILTER_DP("Filter_Differential_Pressure_Sensor", Kind.PRESSURE),
    POWER("Electric_Power_Sensor", Kind.POWER),
    /** The middle of the supply temperatures that the boxes of an air handler measure with their valves shut. */
    SIBLING_DISCHARGE("", Kind.TEMPERATURE),
    ZONE("Zone_Air_Temperature_Sensor", Kind.TEMPERATURE),
    ZONE_HEATING_SP("Zone_Air_Heating_Temperature_Setpoint", Kind.TEMPERATURE),
    ZONE_COOLING_SP("Zone_Air_Cooling_Temperature_Setpoint", Kind.TEMPERATURE),
    DAMPER("Damper_Position_Command", Kind.FRACTION),
    REHEAT("Reheat_Valve_Command", Kind.FRACTION),
    DISCHARGE("Discharge_Air_Temperature_Sensor", Kind.TEMPERATURE),
    /** Supply air of the air handler that feeds a box. */
    SOURCE_SAT("", Kind.TEMPERATURE),
    SOURCE_FAN("", Kind.STATUS),
    SOURCE_DSP("", Kind.PRESSURE),
    SOURCE_DSP_SP("", Kind.PRESSURE),
    /** The middle of the differences between zone and discharge temperature of the boxes beside. */
    SIBLING_OFFSET("", Kind.TEMPERATURE),
    CHW_SUPPLY("Chilled_Water_Supply_Temperature_Sensor", Kind.TEMPERATURE),
    CHW_RETURN("Chilled_Water_Return_Temperature_Sensor", Kind.TEMPERATURE),
    CHW_SP("Chilled_Water_Supply_Temperature_Setpoint", Kind.TEMPERATURE),
    HW_SUPPLY("Hot_Water_Supply_Temperature_Sensor", Kind.TEMPERATURE),
    HW_SP("Hot_Water_Supply_Temperature_Setpoint", Kind.TEMPERATURE),
    WATER_FLOW("Chilled_Water_Flow_Sensor", Kind.FLOW),
    PUMP_SPEED("Pump_Speed_Command", Kind.FRACTION),
    WATER_DP("Chilled_Water_Differential_Pressure_Sensor", Kind.PRESSURE),
    WATER_DP_SP("Chilled_Water_Differential_Pressure_Setpoint", Kind.PRESSURE),
    CONDENSER("Condenser_Water_Temperature_Sensor", Kind.TEMPERATURE),
    WET_BULB("", Kind.TEMPERATURE),
    /** The middle of all outdoor temperatures of the site. */
    SITE_OAT("", Kind.TEMPERATURE),
    LIGHT("Luminance_Command", Kind.FRACTION),
    OPEN("Door_Status", Kind.STATUS),
    HELD("Door_Held_Alarm", Kind.STATUS),
    /** What a machine says of itself. */
    TROUBLE("Fault_Status", Kind.STATUS),
    INTRUDED("Intrusion_Alarm", Kind.STATUS),
    /** Where the cooling valve says that it is. */
    COOLING_POSITION("Cooling_Valve_Position_Sensor", Kind.FRACTION),
    /** Where the heating valve says that it is. */
    HEATING_POSITION("Heating_Valve_Position_Sensor", Kind.FRACTION),
    /** The middle of the rooms that an air handler feeds. */
    SIBLING_ZONE("", Kind.TEMPERATURE),
    OA_FLOW("Outside_Air_Flow_Sensor", Kind.FLOW),
    OA_FLOW_SP("Outside_Air_Flow_Setpoint", Kind.FLOW),
    ZONE_SP("Zone_Air_Temperature_Setpoint", Kind.TEMPERATURE),
    DISCHARGE_SP("Discharge_Air_Temperature_Setpoint", Kind.TEMPERATURE),
    /** Whether the fan of a fan-powered box runs. */
    TERMINAL_FAN("Fan_On_Off_Status", Kind.STATUS),
    TERMINAL_FAN_COMMAND("Fan_On_Off_Command", Kind.STATUS),
    /** First stage of mechanical cooling: a compressor. */
    COOL_STAGE_1("", Kind.STATUS),
    COOL_STAGE_2("", Kind.STATUS),
    /** First stage of heating: a gas burner or an electric heater. */
    HEAT_STAGE_1("", Kind.STATUS),
    HEAT_STAGE_2("", Kind.STATUS),
    /** What a chiller gives or a boiler fires, of its capacity. */
    LOAD("Load_Sensor", Kind.FRACTION),
    COND_IN("Entering_Condenser_Water_Temperature_Sensor", Kind.TEMPERATURE),
    COND_OUT("Leaving_Condenser_Water_Temperature_Sensor", Kind.TEMPERATURE),
    COND_SP("Leaving_Condenser_Water_Temperature_Setpoint", Kind.TEMPERATURE),
    /** Saturation temperature of the refrigerant in the condenser. */
    COND_REFRIGERANT("", Kind.TEMPERATURE),
    /** Saturation temperature of the refrigerant in the evaporator. */
    EVAP_REFRIGERANT("", Kind.TEMPERATURE),
    HW_RETURN("Hot_Water_Return_Temperature_Sensor", Kind.TEMPERATURE),
    /** Gas or oil that is burnt, as power. */
    FUEL("", Kind.POWER),
    FLUE("", Kind.TEMPERATURE),
    /** The widest open of the valves that a pump, a chiller or a boiler serves. */
    CONSUMER_VALVE("", Kind.FRACTION),
    /** A heat exchanger's warmer or colder water from the plant, where it enters and leaves. */
    HX_PRIMARY_IN("", Kind.TEMPERATURE),
    HX_PRIMARY_OUT("", Kind.TEMPERATURE),
    HX_SECONDARY_IN("", Kind.TEMPERATURE),
    HX_SECONDARY_OUT("", Kind.TEMPERATURE),
    /** Whether a controller answered. */
    HEARD("", Kind.STATUS),
    /** Whether any controller of the building answered. */
    ANY_HEARD("", Kind.STATUS);

    /** How a point's values are brought to the program's units. */
    public enum Kind {
        TEMPERATURE,
        FRACTION,
        PRESSURE,
        FLOW,
        POWER,
        STATUS
    }

    private final String brick;
    private final Kind kind;

    Quantity(String brick, Kind kind) {
        this.brick = brick;
        this.kind = kind;
    }

    /** The Brick class, without its namespace; empty for what no single point of the equipment tells. */
    public String brick() {
        return brick;
    }

    public Kind kind() {
        return kind;
    }
}
