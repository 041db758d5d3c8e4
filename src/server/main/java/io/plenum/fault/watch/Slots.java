package io.plenum.fault.watch;

import static java.util.Map.entry;

import io.plenum.fault.Quantity;
import java.util.List;
import java.util.Map;

/** Which Brick classes may stand for a quantity, the best first. What is not listed is known by its own class alone. */
final class Slots {

    private static final Map<Quantity, List<String>> OTHERS = Map.ofEntries(
            entry(Quantity.SAT, List.of("Discharge_Air_Temperature_Sensor")),
            entry(Quantity.SAT_SP, List.of("Discharge_Air_Temperature_Setpoint")),
            entry(Quantity.OAT, List.of("Outside_Air_Dry_Bulb_Temperature_Sensor")),
            entry(
                    Quantity.FAN,
                    List.of(
                            "Supply_Fan_Status",
                            "Fan_On_Off_Status",
                            "Fan_Status",
                            "Pump_On_Off_Status",
                            "Pump_Status",
                            "On_Off_Status",
                            "Run_Status")),
            entry(
                    Quantity.COMMAND,
                    List.of(
                            "Fan_On_Off_Command",
                            "Fan_Command",
                            "Pump_Command",
                            "Pump_On_Off_Command",
                            "On_Off_Command")),
            entry(
                    Quantity.FAN_SPEED,
                    List.of("Supply_Fan_VFD_Speed_Sensor", "Fan_Speed_Command", "Fan_VFD_Speed_Sensor")),
            entry(
                    Quantity.OA_DAMPER,
                    List.of("Outside_Damper_Command", "Outside_Air_Damper_Command", "Economizer_Damper_Command")),
            entry(Quantity.COOLING, List.of("Chilled_Water_Valve_Command", "Cooling_Command")),
            entry(Quantity.HEATING, List.of("Hot_Water_Valve_Command", "Preheat_Valve_Command", "Heating_Command")),
            entry(Quantity.OCCUPIED, List.of("Occupancy_Command", "Occupancy_Sensor", "Motion_Sensor", "PIR_Sensor")),
            entry(Quantity.FLOW, List.of("Discharge_Air_Flow_Sensor", "Air_Flow_Sensor")),
            entry(Quantity.FLOW_SP, List.of("Discharge_Air_Flow_Setpoint", "Air_Flow_Setpoint")),
            entry(Quantity.POWER, List.of("Active_Power_Sensor", "Power_Sensor")),
            entry(Quantity.ZONE, List.of("Air_Temperature_Sensor")),
            entry(Quantity.DAMPER, List.of("Damper_Command", "Discharge_Air_Damper_Command")),
            entry(Quantity.REHEAT, List.of("Reheat_Command", "Hot_Water_Valve_Command", "Heating_Valve_Command")),
            entry(Quantity.WATER_FLOW, List.of("Hot_Water_Flow_Sensor", "Water_Flow_Sensor")),
            entry(Quantity.PUMP_SPEED, List.of("Pump_VFD_Speed_Sensor", "Speed_Command")),
            entry(
                    Quantity.WATER_DP,
                    List.of("Hot_Water_Differential_Pressure_Sensor", "Water_Differential_Pressure_Sensor")),
            entry(
                    Quantity.WATER_DP_SP,
                    List.of("Hot_Water_Differential_Pressure_Setpoint", "Water_Differential_Pressure_Setpoint")),
            entry(
                    Quantity.CHW_SUPPLY,
                    List.of("Leaving_Chilled_Water_Temperature_Sensor", "Supply_Chilled_Water_Temperature_Sensor")),
            entry(
                    Quantity.CHW_RETURN,
                    List.of("Entering_Chilled_Water_Temperature_Sensor", "Return_Chilled_Water_Temperature_Sensor")),
            entry(
                    Quantity.CHW_SP,
                    List.of("Leaving_Chilled_Water_Temperature_Setpoint", "Supply_Chilled_Water_Temperature_Setpoint")),
            entry(
                    Quantity.HW_SUPPLY,
                    List.of("Leaving_Hot_Water_Temperature_Sensor", "Supply_Hot_Water_Temperature_Sensor")),
            entry(
                    Quantity.HW_RETURN,
                    List.of("Entering_Hot_Water_Temperature_Sensor", "Return_Hot_Water_Temperature_Sensor")),
            entry(
                    Quantity.HW_SP,
                    List.of("Leaving_Hot_Water_Temperature_Setpoint", "Supply_Hot_Water_Temperature_Setpoint")),
            entry(Quantity.COND_IN, List.of("Supply_Condenser_Water_Temperature_Sensor")),
            entry(Quantity.COND_OUT, List.of("Return_Condenser_Water_Temperature_Sensor")),
            entry(Quantity.COND_SP, List.of("Supply_Condenser_Water_Temperature_Setpoint")),
            entry(Quantity.LOAD, List.of("Load", "Firing_Rate_Sensor")),
            entry(Quantity.OA_FLOW, List.of("Outside_Air_Flow", "Fresh_Air_Flow_Sensor")),
            entry(Quantity.TERMINAL_FAN, List.of("Discharge_Fan_On_Off_Status", "Fan_Status")),
            entry(Quantity.TERMINAL_FAN_COMMAND, List.of("Discharge_Fan_On_Off_Command", "Fan_Command")),
            entry(Quantity.DISCHARGE_SP, List.of("Supply_Air_Temperature_Setpoint")),
            entry(Quantity.ZONE_SP, List.of("Air_Temperature_Setpoint", "Room_Air_Temperature_Setpoint")),
            entry(Quantity.LIGHT, List.of("Lighting_Level_Command", "Luminance_Setpoint", "On_Off_Command")),
            entry(Quantity.OPEN, List.of("Open_Close_Status", "Contact_Sensor", "Status")),
            entry(Quantity.HELD, List.of("Alarm")),
            entry(Quantity.TROUBLE, List.of("Alarm")),
            entry(Quantity.INTRUDED, List.of("Alarm")));

    private Slots() {}

    static List<String> others(Quantity quantity) {
        return OTHERS.getOrDefault(quantity, List.of());
    }
}
