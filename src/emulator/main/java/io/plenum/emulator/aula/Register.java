package io.plenum.emulator.aula;

import io.plenum.emulator.EmulatedUnit;

/** Enters everything into the register, controller by controller. */
record Register(House house) {

    void enter() {
        Plan plan = house.plan;
        Plan.Panel station = plan.device(1001, 1, "Weather station", "WS-2");
        plan.machine("weather-station", "Weather station", "Weather_Station", "hvac", "", "floor-3");
        Weather w = house.weather();
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
            house.airHandlers
                    .get(i)
                    .enter(plan, plan.device(1101 + i, 2 + i, "AHU " + (i + 1) + " controller", "AC-12"), i + 1);
        }
        Plan.Panel[] floors = {
            plan.device(1200, 5, "VAV controller floor 0", "VC-16"),
            plan.device(1201, 6, "VAV controller floor 1", "VC-16"),
            plan.device(1202, 7, "VAV controller floors 2 and 3", "VC-32")
        };
        house.boxes.forEach(b -> b.enter(plan, floors[Math.min(2, b.zone.space.level())]));
        Plan.Panel air = plan.device(1210, 8, "Room air quality", "RQ-64");
        house.zones.stream().filter(z -> z.space.conditioned()).forEach(z -> z.enter(air));
        house.chilledWater.enter(plan, plan.device(1301, 9, "Chilled water plant", "PC-8"), "ahu-1", "ahu-2", "ahu-3");
        house.hotWater.enter(plan, plan.device(1302, 10, "Hot water plant", "PC-8"), "ahu-1", "ahu-2", "ahu-3");
        Plan.Panel exhaust = plan.device(1303, 11, "Exhaust fans", "FC-4");
        house.exhaustFans.forEach(f -> f.enter(plan, exhaust));
        house.serverCooling.enter(plan, plan.device(1304, 14, "Server room cooling", "SC-1"));
        meters(plan);
        Plan.Panel lighting = plan.opcUa("lighting");
        house.lights.forEach(l -> l.enter(plan, lighting));
        house.security.enter(
                plan,
                plan.opcUa("security/doors"),
                plan.opcUa("security/intrusion"),
                plan.opcUa("security/cameras"),
                plan.opcUa("security/fire"),
                plan.opcUa("lifts"));
        house.photovoltaics.enter(plan, plan.opcUa("photovoltaics"));
        Plan.Panel charging = plan.opcUa("charging");
        house.chargePoints.forEach(c -> c.enter(plan, charging));
    }

    private void meters(Plan plan) {
        Plan.Panel electricity = plan.device(1401, 12, "Electricity meters", "EM-16");
        Plan.Panel heat = plan.device(1402, 13, "Heat, gas and water meters", "HM-4");
        house.metering.electricity().forEach(m -> m.enter(plan, electricity));
        house.metering.media().forEach(m -> m.enter(plan, heat));
        plan.machine("meter-water", "Water", "Building_Water_Meter", "energy", "space-0-01", "floor-0");
        heat.sensor(
                "meter-water/volume",
                "Water register",
                "Water_Usage_Sensor",
                EmulatedUnit.CUBIC_METRE,
                0.01,
                () -> house.water + house.chilledWater.makeUp);
    }
}
