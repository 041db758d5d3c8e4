package io.plenum.emulator.aula.air;

import io.plenum.emulator.EmulatedUnit;
import io.plenum.emulator.aula.point.EquipmentRegister;
import java.util.List;

/** What the controller of an air handler offers on its network. */
record AirHandlerPoints(AirHandler unit) {

    void register(EquipmentRegister register, EquipmentRegister.Controller controller, int number) {
        String name = "AHU " + number;
        String[] fed = unit.boxes.stream().map(b -> b.key).toArray(String[]::new);
        register.machine(unit.key, name, "Air_Handling_Unit", "hvac", "space-0-01", "floor-0", fed);
        controller.sensor(
                unit.key + "/supply-air-temperature",
                name + " supply air temperature",
                "Supply_Air_Temperature_Sensor",
                EmulatedUnit.CELSIUS,
                0.1,
                unit::sensor);
        controller.setpoint(
                unit.key + "/supply-air-temperature-set-point",
                name + " supply air set point",
                "Supply_Air_Temperature_Setpoint",
                EmulatedUnit.CELSIUS,
                0.1,
                unit.temperatureSetPoint);
        controller.sensor(
                unit.key + "/mixed-air-temperature",
                name + " mixed air temperature",
                "Mixed_Air_Temperature_Sensor",
                EmulatedUnit.CELSIUS,
                0.1,
                () -> unit.mixed);
        controller.sensor(
                unit.key + "/return-air-temperature",
                name + " return air temperature",
                "Return_Air_Temperature_Sensor",
                EmulatedUnit.CELSIUS,
                0.1,
                () -> unit.returned);
        controller.sensor(
                unit.key + "/outside-air-temperature",
                name + " outside air temperature",
                "Outside_Air_Temperature_Sensor",
                EmulatedUnit.CELSIUS,
                0.1,
                () -> unit.outdoorTemperature);
        controller.sensor(
                unit.key + "/return-air-co2",
                name + " return air CO₂",
                "Return_Air_CO2_Sensor",
                EmulatedUnit.PPM,
                10,
                () -> unit.returnCo2);
        controller.sensor(
                unit.key + "/supply-air-static-pressure",
                name + " duct pressure",
                "Supply_Air_Static_Pressure_Sensor",
                EmulatedUnit.PASCAL,
                3,
                () -> unit.pressure);
        controller.setpoint(
                unit.key + "/supply-air-static-pressure-set-point",
                name + " duct pressure set point",
                "Supply_Air_Static_Pressure_Setpoint",
                EmulatedUnit.PASCAL,
                1,
                unit.pressureSetPoint);
        controller.sensor(
                unit.key + "/supply-air-flow",
                name + " supply air flow",
                "Supply_Air_Flow_Sensor",
                EmulatedUnit.CUBIC_METRE_PER_SECOND,
                0.05,
                () -> unit.flow);
        controller.sensor(
                unit.key + "/filter-differential-pressure",
                name + " filter pressure drop",
                "Filter_Differential_Pressure_Sensor",
                EmulatedUnit.PASCAL,
                3,
                () -> unit.filterPressure);
        controller.command(
                unit.key + "/supply-fan-command",
                name + " supply fan command",
                "Fan_On_Off_Command",
                "off",
                "on",
                unit.fanCommand);
        controller.status(
                unit.key + "/supply-fan-status",
                name + " supply fan status",
                "Fan_On_Off_Status",
                "off",
                "on",
                () -> unit.running && unit.speed > 0.05);
        controller.sensor(
                unit.key + "/supply-fan-speed",
                name + " supply fan speed",
                "Fan_Speed_Command",
                EmulatedUnit.PERCENT,
                1,
                () -> unit.speed * 100);
        controller.sensor(
                unit.key + "/supply-fan-power",
                name + " supply fan power",
                "Electric_Power_Sensor",
                EmulatedUnit.KILOWATT,
                0.1,
                () -> unit.supplyFanPower);
        controller.status(
                unit.key + "/return-fan-status",
                name + " return fan status",
                "Return_Fan_Status",
                "off",
                "on",
                () -> unit.running);
        controller.sensor(
                unit.key + "/return-fan-power",
                name + " return fan power",
                "Electric_Power_Sensor",
                EmulatedUnit.KILOWATT,
                0.1,
                () -> unit.returnFanPower);
        controller.output(
                unit.key + "/outside-air-damper-command",
                name + " outside air damper command",
                "Outside_Damper_Command",
                EmulatedUnit.PERCENT,
                1,
                unit.damperCommand);
        controller.sensor(
                unit.key + "/outside-air-damper-position",
                name + " outside air damper position",
                "Damper_Position_Sensor",
                EmulatedUnit.PERCENT,
                1,
                () -> unit.damper * 100);
        controller.output(
                unit.key + "/heating-valve-command",
                name + " heating valve command",
                "Heating_Command",
                EmulatedUnit.PERCENT,
                1,
                unit.heatingCommand);
        controller.output(
                unit.key + "/cooling-valve-command",
                name + " cooling valve command",
                "Cooling_Command",
                EmulatedUnit.PERCENT,
                1,
                unit.coolingCommand);
        controller.status(
                unit.key + "/filter-alarm",
                name + " filter alarm",
                "Filter_Alarm",
                "normal",
                "alarm",
                () -> unit.filterPressure > 300);
        controller.mode(
                unit.key + "/operating-mode",
                name + " mode",
                "Operating_Mode_Status",
                List.of("off", "heating", "economiser", "cooling"),
                unit::mode);
    }
}
