package io.plenum.emulator.aula;

import io.plenum.emulator.EmulatedUnit;
import java.util.List;
import java.util.Locale;

/** What the controller of a box offers on its network. */
record VavBoxPoints(VavBox box) {

    void enter(Plan plan, Plan.Panel panel) {
        SpaceSpec space = box.zone.space;
        String name = "VAV " + box.key.substring(4).toUpperCase(Locale.ROOT);
        plan.machine(
                box.key, name, "Variable_Air_Volume_Box_With_Reheat", "hvac", space.key(), space.floor(), space.key());
        panel.sensor(
                box.key + "/zone-air-temperature",
                name + " zone temperature",
                "Zone_Air_Temperature_Sensor",
                EmulatedUnit.CELSIUS,
                0.1,
                box::zoneSensor);
        panel.value(
                box.key + "/heating-set-point",
                name + " heating set point",
                "Zone_Air_Heating_Temperature_Setpoint",
                EmulatedUnit.CELSIUS,
                0.1,
                box::heatingSetPoint);
        panel.value(
                box.key + "/cooling-set-point",
                name + " cooling set point",
                "Zone_Air_Cooling_Temperature_Setpoint",
                EmulatedUnit.CELSIUS,
                0.1,
                box::coolingSetPoint);
        panel.value(
                box.key + "/heating-output",
                name + " heating output",
                "Heating_Demand_Sensor",
                EmulatedUnit.PERCENT,
                2,
                () -> 100 * box.lastHeating);
        panel.value(
                box.key + "/cooling-output",
                name + " cooling output",
                "Cooling_Demand_Sensor",
                EmulatedUnit.PERCENT,
                2,
                () -> 100 * box.lastCooling);
        panel.setpoint(
                box.key + "/set-point-adjustment",
                name + " set point adjustment",
                "Temperature_Adjust_Sensor",
                EmulatedUnit.CELSIUS,
                0.1,
                box.setPointShift);
        panel.sensor(
                box.key + "/supply-air-flow",
                name + " air flow",
                "Supply_Air_Flow_Sensor",
                EmulatedUnit.LITRE_PER_SECOND,
                Math.max(1, 10 * box.designFlow),
                () -> box.flow * 1000);
        panel.value(
                box.key + "/supply-air-flow-set-point",
                name + " air flow set point",
                "Supply_Air_Flow_Setpoint",
                EmulatedUnit.LITRE_PER_SECOND,
                Math.max(1, 10 * box.designFlow),
                () -> box.flowSetPoint * 1000);
        panel.output(
                box.key + "/damper-command",
                name + " damper command",
                "Damper_Position_Command",
                EmulatedUnit.PERCENT,
                1,
                box.damperCommand);
        panel.sensor(
                box.key + "/damper-position",
                name + " damper position",
                "Damper_Position_Sensor",
                EmulatedUnit.PERCENT,
                1,
                () -> box.damperPosition * 100);
        panel.output(
                box.key + "/reheat-valve-command",
                name + " reheat valve command",
                "Reheat_Command",
                EmulatedUnit.PERCENT,
                1,
                box.valveCommand);
        panel.sensor(
                box.key + "/discharge-air-temperature",
                name + " discharge temperature",
                "Discharge_Air_Temperature_Sensor",
                EmulatedUnit.CELSIUS,
                0.2,
                () -> box.dischargeTemperature);
        panel.mode(
                box.key + "/operating-mode",
                name + " mode",
                "Operating_Mode_Status",
                List.of("unoccupied", "deadband", "heating", "cooling"),
                box::mode);
    }
}
