package io.plenum.emulator.aula;

import io.plenum.emulator.EmulatedUnit;
import io.plenum.emulator.aula.point.EquipmentRegister;
import io.plenum.emulator.aula.weather.SyntheticWeather;

/** Enters everything into the register, controller by controller. */
record PointRegistration(BuildingSystems systems) {

    void register() {
        EquipmentRegister register = systems.register;
        EquipmentRegister.Controller station = register.device(1001, 1, "Weather station", "WS-2");
        register.machine("weather-station", "Weather station", "Weather_Station", "hvac", "", "floor-3");
        SyntheticWeather w = systems.weather();
        station.sensor(
                "weather-station/outside-air-temperature",
                "Outside air temperature",
                "Outside_Air_Temperature_Sensor",
                EmulatedUnit.CELSIUS,
                0.1,
                () -> w.temperature);
        station.sensor(
                "weather-station/outside-air-humidity",
                "Outside air humidity",
                "Outside_Air_Humidity_Sensor",
                EmulatedUnit.HUMIDITY,
                0.5,
                () -> w.humidity);
        station.sensor(
                "weather-station/global-irradiance",
                "Global irradiance",
                "Solar_Radiance_Sensor",
                EmulatedUnit.WATT_PER_SQUARE_METRE,
                5,
                () -> w.global);
        station.sensor(
                "weather-station/wind-speed",
                "Wind speed",
                "Wind_Speed_Sensor",
                EmulatedUnit.METRE_PER_SECOND,
                0.2,
                () -> w.wind);
        for (int i = 0; i < 3; i++) {
            systems.airHandlers
                    .get(i)
                    .register(
                            register,
                            register.device(1101 + i, 2 + i, "AHU " + (i + 1) + " controller", "AC-12"),
                            i + 1);
        }
        EquipmentRegister.Controller[] floors = {
            register.device(1200, 5, "VAV controller floor 0", "VC-16"),
            register.device(1201, 6, "VAV controller floor 1", "VC-16"),
            register.device(1202, 7, "VAV controller floors 2 and 3", "VC-32")
        };
        systems.boxes.forEach(b -> b.register(register, floors[Math.min(2, b.zone.space.level())]));
        EquipmentRegister.Controller air = register.device(1210, 8, "Room air quality", "RQ-64");
        systems.zones.stream().filter(z -> z.space.conditioned()).forEach(z -> z.register(air));
        systems.chilledWater.register(
                register, register.device(1301, 9, "Chilled water plant", "PC-8"), "ahu-1", "ahu-2", "ahu-3");
        systems.hotWater.register(
                register, register.device(1302, 10, "Hot water plant", "PC-8"), "ahu-1", "ahu-2", "ahu-3");
        EquipmentRegister.Controller exhaust = register.device(1303, 11, "Exhaust fans", "FC-4");
        systems.exhaustFans.forEach(f -> f.register(register, exhaust));
        systems.serverCooling.register(register, register.device(1304, 14, "Server room cooling", "SC-1"));
        meters(register);
        EquipmentRegister.Controller lighting = register.opcUa("lighting");
        systems.lights.forEach(l -> l.register(register, lighting));
        systems.security.register(
                register,
                register.opcUa("security/doors"),
                register.opcUa("security/intrusion"),
                register.opcUa("security/cameras"),
                register.opcUa("security/fire"),
                register.opcUa("lifts"));
        systems.photovoltaics.register(register, register.opcUa("photovoltaics"));
        EquipmentRegister.Controller charging = register.opcUa("charging");
        systems.chargePoints.forEach(c -> c.register(register, charging));
    }

    private void meters(EquipmentRegister register) {
        EquipmentRegister.Controller electricity = register.device(1401, 12, "Electricity meters", "EM-16");
        EquipmentRegister.Controller heat = register.device(1402, 13, "Heat, gas and water meters", "HM-4");
        systems.metering.electricity().forEach(m -> m.register(register, electricity));
        systems.metering.media().forEach(m -> m.register(register, heat));
        register.machine("meter-water", "Water", "Building_Water_Meter", "energy", "space-0-01", "floor-0");
        heat.sensor(
                "meter-water/volume",
                "Water register",
                "Water_Usage_Sensor",
                EmulatedUnit.CUBIC_METRE,
                0.01,
                () -> systems.water + systems.chilledWater.makeUp);
    }
}
