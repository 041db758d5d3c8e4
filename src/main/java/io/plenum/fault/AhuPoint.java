package io.plenum.fault;

/** What the analysis of an air handler reads: Brick classes, inside in °C, 0 to 1 and Pa. */
public enum AhuPoint {
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
    FAN("Supply_Fan_On_Off_Status", Kind.STATUS),
    FAN_SPEED("Supply_Fan_Speed_Command", Kind.FRACTION),
    DSP("Supply_Air_Static_Pressure_Sensor", Kind.PRESSURE),
    DSP_SP("Supply_Air_Static_Pressure_Setpoint", Kind.PRESSURE),
    OA_DAMPER("Outside_Damper_Position_Command", Kind.FRACTION),
    COOLING("Cooling_Valve_Command", Kind.FRACTION),
    HEATING("Heating_Valve_Command", Kind.FRACTION),
    OCCUPIED("Occupancy_Status", Kind.STATUS);

    /** How a point's values are brought to the program's units. */
    public enum Kind {
        TEMPERATURE,
        FRACTION,
        PRESSURE,
        STATUS
    }

    private final String brick;
    private final Kind kind;

    AhuPoint(String brick, Kind kind) {
        this.brick = brick;
        this.kind = kind;
    }

    /** The Brick class, without its namespace. */
    public String brick() {
        return brick;
    }

    public Kind kind() {
        return kind;
    }
}
