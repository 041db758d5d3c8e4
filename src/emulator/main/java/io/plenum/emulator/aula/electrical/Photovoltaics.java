package io.plenum.emulator.aula.electrical;

import io.plenum.emulator.EmulatedUnit;
import io.plenum.emulator.aula.point.CommandableValue;
import io.plenum.emulator.aula.point.EquipmentRegister;
import io.plenum.emulator.aula.weather.SyntheticWeather;

/** 62 kW of modules on the roof, tilted 12° to the south. */
public final class Photovoltaics {

    private static final double PEAK = 62;
    final CommandableValue limit = new CommandableValue(100);
    double irradiance;
    double moduleTemperature = 15;
    /** kW */
    public double power;

    public double energy = 184_200;

    public void step(double seconds, SyntheticWeather weather) {
        irradiance = weather.onPlane(Math.toRadians(12), Math.PI);
        double target = weather.temperature + irradiance * 0.028;
        moduleTemperature += (target - moduleTemperature) * Math.min(1, seconds / 600);
        double warm = 1 - 0.0037 * (moduleTemperature - 25);
        power = Math.min(PEAK * limit.value() / 100, PEAK * irradiance / 1000 * warm * 0.9);
        energy += power * seconds / 3600;
    }

    public void register(EquipmentRegister register, EquipmentRegister.Controller controller) {
        register.machine("photovoltaics", "Photovoltaics", "PV_Array", "energy", "", "floor-3");
        controller.sensor(
                "photovoltaics/power",
                "Photovoltaics power",
                "Electric_Power_Sensor",
                EmulatedUnit.KILOWATT,
                0.1,
                () -> power);
        controller.sensor(
                "photovoltaics/energy",
                "Photovoltaics register",
                "Energy_Generation_Sensor",
                EmulatedUnit.KILOWATT_HOUR,
                0.1,
                () -> energy);
        controller.sensor(
                "photovoltaics/irradiance",
                "Irradiance on the modules",
                "Solar_Radiance_Sensor",
                EmulatedUnit.WATT_PER_SQUARE_METRE,
                5,
                () -> irradiance);
        controller.sensor(
                "photovoltaics/module-temperature",
                "Module temperature",
                "Temperature_Sensor",
                EmulatedUnit.CELSIUS,
                0.2,
                () -> moduleTemperature);
        controller.setpoint("photovoltaics/power-limit", "Feed-in limit", "Setpoint", EmulatedUnit.PERCENT, 1, limit);
    }
}
