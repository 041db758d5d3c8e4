package io.plenum.emulator.aula.air;

import io.plenum.emulator.EmulatedUnit;
import io.plenum.emulator.aula.point.EquipmentRegister;
import io.plenum.emulator.aula.room.SpaceSpec;
import java.util.List;
import java.util.Locale;

/** What the controller of a box offers on its network. */
record VavBoxPoints(VavBox box) {

    void register(EquipmentRegister register, EquipmentRegister.Controller controller) {
        SpaceSpec space = box.zone.space;
        String name = "VAV " + box.key.substring(4).toUpperCase(Locale.ROOT);
        register.machine(
                box.key, name, "Variable_Air_Volume_Box_With_Reheat", "hvac", space.key(), space.floor(), space.key());
        controller.sensor(
                box.key + "/zone-air-temperature",
                name + " zone temperature",
                "Zone_Air_Temperature_Sensor",
                EmulatedUnit.CELSIUS,
                0.1,
                box::zoneSensor);
        controller.setpoint(
                box.key + "/heating-set-point",
                name + " heating set point",
                "Zone_Air_Heating_Temperature_Setpoint",
                EmulatedUnit.CELSIUS,
                0.1,
                box.heatingSetting);
        controller.setpoint(
                box.key + "/cooling-set-point",
                name + " cooling set point",
                "Zone_Air_Cooling_Temperature_Setpoint",
                EmulatedUnit.CELSIUS,
                0.1,
                box.coolingSetting);
        controller.value(
                box.key + "/heating-output",
                name + " heating output",
                "Heating_Demand_Sensor",
                EmulatedUnit.PERCENT,
                2,
                () -> 100 * box.lastHeating);
        controller.value(
                box.key + "/cooling-output",
                name + " cooling output",
                "Cooling_Demand_Sensor",
                EmulatedUnit.PERCENT,
                2,
                () -> 100 * box.lastCooling);
        controller.setpoint(
                box.key + "/set-point-adjustment",
                name + " set point adjustment",
                "Temperature_Adjust_Sensor",
                EmulatedUnit.CELSIUS,
                0.1,
                box.setPointShift);
        controller.sensor(
                box.key + "/supply-air-flow",
                name + " air flow",
                "Supply_Air_Flow_Sensor",
                EmulatedUnit.LITRE_PER_SECOND,
                Math.max(1, 10 * box.designFlow),
                () -> box.flow * 1000);
        controller.value(
                box.key + "/supply-air-flow-set-point",
                name + " air flow set point",
                "Supply_Air_Flow_Setpoint",
                EmulatedUnit.LITRE_PER_SECOND,
                Math.max(1, 10 * box.designFlow),
                () -> box.flowSetPoint * 1000);
        controller.output(
                box.key + "/damper-command",
                name + " damper command",
                "Damper_Position_Command",
                EmulatedUnit.PERCENT,
                1,
                box.damperCommand);
        controller.sensor(
                box.key + "/damper-position",
                name + " damper position",
                "Damper_Position_Sensor",
                EmulatedUnit.PERCENT,
                1,
                () -> box.damperPosition * 100);
        controller.output(
                box.key + "/reheat-valve-command",
                name + " reheat valve command",
                "Reheat_Command",
                EmulatedUnit.PERCENT,
                1,
                box.valveCommand);
        controller.sensor(
                box.key + "/discharge-air-temperature",
                name + " discharge temperature",
                "Discharge_Air_Temperature_Sensor",
                EmulatedUnit.CELSIUS,
                0.2,
                () -> box.dischargeTemperature);
        controller.mode(
                box.key + "/operating-mode",
                name + " mode",
                "Operating_Mode_Status",
                List.of("unoccupied", "deadband", "heating", "cooling"),
                box::mode);
    }
}
